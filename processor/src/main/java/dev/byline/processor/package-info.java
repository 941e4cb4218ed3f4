/**
 * The annotation processor. What happens in what order: {@code declaration} reads the annotations of a round,
 * {@code generate} writes the constants and the index; then, class by class, {@code javac} reads what the compiler has
 * analysed into an {@code expression}, {@code evaluate} replays it into a document, {@code check} looks at it, and
 * {@code javac} prints the problems or {@code output} writes the files. Under another compiler there is only the
 * first part, and {@code apt} prints its problems.
 */
@NullMarked
package dev.byline.processor;

import org.jspecify.annotations.NullMarked;
