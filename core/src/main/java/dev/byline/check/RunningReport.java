package dev.byline.check;

import dev.byline.index.ReportHeader;
import dev.byline.reference.ReportPeriod;
import java.util.Optional;

/**
 * A report on the work of a week, a month or another run of days. The notes of a day and a page without a period
 * stand beside those: they need not tell of all work, and what they tell of is not reported with that.
 */
final class RunningReport {

    private RunningReport() {}

    /** The period of such a report; empty for another. */
    static Optional<ReportPeriod> period(ReportHeader header) {
        return header.period().filter(period -> period.kind() != ReportPeriod.Kind.DAY);
    }
}
