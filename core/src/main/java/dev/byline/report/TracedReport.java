package dev.byline.report;

import dev.byline.catalog.Catalog;
import dev.byline.evaluate.Evaluation;
import dev.byline.evaluate.Evaluator;
import dev.byline.evaluate.SharedMembers;
import dev.byline.expression.Place;
import dev.byline.generated.ConstantClasses;
import dev.byline.index.ReportHeader;
import dev.byline.markdown.ParsedReport;
import java.util.Optional;

/**
 * A report as it was written, with the place of each of its parts.
 *
 * @param header what its annotation says
 * @param evaluation its value, and where that comes from
 * @param read its prose; empty where it has no value at all
 */
public record TracedReport(ReportHeader header, Evaluation evaluation, Optional<ParsedReport> read) {

    /**
     * Evaluates a report and parses its prose. Nothing is checked.
     *
     * @param catalog the catalog of its series
     * @param constants the classes with the catalog's constants
     * @param shared the methods and constants that it may use
     * @param footer where the series' footer is written, if that is known
     * @param report the report
     * @return the report with its places
     */
    public static TracedReport of(
            Catalog catalog,
            ConstantClasses constants,
            SharedMembers shared,
            Optional<Place> footer,
            ReportBody report) {
        var evaluation = new Evaluator(catalog, constants, shared).evaluate(report.body());
        footer.ifPresent(place -> evaluation.origins().put(catalog.series().footer(), place, true));
        return new TracedReport(
                report.header(),
                evaluation,
                evaluation.document().map(document -> ParsedReport.of(catalog, report.header(), document)));
    }
}
