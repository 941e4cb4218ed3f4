package dev.byline.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavadocTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a < b && c > d|a &#60; b &#38;&#38; c &#62; d",
                "*/ class Evil {}|&#42;/ class Evil &#123;&#125;",
                "{@link Foo}|&#123;&#64;link Foo&#125;",
                "@deprecated|&#64;deprecated",
                "&#42;/|&#38;#42;/",
                "C:\\users|C:&#92;users",
                "$S $T $$|$S $T $$",
                "\"quoted\" 'text' 1/2|\"quoted\" 'text' 1/2",
                "日本語 ё 🐧|日本語 ё 🐧",
            })
    void escapesSyntax(String text, String html) {
        assertThat(JavadocText.escape(text)).isEqualTo(html);
    }

    @Test
    void showsMarksOfDirectionInTheSource() {
        assertThat(JavadocText.escape("a\u202Eb\u2066c\u200Bd\uFEFFe\uDB40\uDC41f"))
                .isEqualTo("a&#8238;b&#8294;c&#8203;d&#65279;e&#917569;f");
    }

    @Test
    void keepsOneLine() {
        assertThat(JavadocText.escape("\r\n a\r\nb\tc \u2028 d\u2029e\u0085f\fg\u000Bh \n"))
                .isEqualTo("a b c d e f g h");
    }

    @Test
    void replacesWhatIsNoCharacter() {
        assertThat(JavadocText.escape("a\0b\u001Bc\u007Fd\uD800e\uDC00f\uFFFEg\uFDD0h\uD83F\uDFFFi"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh\uFFFDi");
    }

    @Test
    void cutsLongText() {
        assertThat(JavadocText.escape("x".repeat(300))).isEqualTo("x".repeat(300));
        assertThat(JavadocText.escape("x".repeat(70_000))).isEqualTo("x".repeat(299) + "…");
        assertThat(JavadocText.line("🐧".repeat(301))).isEqualTo("🐧".repeat(299) + "…");
        assertThat(JavadocText.line("x".repeat(300) + " ")).isEqualTo("x".repeat(300));
    }

    @Test
    void blankTextIsEmpty() {
        assertThat(JavadocText.escape(" \n\t\u2028")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.org/x?a=1&b=2#c|https://a.org/x?a=1&amp;b=2#c",
                "https://a.org/*/@rn|https://a.org/%2A/@rn",
                "HTTP://a.org/ё|HTTP://a.org/%D1%91",
                "mailto:rn@a.org|mailto:rn@a.org",
            })
    void linksWebPages(String url, String href) {
        assertThat(JavadocText.link(url, "<it>")).isEqualTo("<a href=\"" + href + "\">&#60;it&#62;</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//a.org/",
                "notes/summit.md",
                "",
                "https://a.org/a b",
                "https://a.org/\"onclick=\"x",
                "https://a.org/{@link}",
                "https://a.org/\\u002a/",
                "https://a.org/\n",
                "https://a.org/\uD800",
            })
    void showsOtherDestinationsAsText(String url) {
        assertThat(JavadocText.link(url, "it")).isEqualTo("it");
    }

    @Test
    void showsTheTextOfAVeryLongUrl() {
        assertThat(JavadocText.link("https://a.org/" + "x".repeat(2_000), "it")).isEqualTo("it");
    }
}
