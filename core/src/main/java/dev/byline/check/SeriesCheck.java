package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.problem.CheckId;
import java.util.List;
import java.util.stream.Stream;

/** A check that needs several reports of a series. */
public non-sealed interface SeriesCheck extends Check {

    /**
     * Checks a series.
     *
     * @param catalog the catalog of the series
     * @param reports those reports of this compilation that have a value, and those of other modules, in the order of their
     *     periods
     * @param told which checks say something of a report; only a check that leaves a mistake to another asks
     * @return what is wrong, by report
     */
    Stream<Found> check(Catalog catalog, List<ReportFacts> reports, Told told);

    /** Which checks say something of a report: neither is it off nor silenced there. */
    @FunctionalInterface
    interface Told {

        /**
         * Whether the author is told of a check's problems in a report.
         *
         * @param report the report
         * @param check the check
         * @return whether they are printed
         */
        boolean isTold(ReportFacts report, CheckId check);
    }

    /**
     * A problem of one of the reports.
     *
     * @param report the report
     * @param problem the problem
     */
    record Found(ReportFacts report, Problem problem) {}
}
