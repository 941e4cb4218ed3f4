/**
 * What is left to do under a compiler that is not javac: declarations are checked with the API that every compiler
 * has for annotation processors. It shows no method bodies, so that reports cannot be read.
 */
@NullMarked
package dev.byline.processor.apt;

import org.jspecify.annotations.NullMarked;
