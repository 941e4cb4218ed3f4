package dev.byline.server.text;

import dev.byline.source.Span;
import java.util.Optional;

/** Writes into annotations as their authors do. */
public final class AnnotationText {

    private AnnotationText() {}

    /**
     * A text to insert.
     *
     * @param span the place, which has no characters
     * @param text the text
     */
    public record Insertion(Span span, String text) {}

    /**
     * Adds a member behind the others of an annotation.
     *
     * @param source the source
     * @param annotation where the annotation stands
     * @param member the member and its value
     * @return what to insert; empty where the annotation is not closed
     */
    public static Optional<Insertion> insertLast(String source, Span annotation, String member) {
        var end = Math.min(annotation.end(), source.length());
        if (end <= annotation.start()) {
            return Optional.empty();
        }
        if (source.charAt(end - 1) != ')') {
            return Optional.of(new Insertion(new Span(end, end), "(" + member + ")"));
        }
        var last = end - 2;
        while (last > annotation.start() && Character.isWhitespace(source.charAt(last))) {
            last--;
        }
        var at = last + 1;
        return Optional.of(new Insertion(new Span(at, at), source.charAt(last) == '(' ? member : ", " + member));
    }
}
