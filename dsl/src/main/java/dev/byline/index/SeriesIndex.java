package dev.byline.index;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.SeriesMembers;
import dev.byline.dsl.ReportSource;
import dev.byline.markdown.ReadReport;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Person;
import dev.byline.reference.Reference;
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

    private final Catalog catalog;
    private final List<IndexedReport> reports;
    private final Map<Reference, List<Mention>> mentions;

    private SeriesIndex(Catalog catalog, List<IndexedReport> reports) {
        this.catalog = catalog;
        this.reports = reports;
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
    public static SeriesIndex of(Catalog catalog, List<IndexedReport> reports) {
        var byType = new HashMap<String, IndexedReport>();
        reports.forEach(report -> byType.put(report.header().type(), report));
        // The catalog has the reports in the order of their periods.
        var ordered = catalog.reports().stream()
                .flatMap(header -> Optional.ofNullable(byType.get(header.type())).stream())
                .toList();
        return new SeriesIndex(catalog, ordered);
    }

    /**
     * Runs all reports of a series and indexes them.
     *
     * @param series the type with {@link dev.byline.dsl.Series}
     * @return the index
     * @throws IllegalStateException if a report that was compiled is missing or cannot be run
     */
    public static SeriesIndex of(Class<?> series) {
        var catalog = Catalog.of(series);
        var reports = SeriesMembers.find(series).reports().stream()
                .map(type -> IndexedReport.of(ReadReport.of(catalog, instance(type, series.getClassLoader()))))
                .toList();
        return of(catalog, reports);
    }

    private static ReportSource instance(String type, ClassLoader loader) {
        try {
            var constructor = Class.forName(type, true, loader).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (ReportSource) constructor.newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException(
                    "cannot run the report " + type
                            + ": it has to implement ReportSource and to have a constructor without parameters",
                    e);
        }
    }

    /**
     * The catalog of the series.
     *
     * @return the catalog
     */
    public Catalog catalog() {
        return catalog;
    }

    /**
     * All reports.
     *
     * @return the reports in the order of their periods, those without one last
     */
    public List<IndexedReport> reports() {
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
        return Collections.unmodifiableList(mentions.getOrDefault(reference, List.of()));
    }

    /**
     * Which reports cite a reference.
     *
     * @param reference the reference
     * @return the reports in the order of their periods
     */
    public List<IndexedReport> reportsCiting(Reference reference) {
        return reports.stream().filter(report -> report.cites(reference)).toList();
    }

    /**
     * Who was credited how often: how many paragraphs, highlights and items a person's credits end.
     *
     * @return the numbers, the largest first, then by handle; people who were never credited are left out
     */
    public Map<Person, Integer> credits() {
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
     * Which declared issues and pull requests of a period no report mentions. A thread is of a period if it was
     * opened or closed in it, or is declared by a {@link dev.byline.dsl.CatalogOf} type for it; a number without
     * dates belongs to no period.
     *
     * @param period the period
     * @return the threads, the home repository's first, each repository's by number
     */
    public List<ForgeThread> unmentioned(ReportPeriod period) {
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
        return catalog.threads().stream()
                .filter(thread -> !mentions.containsKey(thread))
                .toList();
    }
}
