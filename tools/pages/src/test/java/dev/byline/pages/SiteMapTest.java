package dev.byline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.reference.ReportPeriod;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteMapTest {

    private static final String ADDRESS = "https://example.org/r/";

    private static final List<SiteMap.Page> PAGES = List.of(
            new SiteMap.Page("index.html", Optional.of(ReportPeriod.ofDay("2026-01-04"))),
            new SiteMap.Page("a&b.html", Optional.empty()),
            new SiteMap.Page("c.html", Optional.empty()));

    @Test
    void asManyPagesAsAMapMayHaveAreInOne() {
        var maps = SiteMap.of(PAGES, ADDRESS, 3);

        assertThat(maps.keySet()).containsExactly("sitemap.xml");
        assertThat(maps.get("sitemap.xml").get())
                .contains("<loc>https://example.org/r/index.html</loc><lastmod>2026-01-04</lastmod>")
                .contains("/c.html</loc>");
        assertThat(SiteMap.ofPages(maps.keySet())).containsExactly("sitemap.xml");
    }

    @Test
    void morePagesAreInSeveralThatAnIndexNames() {
        var maps = SiteMap.of(PAGES, ADDRESS, 2);

        assertThat(maps.keySet()).containsExactlyInAnyOrder("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml");
        assertThat(maps.get("sitemap.xml").get())
                .contains("<sitemapindex")
                .contains("<loc>https://example.org/r/sitemap-1.xml</loc>")
                .contains("<loc>https://example.org/r/sitemap-2.xml</loc>");
        assertThat(maps.get("sitemap-1.xml").get()).contains("index.html</loc>").doesNotContain("c.html");
        assertThat(maps.get("sitemap-2.xml").get()).contains("c.html</loc>").doesNotContain("index.html");
        assertThat(SiteMap.ofPages(maps.keySet())).containsExactlyInAnyOrder("sitemap-1.xml", "sitemap-2.xml");
        assertThat(SiteMap.ofPages(Set.of("sitemap.xml", "feed.xml"))).containsExactly("sitemap.xml");
    }
}
