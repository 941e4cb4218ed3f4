package dev.byline.pages;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Follows each link of each page of a site. */
record Crawler(SortedMap<String, byte[]> files) {

    private static final String BASE = "https://site.invalid/";

    Map<String, Document> pages() {
        var pages = new HashMap<String, Document>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                pages.put(path, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), BASE + encoded(path)));
            }
        });
        return pages;
    }

    private static String encoded(String path) {
        return Href.encode(path);
    }

    /** What leads nowhere. */
    List<String> broken() {
        var broken = new ArrayList<String>();
        var pages = pages();
        pages.forEach((path, page) -> {
            for (var element : page.select("[href], [src], [action]")) {
                for (var attribute : List.of("href", "src", "action")) {
                    if (element.hasAttr(attribute)) {
                        var target = element.absUrl(attribute);
                        if (!leads(target, pages)) {
                            broken.add(path + ": " + element.attr(attribute));
                        }
                    }
                }
            }
            var ids = new ArrayList<>(page.select("[id]").eachAttr("id"));
            page.select("[id]").eachAttr("id").stream().distinct().forEach(ids::remove);
            ids.forEach(id -> broken.add(path + ": two elements have the id " + id));
        });
        return broken;
    }

    private boolean leads(String target, Map<String, Document> pages) {
        if (target.startsWith("data:") || target.startsWith("mailto:")) {
            return true;
        }
        if (!target.startsWith(BASE)) {
            return target.matches("https?://.*");
        }
        var uri = URI.create(target);
        var path = uri.getPath().substring(1);
        if (!files.containsKey(path)) {
            return false;
        }
        var fragment = uri.getRawFragment();
        return fragment == null
                || pages.get(path)
                                .getElementById(URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8))
                        != null;
    }

    /** What is loaded from elsewhere when a page is shown. */
    List<String> loaded() {
        return pages().entrySet().stream()
                .flatMap(page -> page
                        .getValue()
                        .select("script[src], img[src], link[rel=stylesheet], link[rel=icon], iframe, object, embed")
                        .stream()
                        .map(element -> element.hasAttr("src") ? element.absUrl("src") : element.absUrl("href"))
                        .filter(url -> !url.startsWith(BASE) && !url.startsWith("data:"))
                        .map(url -> page.getKey() + ": " + url))
                .toList();
    }
}
