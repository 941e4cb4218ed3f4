/**
 * Turns a folder of Markdown into a Maven project whose compilation writes the same reports again. Nothing here knows
 * Maven.
 *
 * <p>The way of a file, from package to package: {@code options} (what is asked for), {@code text} (read and parsed)
 * → {@code infer} (what all files say together: the plan of the series and its catalog) → {@code convert} (the
 * document of each report, held against what the old file shows) → {@code java} (its source, read back) → {@code
 * project} (files). None of them knows one behind it. An import into a project first asks {@code existing} what is new to it,
 * and only that goes the way.
 */
@NullMarked
package dev.byline.importer;

import org.jspecify.annotations.NullMarked;
