package dev.byline.frontmatter;

import java.util.regex.Pattern;

/** Text in double quotes, whose escapes YAML and TOML both know. */
final class Quotes {

    private static final Pattern NO_LINE =
            Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF\\p{Cs}]+");

    private Quotes() {}

    static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    static String escaped(String text) {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                        // Half a character cannot be written at all.
                        escaped.append('\uFFFD');
                    } else if (isUnseen(c)) {
                        escaped.append(String.format("\\u%04X", c));
                    } else {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** What ends a line for some reader, and what may not stand in a file. */
    private static boolean isUnseen(int c) {
        return c < ' '
                || (c >= 0x7F && c <= 0x9F)
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    /** Text for a place that has no escapes: what cannot stand in a line is a space. */
    static String line(String text) {
        return NO_LINE.matcher(text).replaceAll(" ").strip();
    }
}
