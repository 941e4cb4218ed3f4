package dev.byline.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the URL of a declared link may be. */
final class LinkTarget {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private LinkTarget() {}

    static void check(String url, Site site, ProblemList problems) {
        try {
            var uri = new URI(url);
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if (!SCHEMES.contains(scheme)) {
                problems.invalid(
                        site,
                        scheme.isEmpty()
                                ? "\"" + url + "\" has no scheme"
                                : "a link may not begin with " + scheme + ":",
                        "begin it with https:, http: or mailto:");
            } else if (!scheme.equals("mailto") && uri.getRawAuthority() == null) {
                problems.invalid(site, "\"" + url + "\" names no host", "write it like https://example.org/page");
            }
        } catch (URISyntaxException e) {
            problems.invalid(
                    site,
                    "\"" + url.replaceAll("\\p{Cntrl}", "\uFFFD") + "\" is not a URL: "
                            + e.getReason().toLowerCase(Locale.ROOT),
                    "escape it as RFC 3986 says, a space as %20");
        }
    }
}
