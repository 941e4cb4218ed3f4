package dev.byline.server.text;

import java.util.Arrays;

/** Where the lines of a text are. A line ends with a line feed, a carriage return, or both together. */
public final class LineIndex {

    private final String text;
    private final int[] starts;

    /**
     * The lines of a text.
     *
     * @param text the text
     */
    public LineIndex(String text) {
        this.text = text;
        this.starts = starts(text);
    }

    private static int[] starts(String text) {
        var starts = new int[64];
        var count = 1;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /**
     * The text.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    /**
     * How many lines there are.
     *
     * @return the number, at least one
     */
    public int count() {
        return starts.length;
    }

    /**
     * Where a line begins.
     *
     * @param line a line of the text, from 0
     * @return the offset of its first character
     */
    public int start(int line) {
        return starts[line];
    }

    /**
     * Where a line ends.
     *
     * @param line a line of the text, from 0
     * @return the offset behind its last character, in front of its end
     */
    public int end(int line) {
        var end = line + 1 < starts.length ? starts[line + 1] : text.length();
        while (end > starts[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /**
     * The line of an offset.
     *
     * @param offset an offset in the text
     * @return its line, from 0
     */
    public int line(int offset) {
        var found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /**
     * The offset of a position. One behind the end of its line is that end; one behind the last line is the end of the text.
     *
     * @param position the position
     * @param encoding what its column counts
     * @return the offset, in UTF-16 units
     */
    public int offset(TextPosition position, PositionEncoding encoding) {
        if (position.line() < 0) {
            return 0;
        }
        if (position.line() >= starts.length) {
            return text.length();
        }
        var offset = starts[position.line()];
        var end = end(position.line());
        if (encoding == PositionEncoding.UTF_16) {
            return Math.min(end, offset + Math.max(0, position.column()));
        }
        var left = position.column();
        while (offset < end) {
            var codePoint = text.codePointAt(offset);
            left -= encoding.units(codePoint);
            if (left < 0) {
                break;
            }
            offset += Character.charCount(codePoint);
        }
        return offset;
    }

    /**
     * The position of an offset.
     *
     * @param offset an offset in the text; behind its end, it is the end
     * @param encoding what the column counts
     * @return the position
     */
    public TextPosition position(int offset, PositionEncoding encoding) {
        var at = Math.max(0, Math.min(offset, text.length()));
        var line = line(at);
        if (encoding == PositionEncoding.UTF_16) {
            return new TextPosition(line, at - starts[line]);
        }
        var column = 0;
        for (var i = starts[line]; i < at; ) {
            var codePoint = text.codePointAt(i);
            column += encoding.units(codePoint);
            i += Character.charCount(codePoint);
        }
        return new TextPosition(line, column);
    }
}
