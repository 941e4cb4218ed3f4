package dev.byline.markdown;

import static dev.byline.dsl.Dsl.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.Resolving;
import dev.byline.dsl.Document;
import dev.byline.dsl.Report;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.Series;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownFormTest {

    @Series(name = "Demo", title = "Week {week}", file = "{year}/{slug}", reportLink = "/r/{file}/")
    @Document(path = "notes.md", label = "notes")
    interface Demo {}

    @Report(series = Demo.class, week = "2017-W25")
    interface Week25 {}

    @Report(series = Demo.class, week = "2017-W26")
    interface Week26 {}

    private static final Catalog CATALOG = Resolving.catalog(Demo.class, Week25.class, Week26.class);

    private static String write(ReportDocument document, MarkdownForm form) {
        var header = CATALOG.report(Week26.class.getName()).orElseThrow();
        return MarkdownWriter.write(ParsedReport.of(CATALOG, header, document), form);
    }

    private static final ReportDocument DOCUMENT = report().frontMatter("a: 1")
            .intro(
                    "See [2017-W25], [it](week-25.md#one \"T\"), [![p](<../a b.png>)](../2017/week-25.md), [notes], [x](#x).")
            .image("A picture", "c.png");

    @Test
    void linksOfASiteLeadToItsPages() {
        assertThat(write(DOCUMENT, MarkdownForm.FILE)).isEqualTo("""
                ---
                a: 1
                ---

                # Week 26

                See [2017-W25], [it](/r/2017/week-25/#one "T"), [![p](<../a b.png>)](/r/2017/week-25/), [notes], [x](#x).

                ![A picture](../c.png)

                [notes]: /r/notes/
                [2017-W25]: /r/2017/week-25/
                """);
    }

    @Test
    void definitionsInProseLeadThereToo() {
        var document = report().intro("As [said] there.\n\n[said]: week-25.md#one \"T\"")
                .markdown("See [the notes] and [a picture].\n\n[the notes]:\n  <../notes.md>\n[a picture]: ../c.png")
                .paragraph("Again [the notes].");
        assertThat(write(document, MarkdownForm.FILE)).isEqualTo("""
                # Week 26

                As [said] there.

                [said]: /r/2017/week-25/#one "T"

                See [the notes] and [a picture].

                [the notes]:
                  </r/notes/>
                [a picture]: ../c.png

                Again [the notes].
                """);
    }

    @Test
    void aTextForElsewhereHasWholeLinks() {
        var form = MarkdownForm.text(Optional.of("https://example.org/site/reports/demo/"));
        assertThat(write(DOCUMENT, form)).isEqualTo("""
                See [2017-W25], [it](https://example.org/r/2017/week-25/#one "T"), \
                [![p](<https://example.org/site/reports/demo/a%20b.png>)](https://example.org/r/2017/week-25/), [notes], [x](#x).

                ![A picture](https://example.org/site/reports/demo/c.png)

                [notes]: https://example.org/r/notes/
                [2017-W25]: https://example.org/r/2017/week-25/
                """);
    }
}
