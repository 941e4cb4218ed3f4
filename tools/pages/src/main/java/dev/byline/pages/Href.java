package dev.byline.pages;

import dev.byline.check.SeriesPath;
import java.nio.charset.StandardCharsets;

/** Links between files of the site. */
final class Href {

    private static final String PLAIN = "-._~@/";

    private Href() {}

    /** The link from one file of a series to another, both relative to the folder of the series. */
    static String of(String to, String from) {
        return encode(SeriesPath.relative(to, from));
    }

    /** The way from a file to the folder of the series: empty, or ends with a slash. */
    static String root(String from) {
        return "../".repeat((int) from.chars().filter(c -> c == '/').count());
    }

    /** A path or an anchor as a URL has it. */
    static String encode(String path) {
        var plain = 0;
        while (plain < path.length() && isPlain(path.charAt(plain))) {
            plain++;
        }
        if (plain == path.length()) {
            return path;
        }
        var encoded = new StringBuilder();
        for (var octet : path.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (octet & 0xFF);
            if (isPlain(c)) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    }
}
