package dev.byline.catalog;

import java.util.Locale;

/**
 * The page that a URL leads to. URLs that differ only in case, in {@code http} or {@code https} and in a slash at the
 * end lead to the same page of a forge.
 *
 * @param url the form that all URLs of the page have in common
 */
public record PageUrl(String url) {

    private static final String HTTP = "http:";

    /**
     * The page of a URL.
     *
     * @param url any URL, absolute or not
     * @return its page
     */
    public static PageUrl of(String url) {
        var page = url.toLowerCase(Locale.ROOT);
        if (page.startsWith(HTTP)) {
            page = "https:" + page.substring(HTTP.length());
        }
        return new PageUrl(page.endsWith("/") ? page.substring(0, page.length() - 1) : page);
    }

    /**
     * Whether two URLs lead to the same page.
     *
     * @param a a URL
     * @param b another
     * @return whether they do
     */
    public static boolean same(String a, String b) {
        return of(a).equals(of(b));
    }
}
