package dev.byline.importer.text;

import dev.byline.markdown.Prose;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/**
 * A file of the old series.
 *
 * @param path its path relative to the folder, with {@code /} and {@code .md}
 * @param text all of it, with line feeds
 * @param frontMatter the lines for another program at its beginning; may be empty
 * @param body what follows
 * @param prose the body, parsed without a catalog
 * @param carriageReturns whether each of its lines ends with a carriage return and a line feed
 * @param definitions its definitions by the form in which CommonMark compares their labels
 */
public record OldFile(
        String path,
        String text,
        String frontMatter,
        String body,
        Prose prose,
        boolean carriageReturns,
        Map<String, OldDefinition> definitions) {

    private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");

    /** A file with any line ends. */
    static OldFile of(String path, String content) {
        var text = LINE_END.matcher(content).replaceAll("\n");
        var carriageReturns =
                text.indexOf('\n') >= 0 && text.replace("\n", "\r\n").equals(content);
        var fenced = FrontMatter.of(text);
        var frontMatter = fenced.isEmpty() ? FrontMatter.headers(text) : fenced;
        var body = text.substring(frontMatter.length());
        var prose = Markdowns.prose(body);
        return new OldFile(path, text, frontMatter, body, prose, carriageReturns, OldDefinition.of(body, prose));
    }

    /**
     * The path without the extension.
     *
     * @return the name of the file
     */
    public String name() {
        return path.substring(0, path.length() - ".md".length());
    }

    /**
     * The line of a place.
     *
     * @param offset an offset in the body
     * @return its line in the file, from 1
     */
    public int line(int offset) {
        var before = frontMatter.length() + Math.min(Math.max(offset, 0), body.length());
        return 1
                + (int) text.substring(0, before).chars().filter(c -> c == '\n').count();
    }

    /**
     * The lines of the body.
     *
     * @return its lines
     */
    public OldLines bodyLines() {
        return new OldLines(body);
    }

    /**
     * All blocks.
     *
     * @return the blocks and the definitions, in their order
     */
    public List<Node> nodes() {
        return Markdowns.children(prose.root());
    }

    /**
     * The blocks that are shown.
     *
     * @return all but the definitions
     */
    public List<Node> blocks() {
        return Markdowns.children(prose.root()).stream()
                .filter(node -> !(node instanceof LinkReferenceDefinition))
                .toList();
    }

    /**
     * The title.
     *
     * @return empty unless the file begins with a heading of the first level
     */
    public Optional<Heading> heading() {
        return blocks().stream()
                .findFirst()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(h -> h.getLevel() == 1);
    }

    /**
     * The keys that stand for a title and a date in the front matter, or where another program looks for them.
     *
     * @return the lines with the keys
     */
    public String keys() {
        return frontMatter;
    }
}
