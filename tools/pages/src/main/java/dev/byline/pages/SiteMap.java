package dev.byline.pages;

import dev.byline.reference.ReportPeriod;
import java.util.List;
import java.util.Optional;

/** What search engines are told. The protocol wants absolute addresses, which are known only where the site has one. */
final class SiteMap {

    static final String FILE = "sitemap.xml";
    static final String ROBOTS = "robots.txt";

    private static final String RELATIVE =
            "<!-- These addresses are relative: with -Dbyline.address=https://… they are what search engines want. -->\n";

    private SiteMap() {}

    /** A page, with the last day of its report. */
    record Page(String path, Optional<ReportPeriod> period) {}

    static String of(List<Page> pages, String address) {
        var map = begin("urlset", address);
        for (var page : pages) {
            map.append("<url><loc>")
                    .append(address)
                    .append(Href.encode(page.path()))
                    .append("</loc>");
            page.period()
                    .ifPresent(period ->
                            map.append("<lastmod>").append(period.to()).append("</lastmod>"));
            map.append("</url>\n");
        }
        return map.append("</urlset>\n").toString();
    }

    static String index(List<String> maps, String address) {
        var index = begin("sitemapindex", address);
        maps.forEach(map -> index.append("<sitemap><loc>")
                .append(address)
                .append(Href.encode(map))
                .append("</loc></sitemap>\n"));
        return index.append("</sitemapindex>\n").toString();
    }

    private static StringBuilder begin(String element, String address) {
        return new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append(address.isEmpty() ? RELATIVE : "")
                .append("<")
                .append(element)
                .append(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    }

    static String robots(String address) {
        return "User-agent: *\nAllow: /\n" + (address.isEmpty() ? "" : "\nSitemap: " + address + FILE + "\n");
    }
}
