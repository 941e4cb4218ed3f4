package dev.byline.check;

import dev.byline.dsl.Block;
import dev.byline.dsl.Footnote;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Item;
import dev.byline.dsl.Paragraph;
import dev.byline.dsl.Quote;
import dev.byline.dsl.RawMarkdown;
import dev.byline.evaluate.Origins;
import dev.byline.markdown.MarkdownWriter;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.markdown.ProseParser;
import dev.byline.problem.CheckId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Markdown that reaches out of its item or paragraph, or that swallows what follows it. */
final class SwallowedMarkdown implements ReportCheck {

    private static final Pattern LIKE_A_URL = Pattern.compile("[:/.#]");

    /** A mistake and where it stands in its passage. */
    private record Found(int start, String what, String remedy) {}

    @Override
    public CheckId id() {
        return CheckId.SWALLOWED_MARKDOWN;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        var parser = new ReportParser(report);
        return report.passages().stream()
                // What is left of a call that does not compile may have been any block.
                .filter(passage -> isBlocks(passage.block()) && !origins.isPartial(passage.block()))
                .flatMap(passage -> find(parser, passage).stream()
                        .map(found -> new Problem(
                                CheckId.SWALLOWED_MARKDOWN,
                                found.what(),
                                found.remedy(),
                                origins.of(passage.text(), found.start(), found.start() + 1))));
    }

    /** Knows the definitions of all passages; made for the first passage that needs it, which most reports have not. */
    private static final class ReportParser {

        private final ParsedReport report;
        private @Nullable ProseParser parser;

        ReportParser(ParsedReport report) {
            this.report = report;
        }

        ProseParser get() {
            if (parser == null) {
                parser = new ProseParser(report.catalog());
                for (var passage : report.passages()) {
                    parser.define(passage.text());
                }
            }
            return parser;
        }
    }

    /** In the cell of a table there is one line, and no blocks. */
    private static boolean isBlocks(Block block) {
        return block instanceof Item
                || block instanceof Highlight
                || block instanceof Paragraph
                || block instanceof RawMarkdown
                || block instanceof Quote
                || block instanceof Footnote;
    }

    private static List<Found> find(ReportParser parser, Passage passage) {
        var found = new ArrayList<Found>();
        for (var unclosed : UnclosedBlocks.in(passage.prose())) {
            found.add(new Found(
                    start(passage.text(), unclosed.node()),
                    quoted(unclosed.begin()) + " is not closed and swallows what follows",
                    "end it with " + quoted(unclosed.end())));
        }
        for (var table : BrokenTable.in(passage.prose())) {
            found.add(new Found(table.start(), table.what(), table.remedy()));
        }
        if (!(passage.block() instanceof RawMarkdown || passage.block() instanceof Quote)) {
            found.addAll(outOfPlace(passage));
        }
        if (found.isEmpty()) {
            invisible(passage).or(() -> lostCredits(parser, passage)).ifPresent(found::add);
        }
        return found;
    }

    /** A fence of backticks can stand in no backticks. */
    private static String quoted(String written) {
        return written.startsWith("`") ? "\"" + written + "\"" : "`" + written + "`";
    }

    private static List<Found> outOfPlace(Passage passage) {
        var text = passage.text();
        var name = name(passage.block());
        var found = new ArrayList<Found>();
        passage.prose().root().accept(new AbstractVisitor() {
            @Override
            public void visit(Heading node) {
                var spans = node.getSourceSpans();
                // Only a heading that is underlined has several lines; a line of signs is what makes it one.
                var underlined = spans.size() > 1;
                var start = start(text, spans.get(spans.size() - 1));
                found.add(new Found(
                        start,
                        underlined
                                ? "`" + text.charAt(start) + "` under text makes a heading of it, and this is " + name
                                : "a heading stands in " + name,
                        (underlined ? "put a `\\` in front of it" : "write `\\#` for a sign that is meant as text")
                                + ", or use `section(…)`"));
            }

            @Override
            public void visit(ThematicBreak node) {
                if (!(passage.block() instanceof Paragraph)) {
                    found.add(new Found(
                            start(text, node),
                            "a thematic break stands in " + name,
                            "put a `\\` in front of it if it is meant as text, or use `markdown(…)`"));
                }
            }
        });
        return found;
    }

    /** Text that begins with {@code [label]:} is a definition, which a reader does not see. In a paragraph, one of a URL is one. */
    private static Optional<Found> invisible(Passage passage) {
        if (passage.block() instanceof RawMarkdown) {
            return Optional.empty();
        }
        var first = passage.prose().root().getFirstChild();
        for (var node = first; node != null; node = node.getNext()) {
            var meantAsText = node instanceof LinkReferenceDefinition definition
                    && !(passage.block() instanceof Paragraph
                            && LIKE_A_URL.matcher(definition.getDestination()).find());
            if (!meantAsText) {
                return Optional.empty();
            }
        }
        return first instanceof LinkReferenceDefinition definition
                ? Optional.of(new Found(
                        start(passage.text(), definition),
                        "`[" + definition.getLabel() + "]:` begins a definition, which a reader does not see, and "
                                + name(passage.block()) + " has no other text",
                        "write `[" + definition.getLabel() + "]\\:` for text, or use `markdown(…)`"))
                : Optional.empty();
    }

    /** Whatever the text is: behind it, the credits have to be links. */
    private static Optional<Found> lostCredits(ReportParser parser, Passage passage) {
        if (passage.credits().isEmpty() || passage.text().isBlank() || isPlain(passage)) {
            return Optional.empty();
        }
        var end = passage.text().stripTrailing().length();
        var credited = parser.get().parse(MarkdownWriter.credited(passage));
        var links = credited.labels().stream()
                .filter(use -> use.textStart() > end && !use.undefined())
                .count();
        return links >= passage.credits().size()
                ? Optional.empty()
                : Optional.of(new Found(
                        Math.min(reachingOver(credited.root(), passage.text(), end), end - 1),
                        "the Markdown that begins here swallows the credits",
                        "close it, or escape it with a `\\`"));
    }

    /**
     * Whether it is one paragraph in which nothing could reach over its end: what begins in it, ends in it. Most prose
     * is, and needs no second look.
     */
    private static boolean isPlain(Passage passage) {
        var paragraph = passage.prose().root().getFirstChild();
        if (!(paragraph instanceof org.commonmark.node.Paragraph) || paragraph.getNext() != null) {
            return false;
        }
        var openings = new Openings();
        paragraph.accept(openings);
        return !openings.found;
    }

    /** Looks in text for what begins code, HTML, a link, an escape, an entity or a place: where that ends, it is no text. */
    private static final class Openings extends AbstractVisitor {

        private static final String BEGINNINGS = "`<[\\&{";

        private boolean found;

        @Override
        public void visit(Text node) {
            var text = node.getLiteral();
            for (var i = 0; i < BEGINNINGS.length() && !found; i++) {
                found = text.indexOf(BEGINNINGS.charAt(i)) >= 0;
            }
        }
    }

    /** Where the innermost node begins that reaches over the end of the text. */
    private static int reachingOver(Node root, String text, int end) {
        var start = 0;
        for (var node = root.getFirstChild(); node != null; ) {
            var spans = node.getSourceSpans();
            if (!spans.isEmpty() && spans.get(0).getInputIndex() < end && end(spans) > end) {
                start = start(text, node);
                node = node.getFirstChild();
            } else {
                node = node.getNext();
            }
        }
        return start;
    }

    private static int end(List<SourceSpan> spans) {
        var last = spans.get(spans.size() - 1);
        return last.getInputIndex() + last.getLength();
    }

    private static int start(String text, Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : start(text, spans.get(0));
    }

    /** The first character of a line that is not its indentation. */
    private static int start(String text, SourceSpan span) {
        var start = span.getInputIndex();
        while (start + 1 < text.length() && " \t".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static String name(Block block) {
        return block instanceof Item
                ? "an item"
                : block instanceof Footnote ? "a footnote" : block instanceof Highlight ? "a highlight" : "a paragraph";
    }
}
