/**
 * What the compiler leaves of a series for programs: its catalog, which the generated constants are, and who and what is
 * cited where.
 */
@NullMarked
package dev.byline.index;

import org.jspecify.annotations.NullMarked;
