package dev.byline.source;

/**
 * Interprets the escape sequences (JLS 3.10.7) of one piece of a string expression, and checks the characters that
 * result against the value that the whole expression is known to have.
 */
final class EscapeInterpreter {

    private final RawText text;
    private final String value;
    private final SourceMap.Builder map;
    private int next;

    /** Interprets {@code text}, which continues {@code value} after the characters that {@code map} has so far. */
    EscapeInterpreter(RawText text, String value, SourceMap.Builder map) {
        this.text = text;
        this.value = value;
        this.map = map;
    }

    /** Adds the characters to the map; false, with the map in no useful state, if the value has others. */
    boolean interpret() {
        while (next < text.length()) {
            int start = text.start(next);
            char c = text.charAt(next++);
            boolean agrees = c == '\\' ? interpretEscape(start) : add(c, start);
            if (!agrees) {
                return false;
            }
        }
        return true;
    }

    private boolean interpretEscape(int start) {
        if (next == text.length()) {
            return false;
        }
        char c = text.charAt(next++);
        return switch (c) {
            case 'b' -> add('\b', start);
            case 's' -> add(' ', start);
            case 't' -> add('\t', start);
            case 'n' -> add('\n', start);
            case 'f' -> add('\f', start);
            case 'r' -> add('\r', start);
            case '"', '\'', '\\' -> add(c, start);
            case '\n' -> true;
            case '0', '1', '2', '3' -> add(octal(c, 2), start);
            case '4', '5', '6', '7' -> add(octal(c, 1), start);
            default -> false;
        };
    }

    private char octal(char first, int furtherDigits) {
        int code = first - '0';
        for (int i = 0; i < furtherDigits && next < text.length() && isOctalDigit(text.charAt(next)); i++) {
            code = code * 8 + text.charAt(next++) - '0';
        }
        return (char) code;
    }

    private static boolean isOctalDigit(char c) {
        return c >= '0' && c <= '7';
    }

    /** Adds {@code c}, spelled by the source from {@code start} up to what has been consumed of the text. */
    private boolean add(char c, int start) {
        int offset = map.length();
        if (offset == value.length() || value.charAt(offset) != c) {
            return false;
        }
        map.add(start, text.end(next - 1));
        return true;
    }
}
