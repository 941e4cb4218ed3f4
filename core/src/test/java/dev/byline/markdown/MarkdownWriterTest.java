package dev.byline.markdown;

import static dev.byline.dsl.Dsl.code;
import static dev.byline.dsl.Dsl.footnote;
import static dev.byline.dsl.Dsl.gap;
import static dev.byline.dsl.Dsl.highlight;
import static dev.byline.dsl.Dsl.item;
import static dev.byline.dsl.Dsl.list;
import static dev.byline.dsl.Dsl.markdown;
import static dev.byline.dsl.Dsl.note;
import static dev.byline.dsl.Dsl.numbered;
import static dev.byline.dsl.Dsl.paragraph;
import static dev.byline.dsl.Dsl.quote;
import static dev.byline.dsl.Dsl.report;
import static dev.byline.dsl.Dsl.row;
import static dev.byline.dsl.Dsl.section;
import static dev.byline.dsl.Dsl.subsection;
import static dev.byline.dsl.Dsl.table;
import static dev.byline.dsl.Dsl.task;
import static dev.byline.markdown.Samples.body;
import static dev.byline.markdown.Samples.html;
import static dev.byline.markdown.Samples.ref;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownWriterTest {

    @Test
    void aWholeReport() {
        var document = report().intro("This week touched [linuxkit] and [linuxkit-ci].\n", ref("#2090"), ref("@rn"))
                .highlight("Kernel signatures", "The containers verify them.", ref("#2090"), ref("@avsm"))
                .highlight("Done!", "", ref("@rn"))
                .section(
                        "Packages & Projects",
                        item("Simpler Makefiles", ref("#99"), ref("@MagnusS")),
                        item("Several:").items(item("one", ref("linuxkit-ci#11")), item("two")))
                .section("Other", subsection("Deep", paragraph("Nothing.")));

        assertThat(Samples.write(document)).isEqualTo("""
                        # Report of 2017-06-25

                        This week touched [linuxkit] and [linuxkit-ci]. ([#2090] [@rn])

                        * **Kernel signatures:** The containers verify them. ([#2090] [@avsm])

                        * **Done!** ([@rn])

                        ## Packages & Projects

                        - Simpler Makefiles ([#99] [@MagnusS])
                        - Several:
                          - one ([linuxkit-ci#11])
                          - two

                        ## Other

                        ### Deep

                        Nothing.

                        [@avsm]: https://github.com/avsm
                        [@MagnusS]: https://github.com/MagnusS
                        [@rn]: https://github.com/rn
                        [linuxkit]: https://github.com/linuxkit/linuxkit
                        [#99]: https://github.com/linuxkit/linuxkit/pull/99
                        [#2090]: https://github.com/linuxkit/linuxkit/pull/2090
                        [linuxkit-ci]: https://github.com/linuxkit/linuxkit-ci
                        [linuxkit-ci#11]: https://github.com/linuxkit/linuxkit-ci/pull/11
                        """);
    }

    @Test
    void anEmptyReport() {
        assertThat(Samples.write(report())).isEqualTo("# Report of 2017-06-25\n");
        assertThat(Samples.write(report().intro("").paragraph(" \n\t\n").markdown("")))
                .isEqualTo("# Report of 2017-06-25\n");
    }

    @Test
    void linesOfAnItemAreIndentedAndBlankOnesAreNot() {
        assertThat(body(report().item("one\ntwo\n   \n\n```\n  code\n\n```\n\nlast\n", ref("@rn"))))
                .isEqualTo("- one\n  two\n\n\n  ```\n    code\n\n  ```\n\n  last ([@rn])");
    }

    @Test
    void textEndingInAnotherBlockHasItsCreditsBelow() {
        assertThat(body(report().item("Such as:\n- a\n- b", ref("@rn"))))
                .isEqualTo("- Such as:\n  - a\n  - b\n\n  ([@rn])");
        assertThat(body(report().item("```\nx\n```", ref("@rn")))).isEqualTo("- ```\n  x\n  ```\n\n  ([@rn])");
        assertThat(body(report().paragraph("# H", ref("@rn")))).isEqualTo("# H\n\n([@rn])");
        assertThat(body(report().paragraph("> q", ref("@rn")))).isEqualTo("> q\n\n([@rn])");
    }

    @Test
    void anOpenFenceIsClosed() {
        assertThat(body(report().paragraph("~~~~\ncode").paragraph("next", ref("@rn"))))
                .isEqualTo("~~~~\ncode\n~~~~\n\nnext ([@rn])");
    }

    @Test
    void highlightsAndItemsAreTwoLists() {
        var html = html(body(report().highlight("A", "a").item("b").item("c")));
        assertThat(html.split("<ul>", -1)).hasSize(3);
        assertThat(body(report().highlight("A", "a").item("b"))).isEqualTo("* **A:** a\n\n- b");
    }

    @Test
    void aListInProseIsNotContinued() {
        assertThat(body(report().paragraph("- a\n- b").item("c"))).isEqualTo("- a\n- b\n\n* c");
        assertThat(body(report().paragraph("* a").highlight("B", "c"))).isEqualTo("* a\n\n- **B:** c");
        assertThat(body(report().paragraph("* a").item("c"))).isEqualTo("* a\n\n- c");
        assertThat(body(report().paragraph("- a").paragraph(" ").item("c"))).isEqualTo("- a\n\n* c");
        assertThat(body(report().paragraph("- a", ref("@rn")).item("c"))).isEqualTo("- a\n\n([@rn])\n\n- c");
        assertThat(body(report().item("a").markdown("- b"))).isEqualTo("- a\n\n<!-- -->\n\n- b");
        assertThat(body(report().markdown("1. a").markdown("1. b"))).isEqualTo("1. a\n\n<!-- -->\n\n1. b");
        assertThat(body(report().markdown("1. a").markdown("2) b"))).isEqualTo("1. a\n\n2) b");
    }

    @Test
    void indentedProseIsNotTakenForAPartOfTheListAbove() {
        assertThat(body(report().item("a").paragraph("  b"))).isEqualTo("- a\n\nb");
        assertThat(body(report().item("a").markdown("    b"))).isEqualTo("- a\n\n<!-- -->\n\n    b");
        assertThat(body(report().markdown("    a").markdown("\tb"))).isEqualTo("    a\n\n<!-- -->\n\n\tb");
    }

    @Test
    void whatGitHubKnows() {
        assertThat(body(report().with(quote("a\n\nb"), note("c\nd")))).isEqualTo("> a\n>\n> b\n\n> [!NOTE]\n> c\n> d");
        assertThat(body(report().item(task(true, "done")).item(task(false, "open"))))
                .isEqualTo("- [x] done\n- [ ] open");
        assertThat(body(report().paragraph("a[^1]").with(footnote("1", "b\n\nc"))))
                .isEqualTo("a[^1]\n\n[^1]: b\n\n    c");
    }

    @Test
    void gapsAndMarkers() {
        assertThat(body(report().paragraph("a").gap(2).paragraph("b"))).isEqualTo("a\n\n\nb");
        assertThat(body(report().paragraph("a").gap(0).item("b"))).isEqualTo("a\n- b");
        assertThat(body(report().paragraph("a").gap(0).paragraph("b"))).isEqualTo("a\n\nb");
        assertThat(body(report().with(list(item("a"), gap(1), item("b").items(item("c")))
                        .marked("*   "))))
                .isEqualTo("*   a\n\n*   b\n    *   c");
        assertThat(body(report().with(numbered(3, item("a"), item("b")).marked(") "))))
                .isEqualTo("3) a\n4) b");
    }

    @Test
    void nestedItems() {
        assertThat(body(report().item(item("a").items(item("b").items(item("c"), item("d")), item("e")))))
                .isEqualTo("- a\n  - b\n    - c\n    - d\n  - e");
        assertThat(body(report().item(item("a\n\n- x").items(item("b"))))).isEqualTo("- a\n\n  - x\n  * b");
        assertThat(body(report().item(item("<div>\nx").items(item("b"))))).isEqualTo("- <div>\n  x\n\n  - b");
        assertThat(body(report().item(item("").items(item("b"))))).isEqualTo("-\n  - b");
        assertThat(body(report().highlight(highlight("A", "").items(item("b")))))
                .isEqualTo("* **A**\n  - b");
        assertThat(html(body(report().item(item("a").items(item(""), item("b"), item(""))))))
                .doesNotContain("<h2>");
        assertThat(html(body(report().item(item("a").items(item("---"))))))
                .doesNotContain("<h2>")
                .contains("<hr />");
    }

    @Test
    void emptyText() {
        assertThat(body(report().item("", ref("#99"), ref("@rn")))).isEqualTo("- ([#99] [@rn])");
        assertThat(body(report().paragraph("\n", ref("@rn")))).isEqualTo("([@rn])");
        assertThat(body(report().highlight("", "text"))).isEqualTo("* text");
        assertThat(body(report().highlight("", ""))).isEqualTo("*");
    }

    @Test
    void highlightsWhoseTextIsNoParagraph() {
        assertThat(body(report().highlight("A", "- x\n- y", ref("@rn"))))
                .isEqualTo("* **A:**\n\n  - x\n  - y\n\n  ([@rn])");
        assertThat(body(report().highlight("A?", "    code"))).isEqualTo("* **A?**\n\n      code");
    }

    @Test
    void anItemThatIsARule() {
        assertThat(html(body(report().item("---").item("b"))))
                .isEqualTo("<ul>\n<li>\n<hr />\n</li>\n<li>b</li>\n</ul>\n");
    }

    @Test
    void tabsReachAsFarInAnItem() {
        assertThat(html(body(report().item("1. a\n\t- b")))).contains("<li>a\n<ul>\n<li>b</li>");
        assertThat(html(body(report().item("a\n\n\tcode")))).contains("<pre><code>code");
        assertThat(html(body(report().item("```\n\tcode\n```")))).contains("<pre><code>\tcode");
        assertThat(html(body(report().item("\tcode")))).contains("<pre><code>code");
    }

    @Test
    void lineEndsOfWindows() {
        assertThat(body(report().paragraph("\r\na\r\nb\r\n", ref("@rn")).item("c\r\n\r\nd\r")))
                .isEqualTo("a\nb ([@rn])\n\n- c\n\n  d");
        assertThat(body(report().code("", "a\r\nb\r\n"))).isEqualTo("```\na\nb\n```");
    }

    @Test
    void codeBlocks() {
        assertThat(body(report().code("console", "$ make\n"))).isEqualTo("```console\n$ make\n```");
        assertThat(body(report().code("", "```\nx\n````"))).isEqualTo("`````\n```\nx\n````\n`````");
        assertThat(body(report().code("", ""))).isEqualTo("```\n```");
        assertThat(body(report().with(code("a`b", "x\n\n  y")))).isEqualTo("```ab\nx\n\n  y\n```");
        assertThat(body(report().with(code("c++", "x")))).isEqualTo("```c++\nx\n```");
    }

    @Test
    void tables() {
        assertThat(body(report().table(row("a|b", "c"), row("1\n2", "\\|", "more"), row("`x|y`"), row("\\\\|"))))
                .isEqualTo("""
                        | a\\|b | c |  |
                        | --- | --- | --- |
                        | 1 2 | \\| | more |
                        | `x\\|y` |  |  |
                        | \\\\\\| |  |  |""");
        assertThat(body(report().paragraph("x").with(table(row())))).isEqualTo("x");
    }

    @Test
    void levelsOfSections() {
        assertThat(body(report().section("a", section("b", subsection("c", section("d", section("e", section("f"))))))))
                .isEqualTo("## a\n\n### b\n\n#### c\n\n##### d\n\n###### e\n\n###### f");
        assertThat(body(report().subsection("c"))).isEqualTo("### c");
    }

    @Test
    void imagesOfAReportInAFolder() {
        var document = report().image("Logo [x]", "img/a b.png")
                .image("", "https://example.org/x.png")
                .image("r", "/root.png");

        assertThat(MarkdownWriter.write(Samples.read(Samples.Notes.class, document)))
                .isEqualTo("""
                        # Report of 2017-06-21

                        ![Logo \\[x\\]](<../img/a b.png>)

                        ![](https://example.org/x.png)

                        ![r](/root.png)
                        """);
        assertThat(body(document)).startsWith("![Logo \\[x\\]](<img/a b.png>)");
    }

    @Test
    void markdownIsKeptAsItIs() {
        var text = "A *b*  \nc __d__\n\n* x\n+ y\n\n[local]: <u>\n\n| t |\n|---|\n";
        assertThat(body(report().with(markdown(text)))).isEqualTo(text.strip());
    }
}
