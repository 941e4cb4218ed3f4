package dev.byline.processor.check;

import dev.byline.index.IndexedReport;
import dev.byline.processor.expression.Place;
import dev.byline.reference.ForgeThread;
import java.util.Map;

/**
 * What the checks of a whole series need of a report.
 *
 * @param report its entry in the index
 * @param threads where it first cites each thread
 * @param title the place of the report as a whole: the period in its annotation, or its class
 * @param headings its anchors, and its links to anchors
 */
public record CheckedReport(IndexedReport report, Map<ForgeThread, Place> threads, Place title, Headings headings) {

    /** Copies the places, so that they cannot change. */
    public CheckedReport {
        threads = Map.copyOf(threads);
    }
}
