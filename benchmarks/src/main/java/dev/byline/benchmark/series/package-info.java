/** A made-up series of reports of any length, as Java. */
@NullMarked
package dev.byline.benchmark.series;

import org.jspecify.annotations.NullMarked;
