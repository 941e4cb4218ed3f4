package dev.byline.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

class IndexPageTest {

    @Test
    void theWholePage() {
        assertThat(Series25.page(Series25.catalog(), Series25.index())).isEqualTo("""
                        # Reports: Kit\\*

                        4 reports, 2017-06-19 to 2017-07-02.

                        ## Reports

                        - [Report 2017-06-26 \\[2017-07-02\\] #](2017-07-02.md)\\
                          2017-06-26 to 2017-07-02 (2017-W26): 2 people

                        - [Report 2017-06-19 \\[2017-06-25\\] #](2017-06-25.md)\\
                          2017-06-19 to 2017-06-25 (2017-W25): 2 pull requests, 1 issue, 3 people, 1 repository
                          - \\# Not a \\[heading\\]
                          - 1\\. \\*First\\*

                        - [Report 2017-06-21 \\[2017-06-21\\] #](<notes/(a.md>)\\
                          2017-06-21: 1 person

                        - [About & \\<all>](about.md)\\
                          1 person

                        ## People

                        - [@avsm](https://github.com/avsm): [2017-W26](2017-07-02.md), [2017-W25](2017-06-25.md) (2)
                        - [@ijc](<https://example.org/(ijc>) (Ian \\*C\\* \\[x\\]): [2017-W25](2017-06-25.md), [2017-06-21](<notes/(a.md>)
                        - [@rn](https://github.com/rn): [2017-W26](2017-07-02.md), [2017-W25](2017-06-25.md) (2), [about](about.md)

                        ## Repositories

                        - [kit](https://github.com/a/kit): [2017-W25](2017-06-25.md) (2)
                        """);
    }

    @Test
    void isReadAsItIsMeant() {
        var html = HtmlRenderer.builder()
                .build()
                .render(Parser.builder().build().parse(Series25.page(Series25.catalog(), Series25.index())));

        assertThat(html)
                .contains(
                        "<h1>Reports: Kit*</h1>",
                        "<a href=\"2017-06-25.md\">Report 2017-06-19 [2017-06-25] #</a>",
                        "<a href=\"notes/(a.md\">",
                        "<a href=\"about.md\">About &amp; &lt;all&gt;</a>",
                        "<li># Not a [heading]</li>\n<li>1. *First*</li>",
                        "<a href=\"https://example.org/(ijc\">@ijc</a> (Ian *C* [x])");
    }

    @Test
    void aSeriesWithoutReports() {
        assertThat(IndexPage.write(Series25.catalog(), List.of())).isEqualTo("# Reports: Kit\\*\n\n0 reports.\n");
    }
}
