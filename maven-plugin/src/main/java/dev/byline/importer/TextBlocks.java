package dev.byline.importer;

import java.util.ArrayList;
import java.util.List;

/**
 * The text blocks of a source, taken out while a formatter lays out the rest. It leaves them as they are, and most of a
 * report is text. Of each, the first line and the last are left, because what follows is laid out behind the last.
 */
final class TextBlocks {

    private static final String DELIMITER = "\"\"\"";
    /** In the place of lines; no source of an import has it. */
    private static final char MARK = '\u0001';

    private final List<String> lines = new ArrayList<>();
    private final String rest;

    TextBlocks(String source) {
        var result = new StringBuilder(source.length() / 4);
        var from = 0;
        for (var start = source.indexOf(DELIMITER + "\n"); start >= 0; start = source.indexOf(DELIMITER + "\n", from)) {
            var first = start + DELIMITER.length() + 1;
            var end = end(source, first);
            var last = source.lastIndexOf('\n', end) + 1;
            result.append(source, from, first);
            if (last > first) {
                result.append(MARK).append('\n');
                lines.add(source.substring(first, last));
            }
            result.append(source, last, end);
            from = end;
        }
        rest = result.append(source, from, source.length()).toString();
    }

    /** The offset behind the delimiter that ends a block. */
    private static int end(String source, int start) {
        var end = source.indexOf(DELIMITER, start);
        while (end > 0 && isEscaped(source, end)) {
            end = source.indexOf(DELIMITER, end + 1);
        }
        return end < 0 ? source.length() : end + DELIMITER.length();
    }

    private static boolean isEscaped(String source, int offset) {
        var start = offset;
        while (source.charAt(start - 1) == '\\') {
            start--;
        }
        return (offset - start) % 2 == 1;
    }

    /** The source without the lines of its text blocks. */
    String rest() {
        return rest;
    }

    /** A source like {@link #rest} with the lines in their places. */
    String restored(String laidOut) {
        var result = new StringBuilder(laidOut.length());
        var from = 0;
        for (var text : lines) {
            var mark = laidOut.indexOf(MARK, from);
            result.append(laidOut, from, mark).append(text);
            from = mark + 2;
        }
        return result.append(laidOut, from, laidOut.length()).toString();
    }
}
