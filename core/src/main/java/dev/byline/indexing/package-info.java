/** Makes the index of a series: the entry of each report, and the page for readers of Markdown. */
@NullMarked
package dev.byline.indexing;

import org.jspecify.annotations.NullMarked;
