/** What the compiler takes, with Byline and without. */
@NullMarked
package dev.byline.benchmark.compile;

import org.jspecify.annotations.NullMarked;
