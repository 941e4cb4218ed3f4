/** Writes the Java that a series' catalog gives: its constants and its index. */
@NullMarked
package dev.byline.processor.generate;

import org.jspecify.annotations.NullMarked;
