package dev.byline.processor.check;

import dev.byline.catalog.Catalog;
import dev.byline.markdown.ReadReport;
import dev.byline.processor.evaluate.Origins;
import java.util.List;
import java.util.stream.Stream;

/** The list of all checks. */
public final class ReportChecks {

    private static final List<ReportCheck> OF_A_REPORT = List.of(
            new UndefinedReference(),
            new MalformedReference(),
            new WrongTarget(),
            new InvalidUrl(),
            new BareReference(),
            new RepeatedReference(),
            new ThreadOutsidePeriod(),
            new EmptyText(),
            new StaleCount(),
            new SwallowedMarkdown());

    /** Checks for what is missing: they would also find what the evaluation had to leave out. */
    private static final List<ReportCheck> OF_A_COMPLETE_REPORT =
            List.of(new UncreditedAuthor(), UncitedItem.withoutThread(), UncitedItem.withoutPerson());

    private static final List<SeriesCheck> OF_A_SERIES =
            List.of(new MissingHeading(), new ReportedBefore(), new UnmentionedThread());

    private ReportChecks() {}

    /**
     * Runs all checks.
     *
     * @param report the report
     * @param origins where its values come from
     * @param folder the folder of its series
     * @param complete whether the report is as its author wrote it, with no part left out
     * @return what is wrong
     */
    public static List<Problem> check(ReadReport report, Origins origins, SeriesFolder folder, boolean complete) {
        return Stream.of(
                        OF_A_REPORT.stream(),
                        Stream.of(new MissingDocument(folder)),
                        complete ? OF_A_COMPLETE_REPORT.stream() : Stream.<ReportCheck>empty())
                .flatMap(checks -> checks)
                .flatMap(check -> check.check(report, origins))
                .toList();
    }

    /**
     * Runs all checks that need several reports.
     *
     * @param catalog the catalog of the series
     * @param reports the reports in the order of their periods
     * @return what is wrong
     */
    public static List<SeriesCheck.Found> check(Catalog catalog, List<CheckedReport> reports) {
        return OF_A_SERIES.stream()
                .flatMap(check -> check.check(catalog, reports))
                .toList();
    }
}
