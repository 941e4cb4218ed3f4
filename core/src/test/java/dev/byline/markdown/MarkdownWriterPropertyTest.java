package dev.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Block;
import dev.byline.dsl.Dsl;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Item;
import dev.byline.dsl.ReportDocument;
import dev.byline.reference.Reference;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** What a piece of prose says by itself, it says in the report, wherever it stands and whatever stands beside it. */
class MarkdownWriterPropertyTest {

    private static final Set<Class<? extends Node>> WITH_TEXT =
            Set.of(Paragraph.class, Heading.class, FencedCodeBlock.class, IndentedCodeBlock.class);

    private static Arbitrary<String> prose() {
        return Arbitraries.of(
                        "By [@rn].",
                        "[Landlock][] and [that][#99]",
                        "*em* __strong__",
                        "`code ``",
                        "a\nb",
                        "x  \ny",
                        "- a\n- b",
                        "* a\n\n* b",
                        "1. one\n2. two",
                        "> quote\n> [@avsm]",
                        "```\ncode\n\n  more\n```",
                        "~~~\nopen",
                        "    indented\n\n    code",
                        "\ttab\n",
                        "# Heading",
                        "Setext\n===",
                        "---",
                        "<div>\nhtml\n</div>",
                        "[x]: /local\n",
                        "See [x].",
                        "ends with \\",
                        "[@nobody]",
                        "a\r\nb",
                        "- a\n\n\t- b\n",
                        "1. a\n\n\t    code",
                        "+ [ ] task",
                        "<b>bold</b>",
                        "![Landlock]",
                        "**open",
                        "_open",
                        "[open",
                        "a | b",
                        "  two spaces",
                        "\u00a0",
                        "[@dave\\-tucker]",
                        "-",
                        "> - a\n>   b")
                .list()
                .ofMaxSize(4)
                .map(blocks -> String.join("\n\n", blocks));
    }

    private static Arbitrary<Reference[]> credits() {
        return Arbitraries.of("@rn", "#99", "@dependabot[bot]", "linuxkit-ci#10")
                .map(Samples::ref)
                .list()
                .ofMaxSize(2)
                .map(references -> references.toArray(Reference[]::new));
    }

    private static Arbitrary<Item> items(int depth) {
        var nested = depth == 0
                ? Arbitraries.just(List.<Item>of())
                : items(depth - 1).list().ofMaxSize(2);
        return Combinators.combine(prose(), credits(), nested)
                .as((text, credits, below) -> Dsl.item(text, credits).items(below.toArray(Item[]::new)));
    }

    private static Arbitrary<Highlight> highlights() {
        return Combinators.combine(
                        Arbitraries.of("Title", "C #", "*a* [x]", "Done!", ""),
                        prose(),
                        credits(),
                        items(0).list().ofMaxSize(2))
                .as((title, text, credits, below) ->
                        Dsl.highlight(title, text, credits).items(below.toArray(Item[]::new)));
    }

    private static Arbitrary<Block> blocks(int depth) {
        var flat = Arbitraries.<Block>oneOf(
                items(2).map(item -> (Block) item),
                highlights().map(highlight -> (Block) highlight),
                Combinators.combine(prose(), credits()).as((text, credits) -> (Block) Dsl.paragraph(text, credits)),
                prose().map(text -> (Block) Dsl.markdown(text)),
                Arbitraries.of("x", "```\n", "", "a\n\n  \nb\n").map(text -> (Block) Dsl.code("", text)),
                Arbitraries.of("Logo", "]").map(alt -> (Block) Dsl.image(alt, "x.png")));
        return depth == 0
                ? flat
                : Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(4, flat),
                        net.jqwik.api.Tuple.of(
                                1, blocks(depth - 1).list().ofMaxSize(3).map(inner ->
                                        (Block) Dsl.section("Section", inner.toArray(Block[]::new)))));
    }

    @Provide
    Arbitrary<ReportDocument> reports() {
        return blocks(1).list().ofMaxSize(5).map(ReportDocument::new);
    }

    @Property(seed = "20170625", tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void proseSaysTheSameInTheReport(@ForAll("reports") ReportDocument document) {
        var report = Samples.read(document);
        var markdown = MarkdownWriter.write(report);
        var written = Samples.nodes(Samples.PARSER.parse(markdown), WITH_TEXT).stream()
                .map(MarkdownWriterPropertyTest::content)
                .toList();

        var at = 0;
        for (var passage : report.passages()) {
            for (var node : Samples.nodes(passage.prose().root(), WITH_TEXT)) {
                var content = content(node);
                while (at < written.size() && !matches(written.get(at), content, node)) {
                    at++;
                }
                assertThat(at).as("%s in%n%s", content, markdown).isLessThan(written.size());
                at++;
            }
        }
    }

    /** A paragraph may have a title before it and credits behind it. */
    private static boolean matches(String written, String content, Node node) {
        return node instanceof Paragraph ? written.contains(content) : written.equals(content);
    }

    private static String content(Node node) {
        if (node instanceof FencedCodeBlock code) {
            return "fence " + code.getLiteral();
        }
        if (node instanceof IndentedCodeBlock code) {
            return "indented " + code.getLiteral();
        }
        var html = Samples.html(node);
        return node instanceof Paragraph ? html.replaceAll("^<p>|</p>\n$", "").strip() : html;
    }

    @Property(seed = "20170625", tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void listsAndSectionsStayWhatTheyAre(@ForAll("reports") ReportDocument document) {
        var markdown = MarkdownWriter.write(Samples.read(document));

        assertThat(markdown).endsWith("\n").doesNotContain("\r").startsWith("# Report of 2017-06-25\n");
        var titles = Samples.nodes(Samples.PARSER.parse(markdown), Set.of(Heading.class)).stream()
                .map(Samples::html)
                .filter(html -> html.equals("<h2>Section</h2>\n"))
                .count();
        assertThat(titles)
                .isEqualTo(document.blocks().stream()
                        .filter(dev.byline.dsl.Section.class::isInstance)
                        .count());
        // White space ends a line only where it is content: two spaces in prose, and code.
        if (!document.toString().contains("Code[")) {
            assertThat(markdown.lines()
                            .filter(line -> !line.isEmpty() && line.matches("[ \t]+"))
                            .collect(Collectors.toList()))
                    .isEmpty();
        }
    }
}
