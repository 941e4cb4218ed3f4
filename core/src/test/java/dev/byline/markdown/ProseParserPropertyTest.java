package dev.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.catalog.Catalog;
import dev.byline.dsl.Dsl;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

class ProseParserPropertyTest {

    /** What can be said before and behind a label without changing what it is. */
    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(
                        "word",
                        "and",
                        "C++,",
                        "x < y",
                        "(see",
                        "it)",
                        "*em*",
                        "**bold**",
                        "`code`",
                        "&amp;",
                        "50%",
                        "\uD83D\uDC27",
                        "größe",
                        "\\*",
                        "a_b",
                        "\n",
                        "\n\n",
                        "\n> ",
                        "\n- ",
                        "\n\n1. ",
                        "\n### ",
                        "https://example.org")
                .list()
                .ofMaxSize(12);
    }

    @Property(seed = "20170625", tries = 500)
    void plantedLabelsAreFoundWhereTheyAre(@ForAll("words") List<String> before, @ForAll("words") List<String> after) {
        var text = new StringBuilder("Begin");
        var planted = new ArrayList<Integer>();
        for (var word : before) {
            text.append(' ').append(word);
        }
        text.append(" [");
        planted.add(text.length());
        text.append("@rn]");
        for (var word : after) {
            text.append(' ').append(word);
        }
        text.append(" [");
        planted.add(text.length());
        text.append("@rn]");

        assertThat(Samples.parse(text.toString()).labels())
                .allSatisfy(use -> assertThat(use.reference()).isPresent())
                .extracting(use -> use.start())
                .containsExactlyElementsOf(planted);
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "[",
                        "]",
                        "[",
                        "]",
                        "(",
                        ")",
                        "`",
                        "``",
                        "\\",
                        "!",
                        "*",
                        "_",
                        "**",
                        "\n",
                        "\n\n",
                        " ",
                        "x",
                        "b c",
                        "b\nc",
                        "@rn",
                        "#1",
                        "e[f]",
                        "e\\[f\\]",
                        "\\@rn",
                        "@ijc25",
                        ":",
                        "[@rn]",
                        "[#1][]",
                        "[x][@rn]",
                        "![b c]",
                        "[x]: /y\n",
                        "\n\n[@rn]: /z 't'\n\n",
                        "[@rn](u)",
                        "(",
                        "(v \"w\")",
                        "\n> ",
                        "\n- ",
                        "<",
                        ">",
                        "\"",
                        "&amp;",
                        "&#91;",
                        "\n    ",
                        "\t",
                        "\n~~~\n",
                        "# ",
                        "\r\n",
                        "<b>",
                        "</b>",
                        "<!--",
                        "-->",
                        "nobody",
                        "[nobody]",
                        "Landlock",
                        "\u00a0",
                        "---\n",
                        "\n===\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    /** The definitions that a report with this prose has, and the others of the catalog: they change nothing. */
    private static String definitions(String markdown) {
        var report = Samples.read(Dsl.report().markdown(markdown));
        var local = ProseParser.definitionNodes(Samples.PARSER.parse(markdown)).stream()
                .map(node -> Catalog.fold(node.getLabel()))
                .collect(Collectors.toSet());
        return Samples.definitions(report) + "\n"
                + new TreeSet<>(Samples.CATALOG.labels())
                        .stream()
                                .map(DefinitionList::escape)
                                .filter(label -> !local.contains(Catalog.fold(label)))
                                .map(label -> "[" + label + "]: /unused")
                                .collect(Collectors.joining("\n"))
                + "\n\n";
    }

    @Property(seed = "20170625", tries = 3000)
    void aLabelIsALinkWhereCommonMarkMakesItOne(@ForAll("soup") String markdown) {
        var prefix = definitions(markdown);
        var prose = Samples.parse(markdown);

        var links = new TreeSet<Integer>();
        for (var node : Samples.nodes(Samples.PARSER.parse(prefix + markdown), Set.of(Link.class, Image.class))) {
            var start = node.getSourceSpans().get(0).getInputIndex() - prefix.length();
            if (markdown.charAt(start) != '<') {
                links.add(start + (node instanceof Image ? 2 : 1));
            }
        }
        var found = new TreeSet<Integer>();
        prose.labels().stream().filter(use -> !use.undefined()).forEach(use -> found.add(use.textStart()));
        prose.links().forEach(link -> found.add(link.start()));

        assertThat(found).isEqualTo(links);
        assertThat(prose.labels()).allSatisfy(use -> {
            assertThat(markdown.charAt(use.start() - 1)).isEqualTo('[');
            assertThat(markdown.charAt(use.end())).isEqualTo(']');
            assertThat(markdown.charAt(use.textEnd())).isEqualTo(']');
        });
    }

    @Property(seed = "20170625", tries = 3000)
    void proseIsReadAsTheFinishedReportIs(@ForAll("soup") String markdown) {
        assertThat(Samples.html(Samples.parse(markdown).root()))
                .isEqualTo(Samples.html(definitions(markdown) + markdown));
    }
}
