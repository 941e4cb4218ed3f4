package dev.byline.markdown;

import static dev.byline.markdown.Samples.CATALOG;
import static dev.byline.markdown.Samples.html;
import static dev.byline.markdown.Samples.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.markdown.Prose.Form;
import dev.byline.markdown.Prose.LabelUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseParserTest {

    private static LabelUse only(String markdown) {
        var labels = parse(markdown).labels();
        assertThat(labels).hasSize(1);
        return labels.get(0);
    }

    private static String at(String markdown, LabelUse use) {
        return markdown.substring(use.start(), use.end());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[@rn]",
                "By [@rn].",
                "**[@rn]**",
                "_a [@rn] b_",
                "# Heading [@rn]",
                "Heading [@rn]\n===",
                "- item\n  - nested [@rn]",
                "1. one\n\n   more [@rn]",
                "> quote\n> > deeper [@rn]",
                "> lazy\n[@rn]",
                "- a\n\n  > b\n  > c [@rn]",
                "\\\\[@rn]",
                "x\r\ny [@rn]\r\n",
                "x\ry [@rn]",
                "\uD83D\uDC7D [@rn]",
                "&amp; [@rn]",
                "\\[x] [@rn]",
                "[ ] [@rn]",
                "- [ ] [@rn]",
                "<b>[@rn]</b>",
                "`[` [@rn]",
                "text[@rn]text",
                "  [@rn]"
            })
    void shortcut(String markdown) {
        var use = only(markdown);

        assertThat(use.form()).isEqualTo(Form.SHORTCUT);
        assertThat(use.label()).isEqualTo("@rn");
        assertThat(use.reference()).contains(Samples.ref("@rn"));
        assertThat(at(markdown, use)).isEqualTo("@rn");
        assertThat(use.textStart()).isEqualTo(use.start());
        assertThat(use.textEnd()).isEqualTo(use.end());
        assertThat(html(parse(markdown).root())).contains("<a href=\"https://github.com/rn\">@rn</a>");
    }

    @Test
    void collapsed() {
        var markdown = "See [Landlock][] now";
        var use = only(markdown);

        assertThat(use.form()).isEqualTo(Form.COLLAPSED);
        assertThat(at(markdown, use)).isEqualTo("Landlock");
        assertThat(use.textEnd()).isEqualTo(use.end());
    }

    @Test
    void full() {
        var markdown = "See [the **module** here][Landlock] now";
        var use = only(markdown);

        assertThat(use.form()).isEqualTo(Form.FULL);
        assertThat(at(markdown, use)).isEqualTo("Landlock");
        assertThat(use.linkText()).isEqualTo("the **module** here");
        assertThat(markdown.substring(use.textStart(), use.textEnd())).isEqualTo("the **module** here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"![Landlock]", "a ![Landlock][] b", "![the *logo*][Landlock]"})
    void image(String markdown) {
        var use = only(markdown);

        assertThat(at(markdown, use)).isEqualTo("Landlock");
        assertThat(html(parse(markdown).root())).contains("<img src=\"https://landlock.io\"");
    }

    @Test
    void nestedBrackets() {
        var markdown = "[a [@rn] b][Landlock] and [[@avsm]]";
        var labels = parse(markdown).labels();

        assertThat(labels)
                .extracting(use -> at(markdown, use))
                .startsWith("@rn")
                .contains("@avsm");
        assertThat(html(parse(markdown).root())).contains("[a <a href").contains("[<a href");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`[@rn]`",
                "``a ` [@rn]``",
                "\\[@rn]",
                "[@rn\\]",
                "    [@rn]",
                "```\n[@rn]\n```",
                "<a title=\"[@rn]\">",
                "<!-- [@rn] -->",
                "<div>\n[@rn]\n</div>",
                "[ ]",
                "- [ ] open",
                "[]",
                "![]",
                "[\n]",
                "a ] b [ c",
                "![see [x](y)]",
                "<https://example.org/[@rn]>"
            })
    void noLabel(String markdown) {
        assertThat(parse(markdown).labels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> a [b\n> c] d",
                "> a [b\nc] d",
                "a [b\nc] d",
                "a [b\r\nc] d",
                "a [b\rc] d",
                "a [b\n   c] d",
                "- a\n\n  > x [b\n  > c] d",
                "> - a [b  \n>   c] d",
                "1. x [b\n   c]",
                "a [b c\n]",
                "> [b\n>    c\n> ] x",
            })
    void labelOfSeveralLines(String markdown) {
        var use = only(markdown);

        assertThat(use.label()).isEqualTo("b c");
        assertThat(use.reference()).isPresent();
        assertThat(markdown.charAt(use.start() - 1)).isEqualTo('[');
        assertThat(markdown.charAt(use.end())).isEqualTo(']');
        assertThat(at(markdown, use).replaceAll("[\\s>]+", " ").strip()).isEqualTo("b c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> see [x\n> y][b\n> c] d", "see [x\ny][b\nc] d"})
    void fullLabelOfSeveralLines(String markdown) {
        var use = only(markdown);

        assertThat(markdown.charAt(use.start() - 1)).isEqualTo('[');
        assertThat(markdown.charAt(use.end())).isEqualTo(']');
        assertThat(at(markdown, use)).startsWith("b").endsWith("c");
        assertThat(markdown.substring(use.textStart(), use.textEnd()))
                .startsWith("x")
                .endsWith("y");
    }

    @Test
    void aLabelHasNoBracketsOfItsOwn() {
        assertThat(parse("![e[f]]").labels()).extracting(LabelUse::label).containsExactly("f");
        assertThat(only("![e\\[f\\]]").reference()).isPresent();
    }

    @Test
    void escapesInALabelAreUndone() {
        assertThat(only("[@dependabot\\[bot\\]]").reference()).isPresent();
        assertThat(only("[@dependabot\\[bot\\]]").label()).isEqualTo("@dependabot[bot]");
        assertThat(only("[@dependabot\\[bot\\]]").source()).isEqualTo("@dependabot\\[bot\\]");
        assertThat(only("[dave\\-x]").label()).isEqualTo("dave-x");
        assertThat(only("[a\\b]").label()).isEqualTo("a\\b");
    }

    @Test
    void undefined() {
        var use = only("Thanks [@nobody]!");

        assertThat(use.undefined()).isTrue();
        assertThat(use.reference()).isEmpty();
        assertThat(html(parse("Thanks [@nobody]!").root())).isEqualTo("<p>Thanks [@nobody]!</p>\n");
    }

    @Test
    void anUndefinedSecondLabelIsToldOnce() {
        var labels = parse("[@rn][nobody]").labels();

        assertThat(labels)
                .extracting(LabelUse::label, LabelUse::form)
                .containsExactly(org.assertj.core.api.Assertions.tuple("nobody", Form.FULL));
        assertThat(html(parse("[@rn][nobody]").root())).isEqualTo(html("[@rn][nobody]\n\n[@rn]: x"));
    }

    @Test
    void threeInARow() {
        var markdown = "[a][nobody][@rn]";
        assertThat(parse(markdown).labels())
                .filteredOn(use -> !use.undefined())
                .extracting(use -> at(markdown, use))
                .containsExactly("@rn");
    }

    @Test
    void spellingIsThatOfTheDeclaration() {
        assertThat(only("[@RN]").undefined()).isTrue();
        assertThat(only("[landlock]").undefined()).isTrue();
    }

    @Test
    void aNoBreakSpaceIsNoWhiteSpaceOfALabel() {
        assertThat(only("[\u00a0@rn]").undefined()).isTrue();
        assertThat(only("[ \t@rn ]").undefined()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[here](DEST)",
                "a [*b*](DEST \"DEST\") c",
                "![alt](<DEST>)",
                "> [a](\n> DEST\n> 'title')",
                "[x](  DEST  )",
                "[DEST](DEST)",
                "[a\nb](DEST)",
                "- [a\n  b](DEST (t))"
            })
    void inlineLinks(String template) {
        for (var destination : new String[] {"2017-06-19-summit.md", "https://example.org/a_(b)?c=d#e"}) {
            var markdown = template.replace("DEST", destination);
            var links = parse(markdown).links();

            assertThat(links).hasSize(1);
            var link = links.get(0);
            assertThat(link.destination()).isEqualTo(destination);
            assertThat(link.image()).isEqualTo(template.startsWith("!"));
            assertThat(markdown.substring(link.destinationStart(), link.destinationEnd()))
                    .isEqualTo(destination);
            assertThat(link.destinationStart()).isGreaterThan(link.end());
            assertThat(markdown.charAt(link.start() - 1)).isEqualTo('[');
            assertThat(markdown.charAt(link.end())).isEqualTo(']');
        }
    }

    @Test
    void destinationsWithEscapes() {
        var markdown = "[a](x\\(y&amp;z \"t\") [b](<a\\>b>) [c]() [d](<>)";
        assertThat(parse(markdown).links())
                .extracting(link -> markdown.substring(link.destinationStart(), link.destinationEnd()))
                .containsExactly("x\\(y&amp;z", "a\\>b", "", "");
        assertThat(parse(markdown).links())
                .extracting(link -> link.destination())
                .startsWith("x(y&z", "a>b");
    }

    @Test
    void labelInsideTheTextOfAnInlineLink() {
        var markdown = "[![Landlock]](https://example.org)";
        var prose = parse(markdown);

        assertThat(prose.labels()).extracting(use -> at(markdown, use)).containsExactly("Landlock");
        assertThat(prose.links()).hasSize(1);
    }

    @Test
    void localDefinitions() {
        var markdown = "See [here] and [@rn].\n\n[Here]: https://example.org/x\n[@rn]: https://example.org/rn 'mine'\n";
        var prose = parse(markdown);

        assertThat(prose.labels()).allSatisfy(use -> {
            assertThat(use.undefined()).isFalse();
            assertThat(use.reference()).isEmpty();
            assertThat(use.local()).isPresent();
        });
        assertThat(prose.definitions())
                .extracting("label", "destination")
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Here", "https://example.org/x"),
                        org.assertj.core.api.Assertions.tuple("@rn", "https://example.org/rn"));
        var definition = prose.labels().get(1).local().orElseThrow();
        assertThat(definition).isEqualTo(prose.definitions().get(1));
        assertThat(markdown.substring(definition.start(), definition.end()))
                .isEqualTo("[@rn]: https://example.org/rn 'mine'");
        assertThat(html(prose.root())).isEqualTo(html(markdown));
    }

    @Test
    void definitionsServeTheProseOfTheWholeReport() {
        var parser = new ProseParser(CATALOG);
        parser.define("No definition here.");
        parser.define("[here]: https://example.org 'Title'");
        parser.define("> [a\\]b]: https://example.org/2");

        assertThat(html(parser.parse("[Here] and [a\\]b]").root()))
                .isEqualTo("<p><a href=\"https://example.org\" title=\"Title\">Here</a> and"
                        + " <a href=\"https://example.org/2\">a]b</a></p>\n");
        assertThat(parser.parse("[here]").labels().get(0).local()).isPresent();
    }

    @Test
    void theTitleOfALink() {
        assertThat(html(parse("[Landlock]").root()))
                .isEqualTo(
                        "<p><a href=\"https://landlock.io\" title=\"A &quot;security&quot; module \\ &amp; more\">Landlock</a></p>\n");
    }

    @Test
    void aVeryLongLabelIsNone() {
        assertThat(parse("[" + "a".repeat(1000) + "]").labels()).isEmpty();
        assertThat(parse("[" + "a".repeat(999) + "]").labels()).hasSize(1);
    }

    @Test
    void manyBracketsComeToAnEnd() {
        assertThat(parse("[".repeat(5000) + "]".repeat(5000)).labels()).isEmpty();
        assertThat(parse("[@rn] ".repeat(20_000)).labels()).hasSize(20_000);
        assertThat(parse("> [a\n".repeat(2000)).labels()).isEmpty();
    }
}
