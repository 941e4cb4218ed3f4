/** Everything that touches the compiler's trees: reads bodies into expressions, and prints problems. */
@NullMarked
package dev.byline.processor.javac;

import org.jspecify.annotations.NullMarked;
