package dev.byline.check;

import dev.byline.evaluate.Origins;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.problem.CheckId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/**
 * An element that HTML does not have: {@code List<String>} is a word and a tag to Markdown, and a browser shows the word
 * alone.
 */
final class UnknownHtml implements ReportCheck {

    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9-]*)");

    /** HTML Living Standard, section "Elements" and "Obsolete features"; the roots of SVG and MathML, and common parts. */
    private static final Set<String> ELEMENTS =
            Set.of(("a abbr acronym address applet area article aside audio b base basefont bdi bdo"
                            + " bgsound big blink blockquote body br button canvas caption center cite code col colgroup data"
                            + " datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form"
                            + " frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins isindex kbd keygen"
                            + " label legend li link listing main map mark marquee math menu menuitem meta meter nav nobr noembed"
                            + " noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt"
                            + " rtc ruby s samp script search section select slot small source spacer span strike strong style sub"
                            + " summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video"
                            + " wbr xmp circle defs ellipse g line path polygon polyline rect symbol text tspan use mfrac mi mn mo"
                            + " mrow msqrt msub msup mtable mtd mtr")
                    .split(" "));

    /** A tag and where it stands in its passage. */
    private record Found(String name, int start, int end) {}

    @Override
    public CheckId id() {
        return CheckId.UNKNOWN_HTML;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return report.passages().stream()
                .filter(passage -> passage.text().indexOf('<') >= 0)
                .flatMap(passage -> unknown(passage).stream()
                        .map(tag -> new Problem(
                                CheckId.UNKNOWN_HTML,
                                "`<" + tag.name() + ">` is not an element of HTML, and a browser shows nothing for it",
                                "write it in backticks, or `\\<` for a sign that is meant as text",
                                origins.of(passage.text(), tag.start(), tag.end()))));
    }

    private static List<Found> unknown(Passage passage) {
        var found = new ArrayList<Found>();
        passage.prose().root().accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline node) {
                add(node, node.getLiteral());
            }

            @Override
            public void visit(HtmlBlock node) {
                add(node, node.getLiteral());
            }

            private void add(Node node, String html) {
                if (node.getSourceSpans().isEmpty() || html.startsWith("<!") || html.startsWith("<?")) {
                    return;
                }
                var from = node.getSourceSpans().get(0).getInputIndex();
                var tag = TAG.matcher(html);
                while (tag.find()) {
                    var start = passage.text().indexOf(tag.group(), from);
                    if (start < 0) {
                        return;
                    }
                    from = start + tag.group().length();
                    var isClosing = tag.group().startsWith("</");
                    if (!isClosing && !ELEMENTS.contains(tag.group(1).toLowerCase(Locale.ROOT))) {
                        var end = passage.text().indexOf('>', from);
                        found.add(new Found(tag.group(1), start, end < 0 ? from : end + 1));
                    }
                    if (tag.group(1).matches("(?i)script|style|pre|textarea|svg|math")) {
                        return;
                    }
                }
            }
        });
        return found;
    }
}
