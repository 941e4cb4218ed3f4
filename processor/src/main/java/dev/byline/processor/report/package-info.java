/** What becomes of the body of a report, without a compiler: its document, its problems, its Markdown. */
@NullMarked
package dev.byline.processor.report;

import org.jspecify.annotations.NullMarked;
