package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import java.util.Optional;

/** Something that is looked for in reports. All checks are in one list, that of {@link ReportChecks}. */
public sealed interface Check permits ReportCheck, SeriesCheck {

    /**
     * What it looks for.
     *
     * @return the id of its problems
     */
    CheckId id();

    /**
     * Whether a series asks for it, which makes a warning of a check that is off.
     *
     * @param catalog the catalog of the series
     * @return whether it does
     */
    default boolean isAsked(Catalog catalog) {
        return false;
    }

    /**
     * How bad its problems are.
     *
     * @param catalog the catalog of the series
     * @param severities the severities of the compilation
     * @return the severity; empty if the check is off, and need not run
     */
    default Optional<Severity> severity(Catalog catalog, Severities severities) {
        return severities.of(id(), isAsked(catalog));
    }
}
