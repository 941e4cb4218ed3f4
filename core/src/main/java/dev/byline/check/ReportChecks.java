package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.evaluate.Origins;
import dev.byline.markdown.ReadReport;
import java.util.List;
import java.util.stream.Stream;

/** The list of all checks. */
public final class ReportChecks {

    private static final List<ReportCheck> OF_A_REPORT = List.of(
            new UndefinedReference(),
            new MalformedReference(),
            new Footnotes(),
            new WrongTarget(),
            new WrongLogin(),
            new InvalidUrl(),
            new BareReference(),
            new RepeatedReference(),
            new EmptyText(),
            new StaleCount(),
            new UnfilledPlaceholder(),
            new UnclosedCode(),
            new UnknownHtml(),
            new ListInItem(),
            new UncountedThread(),
            new SwallowedMarkdown(),
            new InvalidFrontMatter());

    /** Checks for what is missing: they would also find what the evaluation had to leave out. */
    private static final List<ReportCheck> OF_A_COMPLETE_REPORT =
            List.of(new UncreditedAuthor(), UncitedItem.withoutThread(), UncitedItem.withoutPerson());

    private static final List<SeriesCheck> OF_A_SERIES =
            List.of(new MissingHeading(), new ReportedBefore(), new ThreadOutsidePeriod(), new UnmentionedThread());

    private final List<ReportCheck> ofAReport;
    private final List<ReportCheck> ofACompleteReport;

    private ReportChecks(List<ReportCheck> ofAReport, List<ReportCheck> ofACompleteReport) {
        this.ofAReport = ofAReport;
        this.ofACompleteReport = ofACompleteReport;
    }

    /**
     * The checks for the reports of a series.
     *
     * @param catalog the catalog of the series
     * @param folder the folder of the series
     * @param severities which of them are off
     * @return the checks; several threads may run them at once if the folder allows that
     */
    public static ReportChecks of(Catalog catalog, SeriesFolder folder, Severities severities) {
        return new ReportChecks(
                Stream.concat(OF_A_REPORT.stream(), Stream.of(MissingDocument.of(catalog, folder)))
                        .filter(check -> check.isOn(catalog, severities))
                        .toList(),
                OF_A_COMPLETE_REPORT.stream()
                        .filter(check -> check.isOn(catalog, severities))
                        .toList());
    }

    /**
     * Runs all checks of a report.
     *
     * @param report the report
     * @param origins where its values come from
     * @param complete whether the report is as its author wrote it, with no part left out
     * @return what is wrong
     */
    public List<Problem> check(ReadReport report, Origins origins, boolean complete) {
        if (report.document().layout().found()) {
            return List.of();
        }
        return Stream.concat(ofAReport.stream(), complete ? ofACompleteReport.stream() : Stream.<ReportCheck>empty())
                .flatMap(check -> check.check(report, origins))
                .filter(problem -> !Unchecked.covers(report.document().layout().plain(), problem.place()))
                .toList();
    }

    /**
     * Runs all checks that need several reports of a series.
     *
     * @param catalog the catalog of the series
     * @param reports the reports in the order of their periods
     * @param told which checks say something of a report
     * @return what is wrong
     */
    public static List<SeriesCheck.Found> checkSeries(
            Catalog catalog, List<CheckedReport> reports, SeriesCheck.Told told) {
        return OF_A_SERIES.stream()
                .flatMap(check -> check.check(catalog, reports, told))
                .filter(found -> !found.report().found()
                        && !Unchecked.covers(
                                found.report().unchecked(), found.problem().place()))
                .toList();
    }
}
