package dev.byline.importer.convert;

import dev.byline.catalog.Catalog;
import dev.byline.check.Problem;
import dev.byline.check.ReportChecks;
import dev.byline.check.ReportFacts;
import dev.byline.check.SeriesCheck.Found;
import dev.byline.check.Severities;
import dev.byline.evaluate.Origins;
import dev.byline.expression.Place;
import dev.byline.markdown.ParsedReport;
import dev.byline.problem.Severity;
import dev.byline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks the checks of the compiler what errors reports have, before there is Java of them. */
final class ReportErrors {

    private final ReportChecks checks;

    /**
     * The checks of a series.
     *
     * @param catalog its catalog
     * @param files the files that will lie in its folder
     */
    ReportErrors(Catalog catalog, NavigableSet<String> files) {
        var folder = new TreeSet<>(files);
        this.checks = ReportChecks.of(catalog, path -> has(folder, path), Severities.parse(""));
    }

    /** What the checks say of a report. */
    List<Problem> problems(ParsedReport report) {
        return checks.check(report, new Origins(), true);
    }

    private static boolean has(NavigableSet<String> files, String path) {
        var next = files.ceiling(path);
        return next != null && (next.equals(path) || (path.endsWith("/") && next.startsWith(path)));
    }

    /** What the checks of a whole series need of a report. */
    static ReportFacts forSeries(ParsedReport report) {
        // A report has no source yet; its class tells where a problem is.
        var place = Place.of(() -> "", new Span(0, 0));
        return ReportFacts.of(report, new Origins(), place, true);
    }

    /**
     * What the checks say of each report that only shows beside the others.
     *
     * @return problems by the reports' classes
     */
    static Map<String, List<Problem>> ofSeries(Catalog catalog, List<ReportFacts> reports) {
        var problems = new TreeMap<String, List<Problem>>();
        for (Found found : ReportChecks.of(catalog, path -> true, Severities.parse(""))
                .checkSeries(reports, (report, check) -> true)) {
            problems.computeIfAbsent(found.report().report().header().type(), type -> new ArrayList<>())
                    .add(found.problem());
        }
        return problems;
    }

    static boolean isError(Problem problem) {
        return problem.check().severity().equals(Optional.of(Severity.ERROR));
    }
}
