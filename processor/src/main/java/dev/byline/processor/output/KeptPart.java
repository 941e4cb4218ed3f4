package dev.byline.processor.output;

import dev.byline.catalog.ReportHeader;

/** A report that stands in the joined index as it is to stand there. */
record KeptPart(ReportHeader header, JoinedIndex.Joined joined) implements IndexPart {}
