package dev.byline.markdown;

import static dev.byline.dsl.Dsl.report;
import static dev.byline.markdown.Samples.html;
import static dev.byline.markdown.Samples.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.ReportDocument;
import org.junit.jupiter.api.Test;

class DefinitionListTest {

    private static String definitions(ReportDocument document) {
        return Samples.definitions(Samples.read(document));
    }

    @Test
    void areInTheirOrder() {
        var document = report().intro("""
                        [2017-W25] [summit] [b c] [Landlock] [hyperkit#7] [linuxkit/linuxkit-ci#10] [linuxkit-ci#10]
                        [linuxkit-ci] [#2033] [linuxkit#99] [#99] [#1] [linuxkit] [@rn] [@ijc25] [@MagnusS] [@avsm]""", ref("hyperkit"));

        assertThat(definitions(document)).isEqualTo("""
                        [@avsm]: https://github.com/avsm
                        [@ijc25]: https://github.com/ijc
                        [@MagnusS]: https://github.com/MagnusS
                        [@rn]: https://github.com/rn
                        [linuxkit]: https://github.com/linuxkit/linuxkit
                        [#1]: https://github.com/linuxkit/linuxkit/pull/1
                        [#99]: https://github.com/linuxkit/linuxkit/pull/99
                        [linuxkit#99]: https://github.com/linuxkit/linuxkit/pull/99
                        [#2033]: https://github.com/linuxkit/linuxkit/issues/2033
                        [hyperkit]: https://github.com/moby/hyperkit
                        [hyperkit#7]: https://github.com/moby/hyperkit/pull/7
                        [linuxkit-ci]: https://github.com/linuxkit/linuxkit-ci
                        [linuxkit-ci#10]: https://github.com/linuxkit/linuxkit-ci/pull/10
                        [linuxkit/linuxkit-ci#10]: https://github.com/linuxkit/linuxkit-ci/pull/10
                        [summit]: 2017-06-19%20summit.md
                        [b c]: <https://example.org/b_(c)>
                        [Landlock]: https://landlock.io "A \\"security\\" module \\ & more"
                        [2017-W25]: 2017-06-25.md""");
    }

    @Test
    void nothingThatIsNotUsed() {
        assertThat(definitions(report().intro("`[@rn]` \\[@avsm] [@nobody] [x](y)")))
                .isEmpty();
    }

    @Test
    void nothingThatTheProseDefines() {
        var document = report().intro("[@rn] [@avsm]", ref("@rn")).markdown("[@RN]: https://example.org/other");

        assertThat(definitions(document)).isEqualTo("[@avsm]: https://github.com/avsm");
    }

    @Test
    void eachSpellingThatIsUsed() {
        var document = report().intro(
                        "[@dependabot\\[bot\\]] [@dave\\-tucker] [@dave-tucker]\n[b\nc]", ref("@dependabot[bot]"));

        assertThat(definitions(document)).isEqualTo("""
                        [@dave-tucker]: https://github.com/dave-tucker
                        [@dave\\-tucker]: https://github.com/dave-tucker
                        [@dependabot\\[bot\\]]: https://github.com/apps/dependabot
                        [b c]: <https://example.org/b_(c)>""");
        assertThat(html(Samples.write(document)))
                .contains(
                        "<a href=\"https://github.com/apps/dependabot\">@dependabot[bot]</a>",
                        "<a href=\"https://github.com/dave-tucker\">@dave-tucker</a>",
                        "<a href=\"https://example.org/b_(c)\">b\nc</a>",
                        "(<a href=\"https://github.com/apps/dependabot\">@dependabot[bot]</a>)");
    }

    @Test
    void areRelativeToTheFolderOfTheReport() {
        var document = report().intro("[summit] [2017-W25] [2017-06-21] [Landlock] [@rn]");

        assertThat(Samples.definitions(Samples.read(Samples.Notes.class, document)))
                .contains(
                        "[summit]: ../2017-06-19%20summit.md",
                        "[2017-W25]: ../2017-06-25.md", "[2017-06-21]: ../notes/2017-06-21.md", "[@rn]: https://");
    }
}
