package dev.byline.processor.output;

import dev.byline.catalog.ReportHeader;
import dev.byline.index.IndexedReport;

/** A report whose entry is known: it is compiled now, or its entry was read. */
record NewPart(IndexedReport entry) implements IndexPart {

    @Override
    public ReportHeader header() {
        return entry.header();
    }
}
