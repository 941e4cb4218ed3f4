/** Writes what comes out of a compilation beside class files: Markdown and the index of each series. */
@NullMarked
package dev.byline.processor.output;

import org.jspecify.annotations.NullMarked;
