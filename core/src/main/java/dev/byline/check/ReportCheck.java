package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.evaluate.Origins;
import dev.byline.markdown.ReadReport;
import java.util.stream.Stream;

/** A check of one report. */
@FunctionalInterface
public interface ReportCheck {

    /**
     * Checks a report.
     *
     * @param report the report, with its prose parsed
     * @param origins where its values come from
     * @return what is wrong, in the order of the report
     */
    Stream<Problem> check(ReadReport report, Origins origins);

    /**
     * Whether its problems are printed at all; where they are not, nobody has to look for them.
     *
     * @param catalog the catalog of the series
     * @param severities the severities of the compilation
     * @return whether they may be
     */
    default boolean isOn(Catalog catalog, Severities severities) {
        return true;
    }
}
