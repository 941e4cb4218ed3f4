package dev.byline.catalog;

import dev.byline.reference.Flaw;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a link may lead. It is read as a browser reads it (WHATWG URL Standard, section 4.4), and not as {@link URI}
 * does: a browser accepts {@code |} and {@code [} in a path, and sees a scheme where white space hides it.
 */
public final class LinkTarget {

    private static final Set<String> WITH_HOST = Set.of("http", "https", "ftp");
    private static final Set<String> WITHOUT_HOST = Set.of("mailto", "tel", "irc", "ircs", "xmpp");
    private static final Set<String> EXECUTED = Set.of("javascript", "vbscript", "data");
    private static final Set<String> LOCAL = Set.of("file", "blob");

    /** An address of the web as nearly all are: none of what is looked at below can be wrong with it. */
    private static final Pattern PLAIN =
            Pattern.compile("https?://[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*+(?:[/?#][!-$&-\\[\\]-~]*+)?");

    private static final Pattern LEADING = Pattern.compile("^[\\x00-\\x20]+");
    private static final Pattern REMOVED = Pattern.compile("[\t\r\n]");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");
    private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern PORT_BEHIND = Pattern.compile("[A-Za-z0-9.-]+:[0-9]{1,5}(?:[/?#].*)?");
    /** Images that hold no script, also where a page shows the image alone. */
    private static final Pattern PIXELS = Pattern.compile("(?is)data:image/(?:png|jpe?g|gif|webp|avif)[;,].*");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u2028\\u2029]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\u00A0\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");
    private static final Pattern BACKSLASH = Pattern.compile("[^?#]*\\\\.*", Pattern.DOTALL);
    private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern NO_COLON = Pattern.compile("(?i)(https?)//+(.*)");
    private static final Pattern NO_SCHEME = Pattern.compile("(?i)www\\.[^/.]+\\..*");

    private static final Pattern AUTHORITY = Pattern.compile("(?i)[a-z]+://(?:[^/?#@]*@)?([^/?#]*)");
    private static final Pattern HOST = Pattern.compile(
            "(?:\\[[0-9A-Fa-f:.]+]|[\\p{L}\\p{M}\\p{N}_%-]+(?:\\.[\\p{L}\\p{M}\\p{N}_%-]+)*\\.?)(?::([0-9]{0,5}))?");
    /** RFC 6761, section 6.3; RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3. */
    private static final Pattern LOOPBACK = Pattern.compile(
            "(?i)[a-z]+://(?:[^/?#@]*@)?(?:(?:[^/?#:]+\\.)?localhost\\.?|127(?:\\.[0-9]{1,3}){3}|0\\.0\\.0\\.0|\\[::1])"
                    + "(?=[:/?#]|$)");

    private static final int LAST_PORT = 65_535;
    private static final int SHOWN = 80;

    private LinkTarget() {}

    /**
     * Looks at the destination of a link in a report.
     *
     * @param url a URL, a path relative to the report, or a fragment; unescaped, as Markdown reads it
     * @return what is wrong with it; empty if a reader can follow it without danger
     */
    public static Optional<Flaw> ofLink(String url) {
        if (PLAIN.matcher(url).matches() && !LOOPBACK.matcher(url).lookingAt()) {
            return Optional.empty();
        }
        var seen = REMOVED.matcher(LEADING.matcher(url).replaceFirst("")).replaceAll("");
        if (seen.isEmpty()) {
            return flaw("the link leads nowhere", "write its destination, or no link");
        }
        var scheme = scheme(seen);
        if (!scheme.isEmpty() && !WITH_HOST.contains(scheme) && !WITHOUT_HOST.contains(scheme)) {
            return flaw("a link may not begin with " + scheme + ":", remedy(scheme, seen));
        }
        var hidden = scheme(LEADING.matcher(unescape(seen)).replaceFirst(""));
        if (scheme.isEmpty() && (EXECUTED.contains(hidden) || LOCAL.contains(hidden))) {
            return flaw(shown(url) + " hides " + hidden + ":, with which no link may begin", remedy(hidden, seen));
        }
        return spelling(url).or(() -> scheme.isEmpty() ? relative(seen) : absolute(scheme, seen));
    }

    /**
     * Looks at the destination of an image in a report.
     *
     * @param url a URL or a path; unescaped, as Markdown reads it
     * @return what is wrong with it; as for a link, but pixels may stand in the URL itself
     */
    public static Optional<Flaw> ofImage(String url) {
        return PIXELS.matcher(url).matches() ? Optional.empty() : ofLink(url);
    }

    /** What is wrong wherever it leads. */
    private static Optional<Flaw> spelling(String url) {
        if (SPACE.matcher(url).find()) {
            return flaw(shown(url) + " contains white space", "delete it, or escape a space as %20");
        }
        var invisible = INVISIBLE.matcher(url);
        if (invisible.find()) {
            return flaw(
                    shown(url)
                            + String.format(
                                    Locale.ROOT,
                                    " contains the invisible character U+%04X",
                                    invisible.group().codePointAt(0)),
                    "delete it");
        }
        if (BACKSLASH.matcher(url).matches()) {
            return flaw(shown(url) + " contains a backslash", "write / instead");
        }
        return BARE_PERCENT.matcher(url).find()
                ? flaw(shown(url) + " has a % that begins no escape", "write %25 for the sign itself")
                : Optional.empty();
    }

    private static Optional<Flaw> relative(String url) {
        var noColon = NO_COLON.matcher(url);
        if (noColon.matches()) {
            return flaw(
                    shown(url) + " has no colon behind " + noColon.group(1),
                    "write " + cut(noColon.group(1).toLowerCase(Locale.ROOT) + "://" + noColon.group(2)));
        }
        if (url.startsWith("//")) {
            return flaw(shown(url) + " has no scheme", "write " + cut("https:" + url));
        }
        return NO_SCHEME.matcher(url).matches()
                ? flaw(shown(url) + " has no scheme", "write " + cut("https://" + url))
                : Optional.empty();
    }

    private static Optional<Flaw> absolute(String scheme, String url) {
        if (!WITH_HOST.contains(scheme)) {
            return url.length() == scheme.length() + 1
                    ? flaw(shown(url) + " names nobody", "write the address behind the colon")
                    : Optional.empty();
        }
        var authority = AUTHORITY.matcher(url);
        if (!authority.lookingAt() || authority.group(1).isEmpty()) {
            return flaw(shown(url) + " names no host", "write it like https://example.org/page");
        }
        var host = HOST.matcher(authority.group(1));
        if (!host.matches()) {
            return flaw(
                    "\"" + cut(authority.group(1)) + "\" is not the name of a host",
                    "write it like https://example.org/page");
        }
        if (LOOPBACK.matcher(url).lookingAt()) {
            return flaw(
                    shown(url) + " leads to the reader's own machine",
                    "write a URL that others can open, or put it in backticks");
        }
        var port = host.group(1);
        return port != null && !port.isEmpty() && Integer.parseInt(port) > LAST_PORT
                ? flaw("there is no port " + port, "write one up to " + LAST_PORT)
                : Optional.empty();
    }

    private static String scheme(String url) {
        var scheme = SCHEME.matcher(url);
        return scheme.lookingAt() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static String remedy(String scheme, String url) {
        if (LOCAL.contains(scheme)) {
            return "a reader does not have what it names: put the file beside the reports, and link to it there";
        }
        return PORT_BEHIND.matcher(url).matches()
                ? "write " + cut("https://" + url)
                : "begin it with https:, http: or mailto:";
    }

    private static String unescape(String url) {
        return ESCAPED.matcher(url)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    private static Optional<Flaw> flaw(String what, String remedy) {
        return Optional.of(new Flaw(what, remedy));
    }

    private static String shown(String url) {
        return "\"" + cut(url) + "\"";
    }

    private static String cut(String url) {
        var visible = SPACE.matcher(INVISIBLE.matcher(url).replaceAll("\uFFFD")).replaceAll(" ");
        return visible.codePointCount(0, visible.length()) <= SHOWN
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** Holds a declared URL to RFC 3986, for it stands in every report that uses its label. */
    static void check(String url, DeclarationSite site, ProblemList problems) {
        try {
            var scheme = Optional.ofNullable(new URI(url).getScheme()).orElse("");
            if (scheme.isEmpty()) {
                problems.invalid(site, shown(url) + " has no scheme", "begin it with https:, http: or mailto:");
            } else {
                ofLink(url).ifPresent(flaw -> problems.invalid(site, flaw.what(), flaw.remedy()));
            }
        } catch (URISyntaxException e) {
            problems.invalid(
                    site,
                    shown(url) + " is not a URL: " + e.getReason().toLowerCase(Locale.ROOT),
                    "escape it as RFC 3986 says, a space as %20");
        }
    }
}
