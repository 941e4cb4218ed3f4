package dev.byline.reader.repair;

import dev.byline.source.Span;
import java.nio.file.Path;

/**
 * A change of a source that an author has asked for.
 *
 * @param file the source
 * @param span what is replaced
 * @param text what stands there then
 */
public record Edit(Path file, Span span, String text) {

    /**
     * A text as it stands in a literal of Java.
     *
     * @param text any text
     * @return the text with what would end the literal escaped
     */
    public static String literal(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }
}
