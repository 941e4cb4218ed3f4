package dev.byline.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Writes text that is not Markdown, such as a title, so that the Markdown says the same.
 *
 * <p>A careful author escapes only what would be read otherwise. So the text is tried as it is first, and
 * escaped where a parser reads something else.
 */
public final class PlainText {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
    // What neither CommonMark nor the extensions of the forges ever read as anything but text.
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N}\\p{Sc} ,;:./'\"()?%=+-]*");
    private static final Parser PARSER = Parser.builder().build();
    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();

    private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

    private PlainText() {}

    /**
     * Text in one line, as HTML shows it: each run of white space and control characters is one space.
     *
     * @param text any text
     * @return the text in one line
     */
    public static String line(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }

    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param text its text
     * @return the Markdown of the heading
     */
    public static String heading(int level, String text) {
        var line = line(text);
        var plain = "#".repeat(level) + " " + line;
        if (isHarmless(line) || isText(PARSER.parse(plain).getFirstChild(), Heading.class, line)) {
            return plain.strip();
        }
        var heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(new Text(line));
        return render(heading);
    }

    /**
     * Text in bold.
     *
     * @param text the text
     * @return the Markdown, which may stand at the beginning of a paragraph or list item
     */
    public static String strong(String text) {
        var line = line(text);
        var plain = "**" + line + "**";
        if (isHarmless(line) || isStrong(plain, line)) {
            return plain;
        }
        return "**" + inline(line) + "**";
    }

    /**
     * Text inside a paragraph, such as the text of a link or of an image.
     *
     * @param text the text
     * @return the Markdown
     */
    public static String inline(String text) {
        var line = line(text);
        if (isHarmless(line)) {
            return line;
        }
        var paragraph = new Paragraph();
        // The first node keeps the text from standing at the beginning of a line, where more has a meaning.
        paragraph.appendChild(new Text("x"));
        paragraph.appendChild(new Text(line));
        return render(paragraph).substring(1);
    }

    /**
     * What the first block of some prose says.
     *
     * @param prose the prose
     * @return its text without markup, in one line; empty if there is none
     */
    static String beginning(Prose prose) {
        var first = prose.root().getFirstChild();
        while (first instanceof LinkReferenceDefinition) {
            first = first.getNext();
        }
        return first == null ? "" : line(TEXT.render(first));
    }

    private static boolean isHarmless(String line) {
        return HARMLESS.matcher(line).matches();
    }

    private static boolean isStrong(String markdown, String line) {
        var parsed = PARSER.parse(markdown).getFirstChild();
        return !hasBracket(line)
                && parsed instanceof Paragraph
                && parsed.getNext() == null
                && parsed.getFirstChild() == parsed.getLastChild()
                && isText(parsed.getFirstChild(), StrongEmphasis.class, line);
    }

    private static boolean isText(Node node, Class<? extends Node> type, String line) {
        return !hasBracket(line)
                && type.isInstance(node)
                && node.getNext() == null
                && node.getFirstChild() == node.getLastChild()
                && node.getFirstChild() instanceof Text text
                && text.getLiteral().equals(line);
    }

    /** A bracket may become a link by a definition elsewhere in the report, which is not seen here. */
    private static boolean hasBracket(String line) {
        return line.indexOf('[') >= 0 || line.indexOf(']') >= 0;
    }

    private static String render(Block block) {
        var document = new Document();
        document.appendChild(block);
        return RENDERER.render(document).strip();
    }
}
