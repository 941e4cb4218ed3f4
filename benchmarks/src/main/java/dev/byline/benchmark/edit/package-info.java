/** What an edit takes in a workspace that has a series in memory. */
@NullMarked
package dev.byline.benchmark.edit;

import org.jspecify.annotations.NullMarked;
