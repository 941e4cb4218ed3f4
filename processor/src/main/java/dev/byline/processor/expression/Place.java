package dev.byline.processor.expression;

import dev.byline.processor.source.Span;
import java.util.Optional;

/**
 * A range of a source file.
 *
 * @param file the file
 * @param span the range
 * @param use where the report uses the constant whose text this is a place in; empty for what stands in the report
 *     itself
 */
public record Place(SourceFile file, Span span, Optional<Use> use) {

    /**
     * A constant, used in another place than its own.
     *
     * @param constant its name
     * @param place where it is used
     */
    public record Use(String constant, Place place) {}

    /**
     * A place that stands in the report itself.
     *
     * @param file the file
     * @param span the range
     */
    public Place(SourceFile file, Span span) {
        this(file, span, Optional.empty());
    }

    /**
     * Another range of the same file.
     *
     * @param other the range
     * @return its place, in the same constant
     */
    public Place within(Span other) {
        return new Place(file, other, use);
    }
}
