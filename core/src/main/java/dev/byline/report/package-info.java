/** What becomes of the body of a report, without a compiler: its document, its problems, its Markdown. */
@NullMarked
package dev.byline.report;

import org.jspecify.annotations.NullMarked;
