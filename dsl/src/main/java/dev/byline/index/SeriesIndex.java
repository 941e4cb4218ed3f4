package dev.byline.index;

import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.ReportPeriod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who and what is cited where in the reports of a series. */
public final class SeriesIndex {

    private final SeriesCatalog catalog;
    private final List<IndexedReport> reports;
    private final List<ReportHeader> unread;
    private final Map<Reference, List<Mention>> mentions;

    private SeriesIndex(SeriesCatalog catalog, List<IndexedReport> reports, List<ReportHeader> unread) {
        this.catalog = catalog;
        this.reports = List.copyOf(reports);
        this.unread = List.copyOf(unread);
        this.mentions = new HashMap<>();
        for (var report : reports) {
            for (var mention : report.mentions()) {
                mentions.computeIfAbsent(mention.reference(), r -> new ArrayList<>())
                        .add(mention);
            }
        }
    }

    /**
     * The index of some reports.
     *
     * @param catalog the catalog of their series
     * @param reports the reports, in any order
     * @return the index
     */
    public static SeriesIndex of(SeriesCatalog catalog, List<IndexedReport> reports) {
        var byType = new HashMap<String, IndexedReport>();
        reports.forEach(report -> byType.put(report.header().type(), report));
        // The catalog has the reports in the order of their periods.
        var ordered = catalog.reports().stream()
                .flatMap(header -> Optional.ofNullable(byType.get(header.type())).stream())
                .toList();
        return new SeriesIndex(catalog, ordered, List.of());
    }

    /**
     * The index that the compiler has left of a series.
     *
     * @param series the type with {@link dev.byline.dsl.Series}
     * @return the index; where a compiler was shown no text of a report, it gives its {@link #catalog()} and throws {@link
     *     IllegalStateException} for all that it would have to know the text for
     * @throws IllegalStateException if the series was compiled without Byline's annotation processor
     */
    public static SeriesIndex of(Class<?> series) {
        var catalog = CompiledSeries.catalog(series);
        var references = ReportText.references(catalog);
        var reports = new ArrayList<IndexedReport>();
        var unread = new ArrayList<ReportHeader>();
        for (var header : catalog.reports()) {
            CompiledSeries.report(series, header)
                    .ifPresentOrElse(
                            text -> reports.add(ReportText.read(header, references, text)), () -> unread.add(header));
        }
        return new SeriesIndex(catalog, reports, unread);
    }

    private void requireTexts() {
        if (!unread.isEmpty()) {
            throw new IllegalStateException("nothing is known of the text of "
                    + unread.get(0).type()
                    + (unread.size() == 1 ? "" : " and of " + (unread.size() - 1) + " more")
                    + ": it has an error, or was compiled by a compiler that shows Byline no text, such as Eclipse's;"
                    + " compile all reports with javac, such as by `mvn clean compile`");
        }
    }

    /**
     * The catalog of the series.
     *
     * @return what is declared, with the titles and periods of the reports
     */
    public SeriesCatalog catalog() {
        return catalog;
    }

    /**
     * All reports.
     *
     * @return the reports in the order of their periods, those without one last
     */
    public List<IndexedReport> reports() {
        requireTexts();
        return reports;
    }

    /**
     * The report of an ISO week.
     *
     * @param week the week, as {@code 2017-W25}
     * @return the report whose period is that week; empty if there is none
     * @throws java.time.DateTimeException if there is no such week
     */
    public Optional<IndexedReport> week(String week) {
        requireTexts();
        var wanted = ReportPeriod.ofWeek(week);
        return reports.stream()
                .filter(report -> report.period()
                        .filter(p -> p.from().equals(wanted.from()) && p.to().equals(wanted.to()))
                        .isPresent())
                .findFirst();
    }

    /**
     * Where a reference is cited.
     *
     * @param reference the reference
     * @return its mentions, by report in the order of periods, and in the order of each report
     */
    public List<Mention> mentions(Reference reference) {
        requireTexts();
        return Collections.unmodifiableList(mentions.getOrDefault(reference, List.of()));
    }

    /**
     * Which reports cite a reference.
     *
     * @param reference the reference
     * @return the reports in the order of their periods
     */
    public List<IndexedReport> reportsCiting(Reference reference) {
        requireTexts();
        return reports.stream().filter(report -> report.cites(reference)).toList();
    }

    /**
     * Who was credited how often: how many paragraphs, highlights and items a person's credits end.
     *
     * @return the numbers, the largest first, then by handle; people who were never credited are left out
     */
    public Map<Person, Integer> credits() {
        requireTexts();
        var counts = new HashMap<Person, Integer>();
        for (var report : reports) {
            for (var mention : report.mentions()) {
                if (mention.credit() && mention.reference() instanceof Person person) {
                    counts.merge(person, 1, Integer::sum);
                }
            }
        }
        var ordered = new LinkedHashMap<Person, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Person, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().handle()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(ordered);
    }

    /**
     * Who is credited in a period: in the reports whose periods lie in it.
     *
     * @param period the period
     * @param order what they are sorted by
     * @return the contributors; those whom no report of days before credits are new, and nobody is where there is no
     *     report of days before
     */
    public List<Contributor> contributors(ReportPeriod period, Contributor.Order order) {
        requireTexts();
        var credits = new HashMap<Person, Integer>();
        var before = new HashSet<Person>();
        var hasBefore = false;
        for (var report : reports) {
            var days = report.period();
            var isOf = days.filter(period::contains).isPresent();
            var isBefore =
                    days.filter(each -> each.to().isBefore(period.from())).isPresent();
            hasBefore |= isBefore;
            for (var mention : isOf || isBefore ? report.mentions() : List.<Mention>of()) {
                if (mention.credit() && mention.reference() instanceof Person person) {
                    if (isOf) {
                        credits.merge(person, 1, Integer::sum);
                    } else {
                        before.add(person);
                    }
                }
            }
        }
        var marks = hasBefore;
        return credits.entrySet().stream()
                .map(each -> new Contributor(each.getKey(), each.getValue(), marks && !before.contains(each.getKey())))
                .sorted(Contributor.by(order))
                .toList();
    }

    /**
     * Which declared issues and pull requests of a period no report mentions. A thread is of a period if it was
     * opened or closed in it, or is declared by a {@link dev.byline.dsl.CatalogOf} type for it; a number without
     * dates belongs to no period.
     *
     * @param period the period
     * @return the threads, the home repository's first, each repository's by number
     */
    public List<ForgeThread> unmentioned(ReportPeriod period) {
        requireTexts();
        var mentioned = new HashSet<Reference>(mentions.keySet());
        return catalog.threads().stream()
                .filter(thread -> thread.details().happenedIn(period))
                .filter(thread -> !mentioned.contains(thread))
                .toList();
    }

    /**
     * Which declared issues and pull requests no report mentions, whether they have dates or not.
     *
     * @return the threads, the home repository's first, each repository's by number
     */
    public List<ForgeThread> unmentioned() {
        requireTexts();
        return catalog.threads().stream()
                .filter(thread -> !mentions.containsKey(thread))
                .toList();
    }
}
