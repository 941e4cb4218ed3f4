package dev.byline.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes strings as Java source that gives exactly these strings. */
public final class JavaText {

    private static final int WIDTH = 96;
    private static final String INDENT = " ".repeat(24);

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
        return text.indexOf('\n') < 0 && text.length() < WIDTH - 16 ? literal(text) : block(text);
    }

    private static String block(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            lines.addAll(folded(line));
        }
        var block = new StringBuilder("\"\"\"\n");
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
            block.append(line.isEmpty() && !last ? "" : INDENT).append(line).append(last ? "\"\"\"" : "\n");
        }
        return block.toString();
    }

    /** The source lines of a line, the long ones in several. */
    private static List<String> folded(String line) {
        var source = escaped(line);
        var lines = new ArrayList<String>();
        while (source.length() > WIDTH) {
            var space = source.lastIndexOf(' ', WIDTH - 2);
            // A space that begins the next line would be taken for its indentation.
            while (space > 0 && source.charAt(space + 1) == ' ') {
                space = source.lastIndexOf(' ', space - 1);
            }
            if (space <= 0 || source.substring(0, space).isBlank()) {
                space = source.indexOf(' ', WIDTH - 2);
                while (space >= 0 && space + 1 < source.length() && source.charAt(space + 1) == ' ') {
                    space = source.indexOf(' ', space + 2);
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
        return lines;
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
