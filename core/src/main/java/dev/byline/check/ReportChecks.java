package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.evaluate.Origins;
import dev.byline.markdown.ParsedReport;
import java.util.List;

/** The list of all checks. */
public final class ReportChecks {

    private final Catalog catalog;
    private final List<ReportCheck> ofAReport;
    private final List<SeriesCheck> ofASeries;

    private ReportChecks(Catalog catalog, List<ReportCheck> ofAReport, List<SeriesCheck> ofASeries) {
        this.catalog = catalog;
        this.ofAReport = ofAReport;
        this.ofASeries = ofASeries;
    }

    /**
     * The checks for the reports of a series.
     *
     * @param catalog the catalog of the series
     * @param folder the folder of the series
     * @param severities which of them are off, and do not run
     * @return the checks; several threads may run them at once if the folder allows that
     */
    public static ReportChecks of(Catalog catalog, SeriesFolder folder, Severities severities) {
        var on = all(catalog, folder).stream()
                .filter(check -> check.severity(catalog, severities).isPresent())
                .toList();
        return new ReportChecks(catalog, only(ReportCheck.class, on), only(SeriesCheck.class, on));
    }

    /** All checks there are, in the order in which they tell what they find. */
    static List<Check> all(Catalog catalog, SeriesFolder folder) {
        return List.of(
                new UndefinedReference(),
                new MalformedReference(),
                new Footnotes(),
                new WrongTarget(),
                new WrongLogin(),
                new FormerHandle(),
                new InvalidUrl(),
                new BareReference(),
                new RepeatedReference(),
                new EmptyText(),
                new StaleCount(),
                new UnfilledPlaceholder(),
                new UnclosedCode(),
                new UnusedDefinition(),
                new UnknownHtml(),
                new ListInItem(),
                new UncountedThread(),
                new SwallowedMarkdown(),
                new InvalidFrontMatter(),
                MissingDocument.of(catalog, folder),
                new UncreditedAuthor(),
                UncitedItem.withoutThread(),
                UncitedItem.withoutPerson(),
                new MissingHeading(folder),
                new ReportedBefore(),
                new ThreadOutsidePeriod(),
                new UnmentionedThread());
    }

    private static <T extends Check> List<T> only(Class<T> kind, List<Check> checks) {
        return checks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * Runs all checks of a report.
     *
     * @param report the report
     * @param origins where its values come from
     * @param complete whether the report is as its author wrote it, with no part left out
     * @return what is wrong
     */
    public List<Problem> check(ParsedReport report, Origins origins, boolean complete) {
        if (report.document().layout().found()) {
            return List.of();
        }
        return ofAReport.stream()
                .filter(check -> complete || !check.needsAll())
                .flatMap(check -> check.check(report, origins))
                .filter(problem -> !Unchecked.covers(report.document().layout().plain(), problem.place()))
                .toList();
    }

    /**
     * Runs all checks that need several reports of a series.
     *
     * @param reports the reports in the order of their periods; of one without a place nothing is said
     * @param told which checks say something of a report
     * @return what is wrong
     */
    public List<SeriesCheck.Found> checkSeries(List<ReportFacts> reports, SeriesCheck.Told told) {
        return ofASeries.stream()
                .flatMap(check -> check.check(catalog, reports, told))
                .filter(found -> found.report().title().isPresent()
                        && !found.report().found()
                        && !Unchecked.covers(
                                found.report().unchecked(), found.problem().place()))
                .toList();
    }
}
