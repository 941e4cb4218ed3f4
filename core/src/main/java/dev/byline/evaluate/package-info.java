/** Evaluates the body of a report by calling the DSL's own methods, and remembers where each value came from. */
@NullMarked
package dev.byline.evaluate;

import org.jspecify.annotations.NullMarked;
