package dev.byline.pages;

import dev.byline.reference.ReportPeriod;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What search engines are told. The protocol wants absolute addresses, which are known only where the site has one. */
final class SiteMap {

    static final String FILE = "sitemap.xml";
    static final String ROBOTS = "robots.txt";

    private static final int MOST = 50_000;
    private static final Pattern PART = Pattern.compile("sitemap-[0-9]+\\.xml");

    private static final String RELATIVE =
            "<!-- These addresses are relative: with -Dbyline.address=https://… they are what search engines want. -->\n";

    private SiteMap() {}

    /** A page, with the last day of its report. */
    record Page(String path, Optional<ReportPeriod> period) {}

    /**
     * The maps of some pages, by their names: one, or an index and as many as it takes. A map may name 50,000 pages.
     *
     * @param pages the pages
     * @param address the address of the folder that has them
     * @return what makes each
     * @see <a href="https://www.sitemaps.org/protocol.html#index">Using Sitemap index files</a>
     */
    static SortedMap<String, Supplier<String>> of(List<Page> pages, String address) {
        return of(pages, address, MOST);
    }

    static SortedMap<String, Supplier<String>> of(List<Page> pages, String address, int most) {
        var maps = new TreeMap<String, Supplier<String>>();
        if (pages.size() <= most) {
            maps.put(FILE, () -> map(pages, address));
            return maps;
        }
        for (var start = 0; start < pages.size(); start += most) {
            var part = pages.subList(start, Math.min(start + most, pages.size()));
            maps.put("sitemap-" + (1 + start / most) + ".xml", () -> map(part, address));
        }
        var parts = List.copyOf(maps.keySet());
        maps.put(FILE, () -> index(parts, address));
        return maps;
    }

    /** Those of some maps that name pages: an index may not name another. */
    static Stream<String> ofPages(Collection<String> files) {
        var parts = files.stream().filter(file -> PART.matcher(file).matches()).toList();
        return parts.isEmpty() ? Stream.of(FILE) : parts.stream();
    }

    private static String map(List<Page> pages, String address) {
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
