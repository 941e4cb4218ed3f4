package dev.byline.processor.check;

import dev.byline.markdown.ReadReport;
import dev.byline.processor.evaluate.Origins;
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
}
