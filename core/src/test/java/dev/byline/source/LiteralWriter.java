package dev.byline.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a text as a Java expression in one of the many ways Java allows, and notes for each character of the text where
 * it has put it. This is the opposite of what {@link SourceString} does and shares no code with it.
 */
final class LiteralWriter {

    /** Text that has been written, with the span of each of its characters and that of the whole expression. */
    record Written(String text, List<Span> characters, Span whole) {

        Span at(int start, int end) {
            return new Span(
                    characters.get(start).start(), characters.get(end - 1).end());
        }
    }

    private final Random random;
    private final StringBuilder out;
    private final String lineTerminator;
    private List<Span> characters = new ArrayList<>();

    LiteralWriter(Random random, StringBuilder out, String lineTerminator) {
        this.random = random;
        this.out = out;
        this.lineTerminator = lineTerminator;
    }

    Written write(String text) {
        characters = new ArrayList<>();
        int start = out.length();
        int from = 0;
        while (text.length() - from > 1 && oneIn(3)) {
            int to = from + 1 + random.nextInt(text.length() - from - 1);
            writePiece(text.substring(from, to));
            from = to;
            writeNoise();
            out.append(oneIn(8) ? "\\u002b" : "+");
            writeNoise();
        }
        writePiece(text.substring(from));
        return new Written(text, characters, new Span(start, out.length()));
    }

    private void writeNoise() {
        while (oneIn(2)) {
            out.append(pick(" ", "\t", "\f", lineTerminator, "/* \" + \"**/", "// \"\\" + lineTerminator, "\\u0020"));
        }
    }

    private void writePiece(String text) {
        if (random.nextBoolean()) {
            writeString(text);
        } else {
            writeTextBlock(text);
        }
    }

    private void writeString(String text) {
        out.append(pick("\"", "\"", "\\u0022"));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int start = out.length();
            boolean plain = c != '"' && c != '\\' && c != '\n' && c != '\r';
            if (plain && !oneIn(4)) {
                writeTranslated(c);
            } else {
                writeEscaped(text, i);
            }
            characters.add(new Span(start, out.length()));
        }
        out.append(pick("\"", "\"", "\\u0022"));
    }

    private void writeTextBlock(String text) {
        String indent = " \t ".repeat(3).substring(random.nextInt(10));
        out.append(pick("\"\"\"", "\"\"\"", "\\u0022\"\"", "\"\"\\uu0022"));
        out.append(pick("", "", " ", "\t \f"));
        out.append(lineTerminator).append(indent);
        boolean lineStart = true;
        // Whether some line of text starts right at the indentation, so that the closing delimiter need not show it.
        boolean anchored = false;
        int quotes = 0;
        for (int i = 0; i < text.length(); i++) {
            if (oneIn(12) && !Character.isLowSurrogate(text.charAt(i))) {
                out.append('\\').append(lineTerminator).append(indent);
                anchored |= lineStart;
                lineStart = true;
                quotes = 0;
            }
            char c = text.charAt(i);
            int start = out.length();
            if (c == '\n' && !unescapableWhiteSpaceBefore(text, i) && !oneIn(5)) {
                out.append(pick("", "", " ", "\t\u2003"));
                start = out.length();
                out.append(lineTerminator.equals("\n") ? pick("\n", "\n", "\\u000a") : lineTerminator);
                characters.add(new Span(start, out.length()));
                out.append(indent);
                lineStart = true;
                quotes = 0;
                continue;
            }
            if (canStandInBlock(text, i, quotes) && (c > 0xff || !oneIn(6))) {
                writeTranslated(c);
                quotes = c == '"' ? quotes + 1 : 0;
                anchored |= lineStart && !Character.isWhitespace(c);
            } else {
                writeEscapedInBlock(text, i);
                quotes = 0;
                anchored |= lineStart;
            }
            lineStart = false;
            characters.add(new Span(start, out.length()));
        }
        boolean closesOnTextLine = anchored && !endsWithWhiteSpace(text) && random.nextBoolean();
        if (!lineStart && !closesOnTextLine) {
            out.append('\\').append(lineTerminator).append(indent);
        }
        out.append("\"\"\"");
    }

    private static boolean canStandInBlock(String text, int i, int quotesBefore) {
        char c = text.charAt(i);
        boolean last = i + 1 == text.length();
        return switch (c) {
            case '"' -> quotesBefore < 2 && !last;
            case '\\', '\r', '\n' -> false;
            // White space at the end of a line would be stripped. Above U+00FF no escape sequence can save it, so that
            // the writer takes care not to end the line there.
            default -> c > 0xff || !Character.isWhitespace(c) || (!last && text.charAt(i + 1) != '\n');
        };
    }

    private static boolean unescapableWhiteSpaceBefore(String text, int i) {
        return i > 0 && text.charAt(i - 1) > 0xff && Character.isWhitespace(text.charAt(i - 1));
    }

    private static boolean endsWithWhiteSpace(String text) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /** Writes a character that needs no escape sequence as itself or as a Unicode escape, which are the same here. */
    private void writeTranslated(char c) {
        if (oneIn(8)) {
            writeUnicodeEscape(c);
        } else {
            out.append(c);
        }
    }

    /** Writes an escape that stripping does not see as white space. */
    private void writeEscapedInBlock(String text, int i) {
        if (Character.isWhitespace(text.charAt(i))) {
            writeEscapeSequence(text, i);
        } else {
            writeEscaped(text, i);
        }
    }

    /** Writes an escape sequence or, where that does not change the meaning, a Unicode escape. */
    private void writeEscaped(String text, int i) {
        char c = text.charAt(i);
        boolean special = c == '"' || c == '\\' || c == '\n' || c == '\r';
        if (c > 0xff || (!special && oneIn(2))) {
            writeUnicodeEscape(c);
        } else {
            writeEscapeSequence(text, i);
        }
    }

    private void writeUnicodeEscape(char c) {
        String digits = String.format(random.nextBoolean() ? "%04x" : "%04X", (int) c);
        out.append('\\').append("u".repeat(1 + random.nextInt(3))).append(digits);
    }

    private void writeEscapeSequence(String text, int i) {
        char c = text.charAt(i);
        int letter = "\b \t\n\f\r\"'\\".indexOf(c);
        boolean unicode = oneIn(4);
        if (unicode) {
            writeUnicodeEscape('\\');
        } else {
            out.append('\\');
        }
        if (letter >= 0 && !oneIn(4)) {
            char escape = "bstnfr\"'\\".charAt(letter);
            // A backslash behind one that is a Unicode escape would be up to the reading of JLS 3.3.
            if (unicode && (escape == '\\' || oneIn(2))) {
                writeUnicodeEscape(escape);
            } else {
                out.append(escape);
            }
            return;
        }
        boolean digitFollows = i + 1 < text.length() && text.charAt(i + 1) >= '0' && text.charAt(i + 1) <= '7';
        out.append(digitFollows || oneIn(2) ? String.format("%03o", (int) c) : Integer.toOctalString(c));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
