/** The placeholders of a series' patterns, such as that of its files' names, and what they stand for in a report. */
@NullMarked
package dev.byline.pattern;

import org.jspecify.annotations.NullMarked;
