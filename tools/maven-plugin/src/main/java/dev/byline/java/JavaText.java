package dev.byline.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes strings as Java source that gives exactly these strings. */
public final class JavaText {

    /** How long lines of source are at most. */
    static final int WIDTH = 120;

    private static final int SHORT = 80;
    private static final int INDENT = 24;
    private static final String DELIMITER = "\"\"\"";

    private JavaText() {}

    /**
     * A string literal.
     *
     * @param text any text
     * @return the literal
     */
    public static String literal(String text) {
        var literal = new StringBuilder("\"");
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            literal.append(c == '"' ? "\\\"" : c == '\n' ? "\\n" : character(c));
        }
        return literal.append('"').toString();
    }

    /**
     * A literal where it is short, else a text block.
     *
     * @param text any text
     * @return the literal or the text block
     */
    public static String expression(String text) {
        return isShort(text) ? literal(text) : block(text, INDENT, 0);
    }

    /** Whether a literal is as easy to read as a text block. */
    static boolean isShort(String text) {
        return text.indexOf('\n') < 0 && text.length() < SHORT;
    }

    /** The length of the longest line of a text in a text block. */
    static int longestLine(String text) {
        return text.lines().mapToInt(line -> escaped(line).length()).max().orElse(0);
    }

    /**
     * A text block.
     *
     * @param text any text
     * @param indentation how far it is indented
     * @param behind the length of what follows it in its last line
     */
    static String block(String text, int indentation, int behind) {
        if (text.lines().anyMatch(JavaText::hasOddEnd)) {
            return literal(text);
        }
        var width = WIDTH - indentation;
        var lines = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            fold(escaped(line), width, lines);
        }
        foldLast(width, DELIMITER.length() + behind, lines);
        var block = new StringBuilder(DELIMITER).append('\n');
        var indented = lines.stream().filter(line -> !line.isEmpty()).allMatch(line -> line.startsWith(" "));
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (indented && !line.isEmpty()) {
                // What all lines begin with would be taken for the indentation of the block.
                line = "\\s" + line.substring(1);
            }
            var last = i == lines.size() - 1;
            if (last && line.endsWith("\"") && !line.endsWith("\\\"")) {
                // It would end the block too early.
                line = line.substring(0, line.length() - 1) + "\\\"";
            }
            block.append(line.isEmpty() && !last ? "" : " ".repeat(indentation))
                    .append(line)
                    .append(last ? DELIMITER : "\n");
        }
        return block.toString();
    }

    /** Whether a line begins or ends with white space that a text block would lose, and that has no other escape. */
    private static boolean hasOddEnd(String line) {
        return !line.isEmpty() && (isOddSpace(line.charAt(0)) || isOddSpace(line.charAt(line.length() - 1)));
    }

    private static boolean isOddSpace(char c) {
        return c > 0x7f && Character.isWhitespace(c);
    }

    /** Adds the source of a line, in several lines if it is long. */
    private static void fold(String line, int width, List<String> lines) {
        var source = line;
        while (source.length() > width) {
            var space = spaceBefore(source, width - 2);
            if (space < 0) {
                space = source.indexOf(' ', width - 2);
                while (space >= 0 && space + 1 < source.length() && !canBegin(source, space + 1)) {
                    space = source.indexOf(' ', space + 1);
                }
            }
            if (space <= 0
                    || space + 1 >= source.length()
                    || source.substring(0, space).isBlank()) {
                break;
            }
            lines.add(source.substring(0, space + 1) + "\\");
            source = source.substring(space + 1);
        }
        lines.add(source);
    }

    /** Takes a word into a line of its own where what follows a block would not fit behind its last line. */
    private static void foldLast(int width, int behind, List<String> lines) {
        var last = lines.get(lines.size() - 1);
        var space = spaceBefore(last, last.length() - 2);
        if (last.length() + behind > width && space >= 0 && last.length() - space - 1 + behind <= width) {
            lines.set(lines.size() - 1, last.substring(0, space + 1) + "\\");
            lines.add(last.substring(space + 1));
        }
    }

    /** Whether a line can begin here: what may be white space would be taken for its indentation. */
    private static boolean canBegin(String source, int offset) {
        return source.charAt(offset) != ' ' && !source.startsWith("\\u", offset);
    }

    /** The last space up to an offset behind which a line can be continued; -1 if there is none. */
    private static int spaceBefore(String source, int offset) {
        var space = source.lastIndexOf(' ', offset);
        while (space > 0 && !canBegin(source, space + 1)) {
            space = source.lastIndexOf(' ', space - 1);
        }
        return space <= 0 || source.substring(0, space).isBlank() ? -1 : space;
    }

    private static String escaped(String line) {
        var source = new StringBuilder();
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            var last = i == line.length() - 1;
            if (c == '"') {
                // Three in a row would end the block.
                var third = i >= 2 && line.charAt(i - 1) == '"' && line.charAt(i - 2) == '"';
                source.append(third ? "\\\"" : "\"");
            } else {
                source.append(c == ' ' && last ? "\\s" : character(c));
            }
        }
        return source.toString();
    }

    private static String character(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            case '\f' -> "\\f";
            // As \\uXXXX they would be white space already when the indentation of a text block is removed.
            case '\u000b', '\u001c', '\u001d', '\u001e', '\u001f' -> String.format(Locale.ROOT, "\\%03o", (int) c);
            default -> isPrintable(c) ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", (int) c);
        };
    }

    private static boolean isPrintable(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
