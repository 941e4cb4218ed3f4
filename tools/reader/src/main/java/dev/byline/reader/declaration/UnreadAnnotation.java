package dev.byline.reader.declaration;

import dev.byline.expression.Place;
import dev.byline.reader.symbol.SourceType;
import java.lang.annotation.Annotation;

/**
 * An annotation of the DSL with a value that is not known without the class path, or without one that it needs.
 *
 * @param type the annotated type
 * @param annotation the annotation's type
 * @param place where the value stands, or the annotation
 */
public record UnreadAnnotation(SourceType type, Class<? extends Annotation> annotation, Place place) {}
