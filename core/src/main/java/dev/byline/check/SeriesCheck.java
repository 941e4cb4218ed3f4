package dev.byline.check;

import dev.byline.catalog.Catalog;
import java.util.List;
import java.util.stream.Stream;

/** A check that needs several reports of a series. */
public interface SeriesCheck {

    /**
     * What it looks for.
     *
     * @return the id of its problems
     */
    CheckId id();

    /**
     * Checks a series.
     *
     * @param catalog the catalog of the series
     * @param reports those reports of this compilation that have a value, in the order of their periods
     * @return what is wrong, by report
     */
    Stream<Found> check(Catalog catalog, List<CheckedReport> reports);

    /**
     * A problem of one of the reports.
     *
     * @param report the report
     * @param problem the problem
     */
    record Found(CheckedReport report, Problem problem) {}
}
