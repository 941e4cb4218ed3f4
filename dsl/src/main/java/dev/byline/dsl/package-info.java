/**
 * What the author of a report sees: the annotations that declare a series and its reports, and the
 * fluent builder of a report's body.
 *
 * <p>Everything here is immutable. A report's body is data: the annotation processor evaluates it while
 * {@code javac} compiles it, by calling these very classes, so what a method here does is what the
 * compiler does.
 */
@NullMarked
package dev.byline.dsl;

import org.jspecify.annotations.NullMarked;
