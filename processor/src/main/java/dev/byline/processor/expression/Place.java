package dev.byline.processor.expression;

import dev.byline.processor.source.Span;

/**
 * A range of a source file.
 *
 * @param file the file
 * @param span the range
 */
public record Place(SourceFile file, Span span) {}
