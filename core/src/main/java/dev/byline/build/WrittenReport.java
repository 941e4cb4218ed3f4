package dev.byline.build;

import dev.byline.index.IndexedReport;
import dev.byline.index.ReportHeader;

/**
 * A report without an error.
 *
 * @param header what its annotation says
 * @param markdown its Markdown
 * @param report who and what it cites
 */
public record WrittenReport(ReportHeader header, String markdown, IndexedReport report) {}
