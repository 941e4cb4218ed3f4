package dev.byline.processor.generate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Text from a forge, made fit for a Javadoc comment.
 *
 * <p>Such text is hostile input: it may end the comment, begin a Javadoc tag, hold an escape that the compiler reads
 * before it looks for comments (JLS 3.3), or turn the source around on the screen (CVE-2021-42574).
 */
final class JavadocText {

    /** More than GitHub's 256 and GitLab's 255 characters of a title. */
    private static final int MAX_LENGTH = 300;

    /** What browsers and servers take. */
    private static final int MAX_URL_LENGTH = 2_000;

    private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto");

    private JavadocText() {}

    /**
     * Escapes text, so that Javadoc shows it as it is.
     *
     * @param text any text
     * @return its {@linkplain #line line} as HTML that can stand anywhere in a Javadoc comment
     */
    static String escape(String text) {
        var line = line(text);
        var html = new StringBuilder();
        for (var i = 0; i < line.length(); ) {
            var c = line.codePointAt(i);
            if (isSyntax(c) || isInvisible(c)) {
                html.append("&#").append(c).append(';');
            } else {
                html.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return html.toString();
    }

    /**
     * Puts text into one line, and cuts it where it is very long.
     *
     * @param text any text
     * @return the text with single spaces, none around it, and U+FFFD for what is no character
     */
    static String line(String text) {
        var line = new StringBuilder();
        for (var i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            if (!isSpace(c)) {
                line.appendCodePoint(isCharacter(c) ? c : 0xFFFD);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
            i += Character.charCount(c);
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == ' ') {
            line.setLength(line.length() - 1);
        }
        if (line.codePointCount(0, line.length()) > MAX_LENGTH) {
            line.setLength(line.offsetByCodePoints(0, MAX_LENGTH - 1));
            line.append('\u2026');
        }
        return line.toString();
    }

    /**
     * Makes a link.
     *
     * @param url any text
     * @param text what to show, not escaped
     * @return a link in HTML; only the escaped text if the URL is not absolute, not well-formed or very long, or is
     *     of a scheme that could run a script
     */
    static String link(String url, String text) {
        return destination(url)
                .map(href -> "<a href=\"" + href + "\">" + escape(text) + "</a>")
                .orElseGet(() -> escape(text));
    }

    private static Optional<String> destination(String url) {
        // The JDK fails on half a surrogate pair in toASCIIString.
        if (!url.codePoints().allMatch(JavadocText::isCharacter)) {
            return Optional.empty();
        }
        try {
            var uri = new URI(url);
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            // Checking comments, javac reads the attribute as a URI without resolving character references, so what
            // Javadoc would misread is escaped as in URIs. A URI has no other character that needs it.
            var href = uri.toASCIIString().replace("*", "%2A").replace("&", "&amp;");
            return LINK_SCHEMES.contains(scheme) && href.length() <= MAX_URL_LENGTH
                    ? Optional.of(href)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** What HTML, Javadoc's tags, the end of a comment, the stars before its lines and escapes begin with. */
    private static boolean isSyntax(int c) {
        return c == '&' || c == '<' || c == '>' || c == '{' || c == '}' || c == '@' || c == '*' || c == '\\';
    }

    /** Marks of direction and other format characters; a fixed list, as Unicode's grows with each JDK. */
    private static boolean isInvisible(int c) {
        return c == 0xAD // soft hyphen
                || c == 0x61C // Arabic letter mark
                || c == 0x180E // Mongolian vowel separator
                || (c >= 0x200B && c <= 0x200F) // zero width, direction
                || (c >= 0x202A && c <= 0x202E) // embedding and override of direction
                || (c >= 0x2060 && c <= 0x2064) // word joiner, invisible operators
                || (c >= 0x2066 && c <= 0x206F) // isolation of direction, deprecated formats
                || c == 0xFEFF // byte order mark
                || (c >= 0xFFF9 && c <= 0xFFFB) // interlinear annotation
                || (c >= 0xE0020 && c <= 0xE007F); // tags
    }

    /** White space of ASCII, and what ends a line for Unicode, Java or JavaPoet. */
    private static boolean isSpace(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isCharacter(int c) {
        return !Character.isISOControl(c)
                && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                && !(c >= 0xFDD0 && c <= 0xFDEF)
                && (c & 0xFFFE) != 0xFFFE;
    }
}
