package dev.byline.processor.check;

import dev.byline.catalog.Catalog;
import dev.byline.markdown.ReadReport;
import dev.byline.processor.evaluate.Origins;
import java.util.List;

/** The list of all checks. */
public final class ReportChecks {

    private static final List<ReportCheck> OF_A_REPORT = List.of(new UndefinedReference(), new WrongTarget());

    private static final List<SeriesCheck> OF_A_SERIES = List.of();

    private ReportChecks() {}

    /**
     * Runs all checks.
     *
     * @param report the report
     * @param origins where its values come from
     * @return what is wrong
     */
    public static List<Problem> check(ReadReport report, Origins origins) {
        return OF_A_REPORT.stream()
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
