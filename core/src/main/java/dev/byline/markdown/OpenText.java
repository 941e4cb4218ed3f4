package dev.byline.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * What Markdown shows as the author wrote it: text outside of links, labels, code and HTML. What is hidden keeps its
 * place, so that an offset in the open text is one in the prose.
 *
 * @param blocks the paragraphs and headings, in the order of the prose
 */
public record OpenText(List<Block> blocks) {

    /** Stands for each character of a label that CommonMark looks up, with its brackets. */
    public static final char REFERENCE = '\uE000';
    /** Stands for each character that is not text: code, HTML, a link with a text of its own, an escaped bracket. */
    public static final char OTHER = '\uE001';

    private static final Pattern ENTITY = Pattern.compile("&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);");
    private static final String WHITE_SPACE = " \t\r\n";
    // An escaped parenthesis is one to a reader, so it still has its counterpart.
    private static final String ESCAPABLE = "!\"#$%&'*+,-./:;<=>?@[\\]^_`{|}~";

    /** Copies the list, so that it cannot change. */
    public OpenText {
        blocks = List.copyOf(blocks);
    }

    /**
     * A paragraph or a heading.
     *
     * @param start its offset in the prose
     * @param characters as many characters as it has in the prose
     */
    public record Block(int start, String characters) {}

    static OpenText of(Prose prose) {
        var open = new boolean[prose.text().length()];
        var ranges = new ArrayList<Node>();
        prose.root().accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph node) {
                ranges.add(node);
                visitChildren(node);
            }

            @Override
            public void visit(Heading node) {
                ranges.add(node);
                visitChildren(node);
            }

            @Override
            public void visit(Text node) {
                node.getSourceSpans()
                        .forEach(span ->
                                Arrays.fill(open, span.getInputIndex(), span.getInputIndex() + span.getLength(), true));
            }

            @Override
            public void visit(Link node) {}

            @Override
            public void visit(Image node) {}
        });
        var characters = characters(prose, open);
        return new OpenText(ranges.stream()
                .filter(node -> !node.getSourceSpans().isEmpty())
                .map(node -> {
                    var spans = node.getSourceSpans();
                    var last = spans.get(spans.size() - 1);
                    var start = spans.get(0).getInputIndex();
                    return new Block(start, characters.substring(start, last.getInputIndex() + last.getLength()));
                })
                .toList());
    }

    private static String characters(Prose prose, boolean[] open) {
        var text = prose.text();
        var characters = new StringBuilder(text);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (WHITE_SPACE.indexOf(c) < 0 && (!open[i] || c == REFERENCE || c == OTHER)) {
                characters.setCharAt(i, OTHER);
            }
        }
        for (var i = 0; i + 1 < text.length(); i++) {
            if (open[i] && text.charAt(i) == '\\' && ESCAPABLE.indexOf(text.charAt(i + 1)) >= 0) {
                hide(characters, i, i + 2, OTHER);
                i++;
            }
        }
        if (text.indexOf('&') >= 0) {
            ENTITY.matcher(text)
                    .results()
                    .filter(entity -> open[entity.start()])
                    .forEach(entity -> hide(characters, entity.start(), entity.end(), OTHER));
        }
        for (var use : prose.labels()) {
            hide(characters, use.textStart() - 1, use.end() + 1, REFERENCE);
        }
        return characters.toString();
    }

    private static void hide(StringBuilder characters, int start, int end, char replacement) {
        for (var i = Math.max(0, start); i < Math.min(end, characters.length()); i++) {
            characters.setCharAt(i, replacement);
        }
    }
}
