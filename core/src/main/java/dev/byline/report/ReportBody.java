package dev.byline.report;

import dev.byline.expression.Body;
import dev.byline.expression.Place;
import dev.byline.index.ReportHeader;

/**
 * A report as its class has it.
 *
 * @param header what its annotation says
 * @param title the place of the report as a whole: the period in its annotation, or its class
 * @param body its {@code write} method
 */
public record ReportBody(ReportHeader header, Place title, Body body) {}
