package dev.byline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

    private static final String FOLDER = "src/main/byline/";

    private static Sources gazette() {
        return Sources.of("""
                        @Series(name = "Gazette <1>", title = "Gazette of week {week}")
                        @Repository(slug = "example/printer", home = true, pulls = {7, 9}, issues = 8)
                        @People({"ada", "grace-h"})
                        interface Gazette {}
                        """)
                .report(
                        "Week1",
                        "week = \"2026-W01\"",
                        ".section(\"Fixed\", item(\"Jams & trays\", pr9, issue8, grace_h))")
                .report(
                        "Week2",
                        "week = \"2026-W02\"",
                        ".highlight(\"Jams\", \"They are [told](2026-01-04.md).\", pr7, ada)");
    }

    private static Site site(Map<String, String> own) {
        return gazette()
                .site(new SiteSettings(
                        "",
                        "en",
                        false,
                        false,
                        Templates.of(own, FOLDER),
                        gazette().besides()));
    }

    private static String ofByline(String name) throws Exception {
        try (var in = Templates.class.getResourceAsStream("templates/" + name + ".mustache")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anAuthorsTemplateShowsTheSameRecord() {
        var site = site(Map.of("report.mustache", """
                {{<layout}}{{$main}}
                <h1>{{head.heading}}!</h1>
                {{#contents}}<p class="{{anchor}}">{{text}} in {{head.series}}</p>{{/contents}}
                {{{body}}}
                {{^hasPeople}}nobody{{/hasPeople}}
                {{/main}}{{/layout}}
                """));
        var page =
                Jsoup.parse(new String(site.file("gazette-1-/2026-01-04.html").orElseThrow(), StandardCharsets.UTF_8));
        assertThat(page.select("h1").text()).isEqualTo("Gazette of week 1!");
        assertThat(page.select("nav[aria-label=Site] a")).isNotEmpty();
        assertThat(page.select("li a").eachText()).contains("#9");
        assertThat(page.select(".series")).isEmpty();
        // All other pages are as they were.
        var usual = gazette().site();
        site.files().keySet().stream()
                .filter(path -> !path.matches(".*/2026-\\d\\d-\\d\\d.html"))
                .forEach(path -> assertThat(site.file(path).orElseThrow())
                        .as(path)
                        .isEqualTo(usual.file(path).orElseThrow()));
    }

    /** Interpreted, Byline's own templates say what the compiled ones say. */
    @Test
    void theInterpreterAgreesWithTheCompiler() throws Exception {
        var own = new TreeMap<String, String>();
        for (var name : new String[] {
            "chart",
            "figures",
            "front",
            "layout",
            "list",
            "mentions",
            "missing",
            "person",
            "report",
            "repository",
            "search",
            "series",
            "thread"
        }) {
            own.put(name + ".mustache", ofByline(name));
        }
        var site = site(own);
        var usual = gazette().site();
        assertThat(site.files().keySet()).isEqualTo(usual.files().keySet());
        for (var path : site.files().keySet()) {
            if (path.endsWith(".html")) {
                var made = new String(site.file(path).orElseThrow(), StandardCharsets.UTF_8);
                var compiled = new String(usual.file(path).orElseThrow(), StandardCharsets.UTF_8);
                assertThat(Jsoup.parse(made).html())
                        .as(path)
                        .isEqualTo(Jsoup.parse(compiled).html());
            }
        }
    }

    @Test
    void aStyleOfOnesOwn() {
        var site = site(Map.of("style.css", "body { color: red }"));
        assertThat(site.file("gazette-1-/style.css").orElseThrow()).asString().isEqualTo("body { color: red }");
        assertThat(site.file("style.css").orElseThrow()).asString().isEqualTo("body { color: red }");
    }

    @Test
    void partsOfOnesOwn() {
        var site = site(Map.of("front.mustache", "{{>mine}} {{facts}}", "mine.mustache", "<b>{{head.series}}</b>"));
        assertThat(site.file("gazette-1-/index.html").orElseThrow())
                .asString()
                .isEqualTo("<b>Gazette &lt;1&gt;</b> 2 reports, 29 December 2025 to 11 January 2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "reprot.mustache|x|src/main/byline/reprot.mustache is not a template of the pages, and none of them uses it; did you mean"
                        + " report.mustache?",
                "report.html|x|src/main/byline/report.html is not a template of the pages, and none of them uses it; write one of",
                "report.mustache|~a\n{{head.titel}}~|src/main/byline/report.mustache:[2] there is no `head.titel` here; did you mean"
                        + " `head.title`?",
                "report.mustache|~{{#contents}}\n{{lvl}}{{/contents}}~|src/main/byline/report.mustache:[2] there is no `lvl` here",
                "report.mustache|~{{#contents}}{{/contents}}\n\n{{level}}~|src/main/byline/report.mustache:[3] there is no `level` here",
                "front.mustache|~{{<layuot}}{{/layuot}}~|src/main/byline/front.mustache:[1] there is no template `layuot`; did you mean"
                        + " `layout`?",
                "layout.mustache|~{{$main}}{{/main}}\n{{facts}}~|src/main/byline/layout.mustache:[2] there is no `facts` here",
                "report.mustache|~a\n{{#days}}~|src/main/byline/report.mustache",
                "report.mustache|~{{/days}}~|src/main/byline/report.mustache"
            })
    void mistakesAreToldAtTheirLine(String file, String text, String message) {
        assertThatThrownBy(() -> Templates.of(Map.of(file, text.replace("\\n", "\n")), FOLDER))
                .isInstanceOf(Templates.BadTemplate.class)
                .hasMessageStartingWith(message);
    }
}
