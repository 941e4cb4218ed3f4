package dev.byline.processor.check;

import dev.byline.markdown.ReadReport;
import dev.byline.processor.evaluate.Origins;
import java.util.List;

/** The list of all checks of a report. */
public final class ReportChecks {

    private static final List<ReportCheck> ALL = List.of(new UndefinedReference(), new WrongTarget());

    private ReportChecks() {}

    /**
     * Runs all checks.
     *
     * @param report the report
     * @param origins where its values come from
     * @return what is wrong
     */
    public static List<Problem> check(ReadReport report, Origins origins) {
        return ALL.stream().flatMap(check -> check.check(report, origins)).toList();
    }
}
