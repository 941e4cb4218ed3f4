/** Begins a series: the smallest project with a catalog and a report. */
@NullMarked
package dev.byline.init;

import org.jspecify.annotations.NullMarked;
