package dev.byline.server.text;

import dev.byline.reader.parse.SourceText;
import dev.byline.source.Span;
import java.nio.file.Path;

/**
 * A file as an editor has it.
 *
 * @param uri what the editor calls it
 * @param version the editor's number of its text
 * @param source its path and its text
 */
public record OpenDocument(String uri, int version, SourceText source) {

    /**
     * The same file with another text.
     *
     * @param newVersion the editor's number of it
     * @param text the text
     * @return the file
     */
    public OpenDocument with(int newVersion, String text) {
        return new OpenDocument(uri, newVersion, new SourceText(source.path(), text));
    }

    /**
     * The same file behind a change of a part.
     *
     * @param range the part
     * @param text what stands there now
     * @return the file
     */
    public OpenDocument replaced(Span range, String text) {
        var content = source.content();
        return with(version, content.substring(0, range.start()) + text + content.substring(range.end()));
    }

    /**
     * Where the file is.
     *
     * @return its path
     */
    public Path path() {
        return source.path();
    }
}
