/** Reads the declarations of each series from the elements of a round. */
@NullMarked
package dev.byline.processor.declaration;

import org.jspecify.annotations.NullMarked;
