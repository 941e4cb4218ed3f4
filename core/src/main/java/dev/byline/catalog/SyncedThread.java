package dev.byline.catalog;

import dev.byline.catalog.Declarations.ThreadDeclaration;
import dev.byline.dsl.ThreadState;
import dev.byline.reference.Contribution;
import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ThreadDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a synced type says of a thread.
 *
 * @param thread the declaration
 * @param details what it says
 * @param period the period of its type
 */
record SyncedThread(ThreadDeclaration thread, ThreadDetails details, Optional<ReportPeriod> period) {

    /** Whether a report of the period cites it, and nothing happened to it on the days that are known. */
    boolean isOnlyCited() {
        return details.opened().isPresent()
                && period.filter(days -> !details.happenedIn(days)).isPresent();
    }

    /** The type of a period that ended later, or that knows of a later end of the thread, was written later. */
    private LocalDate asOf() {
        return Stream.concat(period.map(ReportPeriod::to).stream(), details.closed().stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /**
     * Completes what is declared by hand.
     *
     * @param byHand what is declared by hand, which is right
     * @param synced what synced types say
     * @param periods the periods of all types that declare the thread
     * @return what is known of the thread
     */
    static ThreadDetails complete(ThreadDetails byHand, List<SyncedThread> synced, List<ReportPeriod> periods) {
        var inOrder = new ArrayList<>(List.of(byHand));
        synced.stream()
                .sorted(Comparator.comparing(SyncedThread::asOf).reversed())
                .map(SyncedThread::details)
                .forEach(inOrder::add);
        var state = first(inOrder, ThreadDetails::state, s -> s != ThreadState.UNKNOWN, ThreadState.UNKNOWN);
        return new ThreadDetails(
                first(inOrder, ThreadDetails::title, title -> !title.isEmpty(), ""),
                first(inOrder, ThreadDetails::author, author -> !author.isEmpty(), ""),
                state,
                first(inOrder, ThreadDetails::opened, Optional::isPresent, Optional.empty()),
                // It may have been closed before it was opened again.
                state == ThreadState.OPEN
                        ? byHand.closed()
                        : first(inOrder, ThreadDetails::closed, Optional::isPresent, Optional.empty()),
                first(inOrder, ThreadDetails::labels, labels -> !labels.isEmpty(), List.of()),
                union(inOrder, ThreadDetails::reviews),
                union(inOrder, ThreadDetails::comments),
                periods,
                first(inOrder, ThreadDetails::coAuthors, people -> !people.isEmpty(), List.of()));
    }

    private static <T> T first(
            List<ThreadDetails> details, Function<ThreadDetails, T> part, Predicate<T> isGiven, T otherwise) {
        for (var each : details) {
            var said = part.apply(each);
            if (isGiven.test(said)) {
                return said;
            }
        }
        return otherwise;
    }

    private record Written(String who, Optional<LocalDate> on) {}

    /** Two types that say the same of a day mean the same comments. */
    private static List<Contribution> union(
            List<ThreadDetails> details, Function<ThreadDetails, List<Contribution>> part) {
        // Of most threads nothing of the kind is declared.
        if (first(details, part, written -> !written.isEmpty(), List.of()).isEmpty()) {
            return List.of();
        }
        var union = new LinkedHashMap<Written, Contribution>();
        details.stream()
                .flatMap(each -> part.apply(each).stream())
                .forEach(written -> union.merge(
                        new Written(written.who().toLowerCase(Locale.ROOT), written.on()),
                        written,
                        (a, b) -> a.times() >= b.times() ? a : b));
        return union.values().stream()
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(
                                (Contribution written) -> written.on().orElse(LocalDate.MIN))
                        .thenComparing(Contribution::who))
                .toList();
    }
}
