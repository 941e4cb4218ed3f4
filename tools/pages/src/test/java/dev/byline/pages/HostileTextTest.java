package dev.byline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whatever somebody writes into a title, a name or a report is text on the page, and never markup or script. */
class HostileTextTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    static Sources hostile() {
        return Sources.of("""
                        @Series(name = "Gazette", title = "</title>%1$s {week}",
                            footer = "<img src=x onerror=alert(1)> <a href='javascript:alert(1)'>x</a>")
                        @Repository(slug = "example/printer", home = true, pulls = 7)
                        @Person(handle = "ada", name = "%1$s\\"'onmouseover=alert(1)")
                        @Person(handle = "grace", name = "\\u05d2\\u05e8\\u05d9\\u05d9\\u05e1 \\u202e")
                        @PullRequest(number = 8, title = "</script>%1$s {{title}} {{{body}}}", author = "ada",
                            labels = "<b>bold</b>")
                        interface Gazette {}
                        """.formatted(SCRIPT))
                .report("Week1", "week = \"2026-W01\"", """
                        .intro("Prose %1$s <svg onload=alert(1)></svg> <iframe src=//evil.example></iframe>", pr7, ada)
                        .highlight("%1$s", "a <style>body{}</style> <a href='java&#10;script:alert(1)' id='page.main'>c</a>", pr8)
                        .section("</h2>%1$s {{head.title}}", item("<form action=//evil.example><input name=q></form>", ada),
                            item("<div data-byline-id='x' class='site' style='position:fixed'>d</div>", grace),
                            item("<math><mi xlink:href='javascript:alert(1)'>m</mi></math>", grace))
                        .code("\\"><script>alert(1)</script>", "</code></pre>%1$s")""".formatted(SCRIPT))
                .report(
                        "Week2",
                        "week = \"2026-W02\", title = \"&lt;b&gt; & \\\"quoted\\\" \\u2028 \\uD83D\\uDE00\"",
                        """
                        .intro("\\u05e9\\u05dc\\u05d5\\u05dd", ada)""");
    }

    @Test
    void nothingOfItRuns() {
        var crawler = new Crawler(hostile().site().made());
        assertThat(crawler.broken()).isEmpty();
        assertThat(crawler.loaded()).isEmpty();
        crawler.pages().forEach((path, page) -> {
            assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select(
                            "iframe, object, embed, svg svg, math, style, base, main form[action], img[onerror]"))
                    .as(path)
                    .isEmpty();
            for (var element : page.getAllElements()) {
                element.attributes().forEach(attribute -> {
                    assertThat(attribute.getKey())
                            .as(path)
                            .doesNotStartWith("on")
                            .isNotEqualTo("style");
                    assertThat(attribute.getValue().replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                            .as(path)
                            .doesNotStartWith("javascript:");
                });
            }
            page.select("script[type=application/ld+json]")
                    .forEach(data -> assertThat(data.data()).as(path).doesNotContain("<"));
        });
    }

    @Test
    void whatIsTextStaysText() {
        var site = hostile().site();
        var page = new Crawler(site.made()).pages().get("gazette/2026-01-04.html");
        assertThat(page.select("h1").text()).isEqualTo("</title>" + SCRIPT + " 1");
        assertThat(page.title()).startsWith("</title>" + SCRIPT + " 1");
        assertThat(page.select("main h2").first().text()).startsWith("</h2>" + SCRIPT + " {{head.title}}");
        var thread = new Crawler(site.made()).pages().get("gazette/threads/example-printer-pull-8.html");
        assertThat(thread.select("h1").text()).isEqualTo("</script>" + SCRIPT + " {{title}} {{{body}}} (#8)");
        assertThat(new String(site.file("gazette/documents.js").orElseThrow(), StandardCharsets.UTF_8))
                .doesNotContain("<", "\u2028");
    }

    @Test
    void rightToLeftTextSaysSo() {
        var page = new Crawler(hostile().site().made()).pages().get("gazette/2026-01-11.html");
        assertThat(page.select(".prose p").first().attr("dir")).isEqualTo("auto");
    }
}
