/**
 * Where the text of a Java program comes from: character offsets in a source file, and the way back from the value of
 * a string literal to the characters that spell it. Nothing here depends on a compiler.
 */
@NullMarked
package dev.byline.source;

import org.jspecify.annotations.NullMarked;
