package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedReferenceTest {

    private static final String ID = "⟦malformed-reference⟧";

    /** The prose has the mark as {@code ^}; the remedy is what stands between {@code write `} and the next backtick. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "notes [^(#2090] and [#2033])     | ([#2090]",
                "by [@rn^ ] alone                 | [@rn]",
                "by [^ @rn] alone                 | [@rn]",
                "by [^ @somebody] alone           | [@somebody]",
                "see [^ linuxkit ]                | [linuxkit]",
                "by [@^ rn] alone                 | [@rn]",
                "in [linuxkit-ci^ #10]            | [linuxkit-ci#10]",
                "by [@rn^,] and others            | [@rn],",
                "see [^(#2090)]                   | ([#2090])",
                "see [#2090^.]                    | [#2090].",
                "both [^#2090, @rn]               | [#2090] [@rn]",
                "both [^#2090 #2062]              | [#2090] [#2062]",
                "by [^@@rn]                       | [@rn]",
                "see [^2090]                      | [#2090]",
                "by [^＠rn]                        | [@rn]",
                "by [@rn^\u200b]                  | [@rn]",
                "the kit, [kit][^ linuxkit]       | [kit][linuxkit]",
                "see ^[#2090 for it               | [#2090]",
                "see ([linuxkit] ^[#2090)         | [#2090]",
                "see ^[@rn)                       | [@rn]",
                "see ^[@nobody, who did it        | [@nobody]",
                "see ^#2090] for it               | [#2090]",
                "see (^linuxkit-ci#10])           | [linuxkit-ci#10]",
                "see ^[[#2090]]                   | [#2090]",
                "see ^[[@nobody]]                 | [@nobody]",
                "see ^［#2090］ and 【this】          | [#2090]",
                "see ^【＠rn】                      | [@rn]",
                "see [#2090]^()                   | [#2090]",
                "see [the notes]^(  )             | the URL between the parentheses",
                "see [#2090](^[@rn])              | [#2090] [@rn]",
                "see [Rolf](^[@rn])               | [Rolf][@rn]",
                "see [Rolf](^@rn)                 | [Rolf][@rn]",
                "see [#2090]^)(https://e.org/1)   | [#2090]",
                "see [#7]^)(https://e.org/7)      | [#7](https://e.org/7)",
                "see [here]^(https://e.org/7      | [here](https://e.org/7)",
                "Fix it ^([#2090] [@rn]           | )",
                "Fix it ^([#2090], [@rn].         | )",
                "Fix it [#2090] [@rn]^)           | (",
            })
    void isFoundOnceAndCorrected(String prose, String correct) {
        var compilation = assertProblems(CATALOG, report("report().intro(\"" + prose.replace("^", ID) + "\")"));
        assertThat(message(compilation)).matches("(?s).*; write (?:`\\Q" + correct + "\\E`|\\Q" + correct + "\\E).*");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(message(assertProblems(CATALOG, report("report().intro(\"[⟦malformed-reference⟧(#2090] [@rn])\")"))))
                .isEqualTo("[byline:malformed-reference] `[(#2090]` has `(` inside its brackets; write `([#2090]`");
        assertThat(message(assertProblems(CATALOG, report("report().item(\"x ⟦malformed-reference⟧([#2090] [@rn]\")"))))
                .isEqualTo("[byline:malformed-reference] the parenthesis of these credits is not closed; write `)`"
                        + " behind `[@rn]`");
    }

    @Test
    void inATextBlockWithEscapesAndOverLines() {
        assertProblems(CATALOG, report("""
                report().markdown(%1$s
                        > A quote \\"by\\" [@rn⟦malformed-reference⟧ ] with \\
                        > ⟦malformed-reference⟧[@dave-tucker and

                        - an item that ends ⟦malformed-reference⟧([#2090]
                          [@rn]
                        - another ⟦malformed-reference⟧[#2033 [@rn]
                        %1$s)
                """.formatted("\"\"\"")));
    }

    @Test
    void severalInOnePassageAreAllFound() {
        assertProblems(CATALOG, report("""
                report().item("[⟦malformed-reference⟧(#2090] [⟦undefined-reference⟧@nobody] [@rn⟦malformed-reference⟧ ])", rn)
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "right: [#2090], ([#2033] [@rn]), [linuxkit-ci#10] and [the kit][linuxkit].",
                "in `[ @rn]` and ``[#2090`` and <span title='[@rn '>html</span>",
                "<!-- [#2090 --> and <https://e.org/[@rn> and [text](https://e.org/x)",
                "escaped \\\\[@nobody and \\\\[#7 ) and #7\\\\]",
                "only one escaped: \\\\[@nobody] and \\\\[#7], (\\\\[ @nobody])",
                "an interval [1, 2), a set {1}, an empty [] and a smiley :]",
                "a) first [@rn] b) second",
                "(see the notes of [@rn]) and \\\\([#2090])",
                "thanks to [@rn] :)",
                "[an aside that cites [#2090] and [@rn]]",
                "the box [ ] and an empty [] pair",
                "[see the notes](https://example.org/notes.md) and [a heading](https://example.org/#2090)",
                "e-mail rn@example.org] or visit docs.html#12abc]",
                "(one list:\\n\\n- [@rn]\\n- [#2090])",
                "「引用」 and 【linuxkit の話】 and 《title》",
                "- [x] done\\n- [ ] open by [@rn]",
                "![a picture](https://e.org/a.png) ([#2090])",
                "a sentence ([#2090] [@rn]. It goes on",
            })
    void whatIsFine(String prose) {
        assertProblems(CATALOG, report("report().markdown(\"" + prose + "\")"));
    }

    @Test
    void aLabelThatIsMeantAsTextStaysUndefined() {
        assertProblems(
                CATALOG,
                report("report().intro(\"[⟦undefined-reference⟧ the summit] [⟦undefined-reference⟧(sic)] "
                        + "[⟦undefined-reference⟧1999] [⟦undefined-reference⟧@rn the maintainer]\")"));
    }

    @Test
    void aLinkThatSaysAnotherReferenceIsTheOtherChecks() {
        assertProblems(CATALOG, report("report().intro(\"[⟦wrong-target⟧#2090][ @rn]\")"));
    }

    @Test
    void theHandleOfAnApp() {
        var catalog = MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo")
                @Repository(slug = "a/b", home = true)
                @PullRequest(number = 1, author = "dependabot[bot]")
                @People("dependabot[bot]")
                interface Demo {}
                """);
        assertThat(message(assertProblems(
                        catalog, report("report().intro(\"by ⟦malformed-reference⟧[@dependabot[bot]] alone\")"))))
                .isEqualTo("[byline:malformed-reference] `[@dependabot[bot]]` has brackets that are not escaped; write"
                        + " `[@dependabot\\[bot\\]]`, in Java \"[@dependabot\\\\[bot\\\\]]\"");
        assertProblems(catalog, report("""
                report()
                    .item("by ⟦malformed-reference⟧@dependabot[bot]")
                    .item("by [@dependabot\\\\[bot\\\\]] and `[@dependabot[bot]]`", pr1)
                    .item("alone", pr1, dependabot_bot_)
                """));
    }

    @Test
    void aLinkThatNobodySees() {
        assertProblems(CATALOG, report("""
                report()
                    .intro("⟦malformed-reference⟧[](https://example.org/a) ⟦malformed-reference⟧[ ](https://example.org/b)")
                    .item("![](https://example.org/c.png) [![d](https://example.org/d.png)](https://example.org/e)")
                """));
    }
}
