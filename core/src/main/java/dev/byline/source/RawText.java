package dev.byline.source;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The text between the delimiters of one literal before its escape sequences are interpreted: Unicode escapes are
 * translated and line terminators are a single {@code '\n'}.
 */
final class RawText {

    private final int origin;
    private char[] chars = new char[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int length;

    /** Starts without characters; {@code origin} is the offset in the source after the opening delimiter. */
    RawText(int origin) {
        this.origin = origin;
    }

    int origin() {
        return origin;
    }

    void add(char c, int start, int end) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        chars[length] = c;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    int length() {
        return length;
    }

    char charAt(int index) {
        return chars[index];
    }

    /** The offset in the source at which the character at {@code index} starts. */
    int start(int index) {
        return starts[index];
    }

    /** The offset in the source after the character at {@code index}. */
    int end(int index) {
        return ends[index];
    }

    /**
     * Removes the incidental white space of a text block (JLS 3.10.6), that is, does what {@link String#stripIndent()}
     * does. White space is what {@link Character#isWhitespace(char)} says there, which is more than the white space of
     * JLS 3.6. It has no surrogates, so that looking at single code units is enough.
     */
    RawText stripIndent() {
        int indent = indent();
        RawText stripped = new RawText(origin);
        int line = 0;
        while (true) {
            int end = endOfLine(line);
            int last = end;
            while (last > line && Character.isWhitespace(chars[last - 1])) {
                last--;
            }
            for (int i = line + indent; i < last; i++) {
                stripped.add(chars[i], starts[i], ends[i]);
            }
            if (end == length) {
                return stripped;
            }
            stripped.add(chars[end], starts[end], ends[end]);
            line = end + 1;
        }
    }

    /** The least indentation of the lines that count: those that are not blank, and the last one in any case. */
    private int indent() {
        int indent = Integer.MAX_VALUE;
        int line = 0;
        while (true) {
            int end = endOfLine(line);
            int text = first(line, end, c -> !Character.isWhitespace(c));
            if (text < end || end == length) {
                indent = Math.min(indent, text - line);
            }
            if (end == length) {
                return indent;
            }
            line = end + 1;
        }
    }

    private int endOfLine(int from) {
        return first(from, length, c -> c == '\n');
    }

    private int first(int from, int to, IntPredicate condition) {
        int i = from;
        while (i < to && !condition.test(chars[i])) {
            i++;
        }
        return i;
    }
}
