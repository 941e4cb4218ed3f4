package dev.byline.check;

import dev.byline.markdown.Prose;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/**
 * A URL in angle brackets (CommonMark 0.31.2, section 6.5).
 *
 * @param destination the URL
 * @param start the offset of the first bracket
 * @param end the offset behind the second
 */
record Autolink(String destination, int start, int end) {

    /** Those of a piece of prose, in the order of its text. */
    static List<Autolink> in(Prose prose) {
        var text = prose.text();
        // Most prose has none, and its tree is large.
        if (text.indexOf('<') < 0) {
            return List.of();
        }
        var found = new ArrayList<Autolink>();
        prose.root().accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                var spans = link.getSourceSpans();
                if (!spans.isEmpty() && text.charAt(spans.get(0).getInputIndex()) == '<') {
                    var start = spans.get(0).getInputIndex();
                    found.add(new Autolink(
                            link.getDestination(), start, start + spans.get(0).getLength()));
                }
                visitChildren(link);
            }
        });
        return found;
    }
}
