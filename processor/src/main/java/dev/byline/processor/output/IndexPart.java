package dev.byline.processor.output;

import dev.byline.catalog.ReportHeader;
import dev.byline.index.IndexedReport;

/** A report in the index of its series, wherever its entry comes from. */
public sealed interface IndexPart permits NewPart, KeptPart {

    /**
     * A report whose entry is known.
     *
     * @param entry its entry
     * @return the part
     */
    static IndexPart of(IndexedReport entry) {
        return new NewPart(entry);
    }

    /**
     * What is declared of the report.
     *
     * @return its period, file and title
     */
    ReportHeader header();
}
