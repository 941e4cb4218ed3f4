package dev.byline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Packages & Projects",
                "snake_case and __init__.py's x_1",
                "C++",
                "C# and F#",
                "x < y > z",
                "a * b",
                "AT&T; R&D",
                "50% of \"it\" (really)!",
                "C:\\path\\to",
                "1. First",
                "- dash",
                "~5 to ~6",
                "a | b",
                "größe \uD83D\uDC27",
                "#5",
                "a = b",
                "https://example.org/a?b=c&d=e"
            })
    void staysAsItIsWhereAParserReadsIt(String text) {
        // Two underscores at a word's edge are delimiters, so that one is not left alone.
        var expected = text.replace("__init__", "\\_\\_init\\_\\_");
        assertThat(PlainText.heading(2, text)).isEqualTo("## " + expected);
        assertThat(PlainText.inline(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "a [b] c, 'a \\[b\\] c'",
        "*bold*, '\\*bold\\*'",
        "2*3, '2\\*3'",
        "`x`, '\\`x\\`'",
        "<b>, '\\<b>'",
        "&amp;, '\\&amp;'",
        "&#42;, '\\&#42;'",
        "'a\\', 'a\\\\'",
        "'\\*', '\\\\\\*'",
        "~~gone~~, '\\~\\~gone\\~\\~'",
        "_x_, '\\_x\\_'"
    })
    void isEscapedWhereItIsNot(String text, String markdown) {
        assertThat(PlainText.inline(text)).isEqualTo(markdown);
        assertThat(PlainText.heading(3, text)).isEqualTo("### " + markdown);
    }

    @ParameterizedTest
    @CsvSource({
        "C #, '# C \\#'",
        "a ##, '# a \\##'",
        "##, '# \\##'",
        "C#, '# C#'",
        "'', '#'",
        "' \t\n', '#'",
        "'a\nb', '# a b'"
    })
    void headings(String text, String markdown) {
        assertThat(PlainText.heading(1, text)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource({
        "- a, '\\- a'",
        "+ a, '\\+ a'",
        "-1, -1",
        "# a, '\\# a'",
        "#1, #1",
        "> a, '\\> a'",
        "1. a, '1\\. a'",
        "12) a, '12\\) a'",
        "1.5, 1.5",
        "---, '\\---'",
        "===, '\\==='",
        "~~~, '\\~~~'",
        "2017, 2017"
    })
    void beginningsOfParagraphs(String text, String markdown) {
        assertThat(PlainText.paragraph(text)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource({"Title:, **Title:**", "\"Quoted\", '**\"Quoted\"**'", "'', ''", "a*, '**a\\***'"})
    void bold(String text, String markdown) {
        assertThat(PlainText.strong(text)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/?a=b&c, https://example.org/?a=b&c",
        "a b.md, <a b.md>",
        "https://example.org/(x), <https://example.org/(x)>",
        "'', <>",
        "a<b>, '<a\\<b\\>>'",
        "?a=1&copy;, '?a=1\\&copy;'"
    })
    void destinations(String url, String markdown) {
        assertThat(PlainText.destination(url)).isEqualTo(markdown);
    }

    @Test
    void theBeginningOfProse() {
        assertThat(beginning("[x]: /y\n\nSee *the* [linuxkit] `code`\nand [more](x.md).\n\nSecond."))
                .isEqualTo("See the linuxkit code and more.");
        assertThat(beginning("# Title [@rn]\n\ntext")).isEqualTo("Title @rn");
        assertThat(beginning("- a\n- b\n")).isEqualTo("a b");
        assertThat(beginning("```\nx  y\n```")).isEqualTo("x y");
        assertThat(beginning("a  \nb")).isEqualTo("a b");
        assertThat(beginning("![the logo](x.png) text")).isEqualTo("the logo text");
        assertThat(beginning(" \n")).isEmpty();
    }

    private static String beginning(String markdown) {
        return PlainText.beginning(Samples.parse(markdown));
    }
}
