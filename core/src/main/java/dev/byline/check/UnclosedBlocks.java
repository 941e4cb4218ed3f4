package dev.byline.check;

import dev.byline.markdown.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/** Blocks that go on until something ends them, and that nothing ends (CommonMark 0.31.2, sections 4.5 and 4.6). */
final class UnclosedBlocks {

    /** How a block of HTML begins, what ends it, and what an author writes to end it. */
    private record Html(Pattern begin, Pattern end, String written) {

        static Html of(String begin, String end, String written) {
            return new Html(Pattern.compile(begin), Pattern.compile(end), written);
        }
    }

    // The kinds 1 to 5; a block of the other kinds ends with a blank line.
    private static final List<Html> HTML = List.of(
            Html.of("<(?:pre|script|style|textarea)(?![^\\s>]).*", "</(?:pre|script|style|textarea)>", ""),
            Html.of("<!--.*", "-->", "-->"),
            Html.of("<\\?.*", "\\?>", "?>"),
            Html.of("<!\\[cdata\\[.*", "]]>", "]]>"),
            Html.of("<![a-z].*", ">", ">"));
    private static final Pattern TAG = Pattern.compile("<([a-z]+)");

    private UnclosedBlocks() {}

    /**
     * A block without an end.
     *
     * @param node the block
     * @param begin how it begins
     * @param end what would end it
     */
    record Unclosed(Node node, String begin, String end) {}

    static List<Unclosed> in(Prose prose) {
        if (!prose.mayHaveCodeOrHtml()) {
            return List.of();
        }
        var found = new ArrayList<Unclosed>();
        prose.root().accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock node) {
                var length = node.getOpeningFenceLength();
                if (node.getClosingFenceLength() == null && length != null) {
                    var fence = node.getFenceCharacter().repeat(length);
                    found.add(new Unclosed(node, fence, fence));
                }
            }

            @Override
            public void visit(HtmlBlock node) {
                // The tags' names have no case.
                var html = node.getLiteral().stripLeading().toLowerCase(Locale.ROOT);
                var firstLine = html.lines().findFirst().orElse("");
                HTML.stream()
                        .filter(kind -> kind.begin().matcher(firstLine).matches())
                        .findFirst()
                        .filter(kind -> !kind.end().matcher(html).find())
                        .ifPresent(kind -> found.add(unclosed(node, html, kind)));
            }
        });
        return found;
    }

    private static Unclosed unclosed(HtmlBlock node, String html, Html kind) {
        var tag = TAG.matcher(html);
        if (tag.lookingAt()) {
            return new Unclosed(node, tag.group(), "</" + tag.group(1) + ">");
        }
        return new Unclosed(node, html.startsWith("<!-") ? "<!--" : html.substring(0, 2), kind.written());
    }
}
