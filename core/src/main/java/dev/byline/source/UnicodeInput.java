package dev.byline.source;

import java.util.HexFormat;

/**
 * Reads source code character by character with Unicode escapes translated (JLS 3.3), and remembers for each character
 * which part of the source it comes from.
 *
 * <p>Backslashes that come as <code>&#92;u005c</code> with plain backslashes right behind them are paired as javac pairs
 * them, for the values to read come from there. JLS 3.3 counts plain backslashes only.
 */
final class UnicodeInput {

    /** Stands for the end of the source, and for a malformed Unicode escape, behind which there is nothing to read. */
    static final int END = -1;

    private static final int HEX_DIGITS = 4;

    private final CharSequence source;
    private int position;
    /** Whether the character before is a backslash that waits for the second one of a pair. */
    private boolean escaped;
    /** Whether the character before is a Unicode escape. */
    private boolean afterEscape;

    private int current;
    private int next;

    UnicodeInput(CharSequence source, int position) {
        this.source = source;
        this.position = position;
        decode();
    }

    /** The character here, translated, or {@link #END}. */
    int peek() {
        return current;
    }

    /** The offset in the source at which the character here starts. */
    int start() {
        return position;
    }

    /** The offset in the source after the character here. */
    int end() {
        return next;
    }

    /** Goes to the next character. Stays where it is at the end. */
    void advance() {
        if (current != END) {
            escaped = current == '\\' && !escaped;
            afterEscape = isUnicodeEscape();
            position = next;
            decode();
        }
    }

    /** Goes past {@code expected} if the characters from here on are these, else stays here. */
    boolean accept(String expected) {
        if (current != expected.charAt(0)) {
            // Most calls end here, and nothing has to be taken back.
            return false;
        }
        int mark = position;
        boolean markEscaped = escaped;
        boolean markAfterEscape = afterEscape;
        for (int i = 0; i < expected.length(); i++) {
            if (current != expected.charAt(i)) {
                position = mark;
                escaped = markEscaped;
                afterEscape = markAfterEscape;
                decode();
                return false;
            }
            advance();
        }
        return true;
    }

    /** Goes past a line terminator (JLS 3.4), CR LF being a single one, if there is one here. */
    boolean acceptLineTerminator() {
        return accept("\r\n") || accept("\n") || accept("\r");
    }

    private boolean isUnicodeEscape() {
        return next > position + 1;
    }

    private void decode() {
        if (position >= source.length()) {
            current = END;
            next = position;
            return;
        }
        current = source.charAt(position);
        next = position + 1;
        if (current == '\\' && mayStartEscape() && next < source.length() && source.charAt(next) == 'u') {
            decodeEscape();
        }
    }

    private boolean mayStartEscape() {
        return !escaped || afterEscape;
    }

    private void decodeEscape() {
        int digits = next;
        while (digits < source.length() && source.charAt(digits) == 'u') {
            digits++;
        }
        current = hexValue(digits);
        next = current == END ? position : digits + HEX_DIGITS;
    }

    private int hexValue(int digits) {
        int end = digits + HEX_DIGITS;
        if (end > source.length()) {
            return END;
        }
        for (int i = digits; i < end; i++) {
            if (!HexFormat.isHexDigit(source.charAt(i))) {
                return END;
            }
        }
        return HexFormat.fromHexDigits(source, digits, end);
    }
}
