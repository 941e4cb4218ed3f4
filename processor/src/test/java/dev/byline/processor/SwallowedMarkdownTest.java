package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.byline.problem.CheckId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwallowedMarkdownTest {

    private static Compilation assertProblems(MarkedSource... sources) {
        return Reports.assertOnly(CheckId.SWALLOWED_MARKDOWN, sources);
    }

    private static String message(Compilation compilation) {
        return Reports.message(compilation, CheckId.SWALLOWED_MARKDOWN);
    }

    private static final String ID = "⟦swallowed-markdown⟧";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "x\\n\\n^```java\\ncode            | end it with \"```\"",
                "x\\n\\n  ^~~~~\\ncode\\n~~~        | end it with `~~~~`",
                "- x\\n  ^```\\n  code            | end it with \"```\"",
                "> ^```\\n> code\\n\\nafter        | end it with \"```\"",
                "x\\n\\n^<!-- hidden\\n\\nx          | end it with `-->`",
                "^<SCRIPT>\\nx                  | end it with `</script>`",
                "^<pre>x\\n\\nx                   | end it with `</pre>`",
                "^<style\\nx                    | end it with `</style>`",
                "^<textarea>x                  | end it with `</textarea>`",
                "^<![CDATA[ x ]] >              | end it with `]]>`",
                "^<?php x                      | end it with `?>`",
                "^<!DOCTYPE html               | end it with `>`",
            })
    void whatIsNotClosedIsFoundInAllProse(String prose, String remedy) {
        var marked = prose.replace("^", ID);
        assertThat(message(assertProblems(CATALOG, report("report().markdown(\"" + marked + "\")"))))
                .endsWith(remedy);
        assertProblems(CATALOG, report("report().intro(\"" + marked + "\", rn)"));
        assertProblems(CATALOG, report("report().item(\"" + marked + "\", rn).highlight(\"T\", \"" + marked + "\")"));
    }

    @Test
    void headingsInProse() {
        var compilation = assertProblems(CATALOG, report("""
                report()
                    .intro("⟦swallowed-markdown⟧# Title", rn)
                    .item("a text\\n  ⟦swallowed-markdown⟧---\\nmore", rn)
                    .highlight("T", "text\\n⟦swallowed-markdown⟧===")
                    .section("S", paragraph(%1$s
                        Text.

                         ⟦swallowed-markdown⟧### And a heading ###
                        %1$s), item("- a\\n- ⟦swallowed-markdown⟧## b"))
                """.formatted("\"\"\"")));
        assertThat(compilation.diagnostics().toString())
                .contains("a heading stands in a paragraph; write `\\#` for a sign that is meant as text, or use"
                        + " `section(…)`")
                .contains("`-` under text makes a heading of it, and this is an item; put a `\\` in front of it");
    }

    @Test
    void breaksInListItems() {
        assertProblems(CATALOG, report("""
                report()
                    .item("a\\n\\n⟦swallowed-markdown⟧***\\n\\nb", rn)
                    .highlight(highlight("T", "⟦swallowed-markdown⟧---"))
                """));
    }

    @Test
    void aDefinitionThatIsMeantAsText() {
        assertThat(message(assertProblems(CATALOG, report("report().item(\"⟦swallowed-markdown⟧[@rn]: thanks\", rn)"))))
                .isEqualTo("[byline:swallowed-markdown] `[@rn]:` begins a definition, which a reader does not see, and"
                        + " an item has no other text; write `[@rn]\\:` for text, or use `markdown(…)`");
    }

    @Test
    void creditsThatWouldBecomeADestination() {
        assertThat(message(assertProblems(CATALOG, report("report().item(\"a\\n\\n⟦swallowed-markdown⟧[@rn]:\", rn)"))))
                .contains("the Markdown that begins here swallows the credits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\\n\\n```java\\ncode\\n```",
                "a `code`, ``a ` b``, a lone ` and **bold",
                "<!-- a -->\\nb",
                "<!-->\\nb",
                "<pre>\\n\\n</pre>",
                "text <!-- that is none",
                "<div>\\na block that a blank line ends",
                "<b>bold</b> and <br>",
                "- a list\\n- of two",
                "> a quote",
                "\\\\# no heading\\n\\\\---",
                "C# and #hashtag",
                "an image ![open",
                "[@rn](",
                "<a href='x",
                "ends in a backslash \\\\\\\\",
                "    indented code",
                "text\\n\\n[defined]: https://example.org",
            })
    void whatIsFineInAnItemWithCredits(String prose) {
        assertProblems(
                CATALOG,
                report("report().item(\"%1$s\", pr2090, rn).highlight(\"T\", \"%1$s\", rn).paragraph(\"%1$s\", rn)"
                        .formatted(prose)));
    }

    @Test
    void headingsAndBreaksAreFineInMarkdown() {
        assertProblems(CATALOG, report("""
                report().markdown("# A\\n\\nB\\n---\\n\\n***\\n\\n[x]: https://e.org").paragraph("a\\n\\n***\\n\\nb", rn)
                """));
    }

    @Test
    void aDefinitionOfAUrlIsFineInAParagraph() {
        assertProblems(CATALOG, report("""
                report().intro("see [x]").paragraph("[x]: https://e.org").item("⟦swallowed-markdown⟧[y]: /y")
                """));
    }

    @Test
    void aTableHasOnlyLines() {
        assertProblems(CATALOG, report("report().table(row(\"# no.\", \"<!-- x\"), row(\"---\", \"```\"))"));
    }

    @Test
    void aTableOfWhichNobodySeesAll() {
        Reports.assertProblems(CATALOG, report("""
                report()
                    .markdown("| a | b |\\n|---|---|\\n| 1 | 2 |⟦swallowed-markdown⟧ 3 |\\n| 4 |\\n| 5 | 6 | |")
                    .paragraph("a | b\\n--|--\\n1 | `x|⟦swallowed-markdown⟧y`\\nx \\\\| y | z")
                    .paragraph("| a | b |\\n⟦swallowed-markdown⟧|---|\\n| 1 | 2 |")
                    .paragraph("a | b and c \\\\| d")
                """));
    }
}
