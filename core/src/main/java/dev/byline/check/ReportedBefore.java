package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.dsl.ThreadState;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.PullRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pull request in the credits of two reports, one of which ended before the other began: it is merged only once.
 *
 * <p>There may be news of one that is declared to be open, or to have been closed after the earlier report's period.
 * An issue may come back at any time, and prose may recall whatever it likes.
 */
final class ReportedBefore implements SeriesCheck {

    @Override
    public CheckId id() {
        return CheckId.REPORTED_BEFORE;
    }

    @Override
    public Stream<Found> check(Catalog catalog, List<CheckedReport> reports) {
        var credited = new HashMap<ForgeThread, List<CheckedReport>>();
        for (var report : reports) {
            report.credits()
                    .keySet()
                    .forEach(thread -> credited.computeIfAbsent(thread, t -> new ArrayList<>())
                            .add(report));
        }
        var found = new ArrayList<Found>();
        for (var report : reports) {
            report.credits().entrySet().stream()
                    .filter(credit -> credit.getKey() instanceof PullRequest pull
                            && pull.details().state() != ThreadState.OPEN)
                    .sorted(Comparator.comparing((Map.Entry<ForgeThread, ?> credit) ->
                                    credit.getKey().repository().slug())
                            .thenComparing(credit -> credit.getKey().number()))
                    .forEach(credit -> earlier(
                                    credit.getKey(), report, credited.getOrDefault(credit.getKey(), List.of()))
                            .ifPresent(earlier -> found.add(new Found(
                                    report,
                                    new Problem(
                                            CheckId.REPORTED_BEFORE,
                                            "`" + credit.getKey().label() + "` was reported in "
                                                    + earlier.report()
                                                            .header()
                                                            .reference()
                                                            .label()
                                                    + " already",
                                            "delete it from these credits, or recall it in the prose as `["
                                                    + credit.getKey().label() + "]`",
                                            Optional.of(credit.getValue()))))));
        }
        return found.stream();
    }

    /** The first report that had it when all was done. */
    private static Optional<CheckedReport> earlier(
            ForgeThread thread, CheckedReport report, List<CheckedReport> credited) {
        var period = RunningReport.period(report.report().header());
        return credited.stream()
                .filter(other -> RunningReport.period(other.report().header())
                        .filter(before -> period.isPresent()
                                && before.to().isBefore(period.get().from()))
                        .filter(before -> ThreadDays.last(thread)
                                .filter(day -> day.isAfter(before.to()))
                                .isEmpty())
                        .isPresent())
                .findFirst();
    }
}
