package dev.byline.server.feature;

import dev.byline.catalog.ThreadLabel;
import dev.byline.index.ReportHeader;
import dev.byline.reader.SeriesView;
import dev.byline.reference.ForgePage;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ReportReference;
import dev.byline.server.text.JavaContext;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which references an author most likely means: what happened in the report's period and is not told yet, who has to do with
 * what the same statement cites, and what is new.
 */
final class Ranking {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final SeriesView series;
    private final Optional<ReportHeader> report;
    private final Optional<ReportPeriod> period;
    /** What the statement cites in which the author is typing. */
    private final Set<Reference> near;

    private final Set<Reference> cited;
    /** Who has to do with what happened in the period, in lower case; found out when a person is ranked. */
    private Optional<Set<String>> active = Optional.empty();

    Ranking(SeriesView series, Path file, String text, JavaContext context, int offset) {
        this.series = series;
        this.report = series.reportsIn(file).stream().findFirst();
        this.period = report.flatMap(ReportHeader::period);
        var statement = new Span(
                context.call().map(JavaContext.Call::open).orElse(context.start()), statementEnd(text, offset));
        this.near = series.in(file).stream()
                .filter(each ->
                        each.span().start() >= statement.start() && each.span().end() <= statement.end())
                .map(each -> each.reference())
                .collect(Collectors.toSet());
        this.cited = report.map(each -> Set.copyOf(series.cites(each))).orElse(Set.of());
    }

    private Set<String> active() {
        if (active.isEmpty()) {
            active = Optional.of(period.map(this::active).orElse(Set.of()));
        }
        return active.get();
    }

    private Set<String> active(ReportPeriod during) {
        return series.catalog().threads().stream()
                .map(ForgeThread::details)
                .filter(details -> details.happenedIn(during))
                .flatMap(details -> Stream.of(
                                Stream.of(details.author()),
                                details.reviewers().stream(),
                                details.commenters().stream())
                        .flatMap(all -> all))
                .map(who -> who.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static int statementEnd(String text, int offset) {
        var end = text.indexOf("\n\n", offset);
        var close = text.indexOf(";", offset);
        return Math.min(end < 0 ? text.length() : end, close < 0 ? text.length() : close);
    }

    /** A label, and what it stands for. */
    record Label(String text, Reference reference) {}

    /** A handle, and what is known of it. */
    record Handle(String name, String detail) {}

    private record Ranked(Label label, int rank) {}

    /** The labels that fit what was typed, the likeliest first. */
    Stream<Label> labels(String typed) {
        var catalog = series.catalog();
        var labels = new ArrayList<Label>();
        var words = words(typed);
        // Each reference by its own label, and by others only where that is what was typed.
        var own = new LinkedHashMap<String, Reference>();
        Stream.of(
                        catalog.people().stream(),
                        catalog.threads().stream(),
                        catalog.repositories().stream(),
                        catalog.links().stream(),
                        series.citedOfFamilies().stream(),
                        catalog.pages().stream(),
                        catalog.documents().stream(),
                        catalog.reports().stream().map(ReportHeader::reference))
                .flatMap(all -> all)
                .filter(reference -> mayBe(reference.label(), typed))
                .forEach(reference -> own.putIfAbsent(reference.label(), reference));
        own.forEach((label, reference) -> {
            if (fits(label, reference, typed, words)) {
                labels.add(new Label(label, reference));
            }
        });
        if (!typed.isEmpty()) {
            // A series of years has more spellings than anything else: they are compared as they are.
            catalog.labels().stream()
                    .filter(label -> label.regionMatches(true, 0, typed, 0, typed.length()) && !own.containsKey(label))
                    .sorted()
                    .flatMap(label -> catalog.label(label).map(reference -> new Label(label, reference)).stream())
                    .forEach(labels::add);
        }
        return labels.stream()
                .map(label -> new Ranked(label, rank(label, typed)))
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(Comparator.comparingInt(Ranking::number).reversed())
                        .thenComparing(ranked -> ranked.label().text()))
                .map(Ranked::label);
    }

    /** Whether the sign that was typed leaves a label open. */
    private static boolean mayBe(String label, String typed) {
        var sign = typed.isEmpty() ? ' ' : typed.charAt(0);
        return sign == '@' ? label.startsWith("@") : sign != '#' || label.indexOf('#') >= 0;
    }

    private static int number(Ranked ranked) {
        return ranked.label().reference() instanceof ForgeThread thread ? thread.number() : 0;
    }

    /** By its beginning, or by all words that were typed, wherever they stand in its title or its author. */
    private static boolean fits(String label, Reference reference, String typed, List<String> words) {
        if (typed.isEmpty() || label.regionMatches(true, 0, typed, 0, typed.length())) {
            return true;
        }
        var hash = typed.indexOf('#');
        if (hash > 0 && !isOf(reference, typed.substring(0, hash))) {
            return false;
        }
        var known = (label + " " + ReferenceText.title(reference)
                        + (reference instanceof ForgeThread thread
                                ? " " + thread.details().author()
                                : ""))
                .toLowerCase(Locale.ROOT);
        return !words.isEmpty() && words.stream().allMatch(known::contains)
                || words.isEmpty() && hash >= 0 && ThreadLabel.parse(label).isPresent();
    }

    /** Whether a thread or a page is of a repository, by its name or its slug. */
    private static boolean isOf(Reference reference, String repository) {
        if (reference instanceof ForgeThread thread) {
            return thread.repository().name().equals(repository)
                    || thread.repository().slug().equals(repository);
        }
        return reference instanceof ForgePage page
                && (page.of().equals(repository) || page.of().endsWith("/" + repository));
    }

    private static List<String> words(String typed) {
        return WORD.matcher(typed.substring(typed.indexOf('#') + 1))
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private int rank(Label label, String typed) {
        var reference = label.reference();
        var isTyped = !typed.isEmpty() && label.text().regionMatches(true, 0, typed, 0, typed.length());
        return (isTyped ? 0 : 100) + (reference.label().equals(label.text()) ? 0 : 50) + rank(reference);
    }

    private int rank(Reference reference) {
        if (near.contains(reference)) {
            return 30;
        }
        if (reference instanceof ForgeThread thread) {
            var isOfPeriod = period.filter(thread.details()::happenedIn).isPresent();
            return isOfPeriod
                    ? cited.contains(thread) ? 12 : 10
                    : isFuture(thread) ? 28 : cited.contains(thread) ? 20 : 22;
        }
        if (reference instanceof Person person) {
            var handles = handles(person);
            return near.stream().anyMatch(each -> each instanceof ForgeThread thread && isAuthor(thread, handles))
                    ? 0
                    : near.stream().anyMatch(each -> each instanceof ForgeThread thread && took(thread, handles))
                            ? 2
                            : handles.stream().anyMatch(active()::contains) ? 11 : cited.contains(person) ? 14 : 18;
        }
        return reference instanceof ReportReference ? 27 : 16;
    }

    private boolean isFuture(ForgeThread thread) {
        return period.isPresent()
                && thread.details()
                        .opened()
                        .filter(day -> day.isAfter(period.get().to()))
                        .isPresent();
    }

    private static Set<String> handles(Person person) {
        var handles = new HashSet<String>();
        handles.add(person.handle().toLowerCase(Locale.ROOT));
        person.aliases().forEach(alias -> handles.add(alias.toLowerCase(Locale.ROOT)));
        return handles;
    }

    private static boolean isAuthor(ForgeThread thread, Set<String> handles) {
        return handles.contains(thread.details().author().toLowerCase(Locale.ROOT));
    }

    private static boolean took(ForgeThread thread, Set<String> handles) {
        return Stream.concat(thread.details().reviewers().stream(), thread.details().commenters().stream())
                .anyMatch(who -> handles.contains(who.toLowerCase(Locale.ROOT)));
    }

    /** The handles that there are; for a declaration, those that are not declared come first. */
    Stream<Handle> handles(boolean isDeclaration) {
        var catalog = series.catalog();
        var authors = catalog.threads().stream()
                .flatMap(thread -> Stream.of(
                                Stream.of(thread.details().author()),
                                thread.details().reviewers().stream(),
                                thread.details().commenters().stream())
                        .flatMap(all -> all))
                .filter(handle -> !handle.isEmpty() && catalog.handle(handle).isEmpty())
                .collect(Collectors.groupingBy(handle -> handle, LinkedHashMap::new, Collectors.counting()));
        var unknown = authors.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(author -> new Handle(author.getKey(), "not declared"));
        var known = catalog.people().stream().map(person -> new Handle(person.handle(), ReferenceText.line(person)));
        return isDeclaration ? unknown : Stream.concat(known, unknown);
    }
}
