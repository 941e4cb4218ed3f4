package dev.byline.check;

import dev.byline.evaluate.Origins;
import dev.byline.markdown.ParsedReport;
import java.util.stream.Stream;

/** A check of one report. */
public non-sealed interface ReportCheck extends Check {

    /**
     * Checks a report.
     *
     * @param report the report, with its prose parsed
     * @param origins where its values come from
     * @return what is wrong, in the order of the report
     */
    Stream<Problem> check(ParsedReport report, Origins origins);

    /**
     * Whether it looks for what is missing: it would also find what the evaluation had to leave out.
     *
     * @return whether it needs a report as its author wrote it
     */
    default boolean needsAll() {
        return false;
    }
}
