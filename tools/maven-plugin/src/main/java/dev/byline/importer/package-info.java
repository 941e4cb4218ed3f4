/**
 * Turns a folder of Markdown into a Maven project whose compilation writes the same reports again. Nothing here knows
 * Maven.
 *
 * <p>The way of a file: {@code OldFile} (read, parsed) → {@code Inference} (what all files say together: the catalog)
 * → {@code Conversion} (the report's document, each part held against the old HTML) → {@code ReportClass} (Java) →
 * {@code NewProject} (files).
 */
@NullMarked
package dev.byline.importer;

import org.jspecify.annotations.NullMarked;
