package dev.byline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Pages of small series. */
class SiteTest {

    private static final String CATALOG = """
            @Series(name = "Gazette", title = "Gazette of week {week}")
            @Repository(slug = "example/printer", home = true, pulls = {7, 9}, issues = 8)
            @Person(handle = "ada", name = "Ada L", aliases = "al")
            @People("grace-h")
            @Link(label = "RFC 9110", url = "https://www.rfc-editor.org/rfc/rfc9110")
            @Document(path = "notes.md")
            @PullRequest(number = 12, title = "Tell paper jams", author = "ada", coAuthors = "grace-h", state = ThreadState.MERGED,
                opened = "2026-01-05", closed = "2026-01-06")
            interface Gazette {}
            """;

    private static Sources gazette() {
        return Sources.of(CATALOG)
                .report("Week1", "week = \"2026-W01\"", """
                        .intro("The [printer] prints, thanks to [@ada]. See the [notes](notes.md).", pr7)
                        .section("Fixed", item("Paper jams are told from empty trays", pr9, issue8, grace_h))""")
                .report("Week2", "week = \"2026-W02\"", """
                        .intro("As [said](2026-01-04.md#fixed).")
                        .highlight("Jams", "They are told.", pr12, ada, grace_h)
                        .section("A \\"section\\"", item("One", pr7, ada), item("Two", grace_h)
                            .items(item("Nested, by [@ada]", pr9)))""")
                .beside("notes.md", "# The notes\n\nBack to [week 1](2026-01-04.md) and ![](plan.png)\n")
                .beside("plan.png", "pixels");
    }

    private static Document page(Site site, String path) {
        return Jsoup.parse(new String(site.file(path).orElseThrow(), StandardCharsets.UTF_8));
    }

    @Test
    void theSiteHasAllPages() {
        assertThat(gazette().site().files().keySet())
                .contains(
                        "index.html",
                        "robots.txt",
                        "sitemap.xml",
                        "gazette/index.html",
                        "gazette/2026-01-04.html",
                        "gazette/2026-01-11.html",
                        "gazette/notes.html",
                        "gazette/files/plan.png",
                        "gazette/people/index.html",
                        "gazette/people/ada.html",
                        "gazette/people/grace-h.html",
                        "gazette/threads/example-printer-pull-7.html",
                        "gazette/threads/example-printer-issue-8.html",
                        "gazette/repositories/example-printer.html",
                        "gazette/figures.html",
                        "gazette/search.html",
                        "gazette/404.html",
                        "gazette/feed.xml",
                        "gazette/feed.json",
                        "gazette/sitemap.xml");
    }

    @Test
    void filesInFoldersAndLinksForAnotherProgram() {
        var site = Sources.of(CATALOG.replace(
                        "title = ",
                        "file = \"{year}/{month}/{slug}\", reportLink = \"/r/{file}/\", frontMatter = \"title: {title}\","
                                + " title = "))
                .report("Week1", "week = \"2026-W01\"", ".section(\"Fixed\", item(\"Jams\", pr9))")
                .report(
                        "Week2",
                        "week = \"2026-W02\"",
                        ".intro(\"As [said](gazette-of-week-1.md#fixed) in [2026-W01]. See [notes](../../notes.md).\")")
                .beside("notes.md", "Text")
                .site();
        var crawler = new Crawler(site.made());
        assertThat(crawler.broken()).isEmpty();
        var page = page(site, "gazette/2026/01/gazette-of-week-2.html");
        assertThat(page.select("main p a").eachAttr("href"))
                .contains(
                        "../../2026/01/gazette-of-week-1.html#fixed",
                        "../../2026/01/gazette-of-week-1.html",
                        "../../notes.html");
        assertThat(page.text()).doesNotContain("title:");
    }

    @Test
    void eachLinkLeadsSomewhereAndNothingIsLoadedFromElsewhere() {
        var crawler = new Crawler(gazette().site().made());
        assertThat(crawler.broken()).isEmpty();
        assertThat(crawler.loaded()).isEmpty();
        assertThat(crawler.pages()).hasSizeGreaterThan(15);
    }

    @Test
    void aLinkIntoTheFolderOfAnotherSeriesLeadsToItsPage() {
        var site = Sources.of(CATALOG)
                .report("Week1", "week = \"2026-W01\"", ".section(\"Fixed\", item(\"Jams\", pr9))")
                .type("Journal", """
                        @Series(name = "Journal", title = "Journal of {to}")
                        @Repository(slug = "example/ink", home = true)
                        interface Journal {}
                        """)
                .type("Day", """
                        @Report(series = Journal.class, day = "2026-01-05")
                        final class Day implements ReportSource {
                            @Override
                            public ReportDocument write() {
                                return report().intro("The [Gazette](../gazette/2026-01-04.md#fixed), and [all](../gazette/).")
                                    .section("Since 2026-01-04", item("Ink"));
                            }
                        }
                        """)
                .site();
        var crawler = new Crawler(site.made());
        assertThat(crawler.broken()).isEmpty();
        var page = page(site, "journal/2026-01-05.html");
        assertThat(page.select(".prose p a").eachAttr("href"))
                .containsExactly("../gazette/2026-01-04.html#fixed", "../gazette/index.html");
        assertThat(page.select(".day").eachText()).containsExactly("2026-01-05", "2026-01-04");
    }

    @Test
    void aReportHasItsPeriodItsNeighboursAndAnchors() {
        var page = page(gazette().site(), "gazette/2026-01-11.html");
        assertThat(page.select("h1").text()).isEqualTo("Gazette of week 2");
        assertThat(page.select(".facts").first().text()).isEqualTo("5 January 2026 to 11 January 2026 · 2026-W02");
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("2026-01-04.html");
        assertThat(page.select("a[rel=next]")).isEmpty();
        assertThat(page.select("#item-jams").text()).startsWith("Jams: They are told.");
        assertThat(page.select("h2#a-section")).hasSize(1);
        assertThat(page.select("#item-nested-by-ada a").eachAttr("href"))
                .containsExactly("people/ada.html", "threads/example-printer-pull-9.html");
    }

    @Test
    void aPersonsPageHasEachMentionWithItsPlace() {
        var page = page(gazette().site(), "gazette/people/ada.html");
        assertThat(page.select("h1").text()).isEqualTo("Ada L");
        assertThat(page.select(".mentions h3").eachText()).containsExactly("Gazette of week 2", "Gazette of week 1");
        assertThat(page.select(".place").eachAttr("href"))
                .containsExactly(
                        "../2026-01-11.html#item-jams",
                        "../2026-01-11.html#item-one",
                        "../2026-01-11.html#item-nested-by-ada",
                        "../2026-01-04.html#item-the-printer-prints-thanks-to-ada");
        assertThat(page.select(".place").eachText())
                .extracting(text -> text.substring(0, text.indexOf(' ')))
                .containsExactly("Credited", "Credited", "Named", "Named");
        assertThat(page.select(".context").get(3).text()).startsWith("The printer prints, thanks to @ada.");
        assertThat(page.select(".chips").text()).isEqualTo("@grace-h once");
        assertThat(page.select(".threads").text()).isEqualTo("#12 Tell paper jams merged");
        assertThat(page.select(".chart rect.bar")).hasSize(2);
    }

    @Test
    void aThreadsPageSaysWhatIsDeclared() {
        var page = page(gazette().site(), "gazette/threads/example-printer-pull-12.html");
        assertThat(page.select("h1").text()).isEqualTo("Tell paper jams (#12)");
        assertThat(page.select(".facts").first().text())
                .isEqualTo("example/printer#12 · Pull request · opened on 5 January 2026 · merged on 6 January 2026");
        assertThat(page.select(".who").text()).isEqualTo("Opened by Ada L Written with @grace-h");
    }

    @Test
    void theFrontPageHasTheNewestReport() {
        var page = page(gazette().site(), "gazette/index.html");
        assertThat(page.select(".newest h2").text()).isEqualTo("Gazette of week 2");
        assertThat(page.select(".newest .prose").text()).contains("As said.", "They are told.");
        assertThat(page.select(".reports a").eachText()).containsExactly("Gazette of week 2", "Gazette of week 1");
    }

    @Test
    void theSameSourcesGiveTheSameBytes() {
        var first = gazette().site().made();
        var second = gazette().site().made();
        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((path, bytes) -> assertThat(second.get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void feedsHaveTheReportsWhole() throws Exception {
        var site = gazette()
                .site(new SiteSettings(
                        "https://example.org/r/",
                        "en",
                        false,
                        false,
                        Templates.ofByline(),
                        gazette().besides()));
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(site.file("gazette/feed.xml").orElseThrow()))
                .getDocumentElement();
        var atom = "http://www.w3.org/2005/Atom";
        assertThat(feed.getNamespaceURI()).isEqualTo(atom);
        assertThat(feed.getElementsByTagNameNS(atom, "updated").item(0).getTextContent())
                .isEqualTo("2026-01-11T00:00:00Z");
        var content = feed.getElementsByTagNameNS(atom, "content");
        assertThat(content.getLength()).isEqualTo(2);
        assertThat(Jsoup.parse(content.item(1).getTextContent()).select("a").eachAttr("href"))
                .contains(
                        "https://example.org/r/gazette/people/ada.html",
                        "https://example.org/r/gazette/2026-01-04.html#fixed");
        assertThat(new String(site.file("gazette/feed.json").orElseThrow(), StandardCharsets.UTF_8))
                .contains("\"url\":\"https://example.org/r/gazette/2026-01-11.html\"", "They are told.");
        assertThat(new String(site.file("robots.txt").orElseThrow(), StandardCharsets.UTF_8))
                .contains("Sitemap: https://example.org/r/sitemap.xml");
    }

    @Test
    void aReportWithAnErrorHasNoPageAndTheOthersDo() {
        var sources = gazette().report("Week3", "week = \"2026-W03\"", ".intro(\"By [@nobody].\")");
        var site = Site.of(sources.reading(), SiteSettings.defaults());
        assertThat(site.files().keySet())
                .contains("gazette/2026-01-11.html", "gazette/people/ada.html")
                .doesNotContain("gazette/2026-01-18.html");
    }

    @Test
    void markdownOfGitHubIsShown() {
        var site = gazette().beside("notes.md", """
                        | a | b |
                        |---|--:|
                        | 1 | ~~2~~ |

                        - [x] done
                        - [ ] open

                        > [!NOTE]
                        > Noted.

                        See.[^1] And https://example.org/bare.

                        [^1]: The note.

                        # Own title

                        ### Deep

                        ![far](https://example.org/far.png) <b onclick="x()">b</b> <script>x()</script>
                        """).site();
        var prose = page(site, "gazette/notes.html").select(".prose").first();
        assertThat(prose.select("table td.align-right del").text()).isEqualTo("2");
        assertThat(prose.select("li.task input[checked][disabled][aria-label=done]"))
                .hasSize(1);
        assertThat(prose.select("blockquote.alert").text()).isEqualTo("Note Noted.");
        assertThat(prose.select(".footnotes li").text()).startsWith("The note.");
        assertThat(prose.select("a[href=https://example.org/bare]")).hasSize(1);
        assertThat(prose.select("a[href=https://example.org/far.png]").text()).isEqualTo("far");
        assertThat(prose.select("h2").text()).startsWith("Own title");
        assertThat(prose.select("h3").text()).startsWith("Deep");
        assertThat(prose.select("b").first().attributes().isEmpty()).isTrue();
        assertThat(prose.select("script, img")).isEmpty();
        assertThat(new Crawler(site.made()).broken()).isEmpty();
    }

    @Test
    void namesAreSafeOnEveryFileSystem() {
        var names = new PageNames();
        assertThat(List.of(
                        names.page("people/" + PageNames.name("dependabot[bot]")),
                        names.page("people/" + PageNames.name("Ada")),
                        names.page("people/" + PageNames.name("ada")),
                        names.page("people/" + PageNames.name("../../x")),
                        names.page("people/" + PageNames.name("con")),
                        names.page("people/" + PageNames.name("a<b>\u202e\n")),
                        names.page("people/" + PageNames.name("\u00fc")),
                        names.page("people/" + PageNames.name("u\u0308"))))
                .containsExactly(
                        "people/dependabot[bot].html",
                        "people/Ada.html",
                        "people/ada-2.html",
                        "people/-.-..-x.html",
                        "people/-con.html",
                        "people/a-b---.html",
                        "people/\u00fc.html",
                        "people/\u00fc-2.html");
        assertThat(PageNames.name("x".repeat(500))).hasSize(180);
    }
}
