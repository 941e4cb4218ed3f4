package dev.byline.build;

import dev.byline.check.ReportFacts;
import dev.byline.index.IndexedReport;
import dev.byline.index.ReportHeader;

/**
 * A report without an error.
 *
 * @param header what its annotation says
 * @param markdown its Markdown
 * @param facts what others see of it
 */
public record WrittenReport(ReportHeader header, String markdown, ReportFacts facts) {

    /**
     * Its entry in the index.
     *
     * @return who and what it cites
     */
    public IndexedReport report() {
        return facts.report();
    }
}
