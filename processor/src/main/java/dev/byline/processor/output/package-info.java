/** The output of the compiler, as {@link dev.byline.build} sees it. */
@NullMarked
package dev.byline.processor.output;

import org.jspecify.annotations.NullMarked;
