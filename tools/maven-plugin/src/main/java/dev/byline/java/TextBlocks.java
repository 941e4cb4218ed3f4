package dev.byline.java;

import java.util.ArrayList;
import java.util.List;

/**
 * The text blocks of one source. A formatter leaves them as they are, and lays out the rest in the same way whatever they
 * say. So it gets a mark in the place of each; the text comes in afterwards, indented like what it belongs to.
 */
public final class TextBlocks {

    /** No source of an import has it. */
    private static final char MARK = '\u0001';

    private static final String DELIMITER = "\"\"\"";
    private static final int CONTINUATION = 8;
    private static final int TAB = 4;

    private final List<String> texts = new ArrayList<>();

    /**
     * A literal where a text is short, else the mark of a text block.
     *
     * @param text any text
     * @return an expression for the formatter
     */
    public String expression(String text) {
        if (JavaText.isShort(text)) {
            return JavaText.literal(text);
        }
        texts.add(text);
        return DELIMITER + "\n" + MARK + (texts.size() - 1) + DELIMITER;
    }

    /**
     * A source with the texts in the places of their marks.
     *
     * @param laidOut a source with marks, laid out
     * @return the source
     */
    public String fill(String laidOut) {
        var result = new StringBuilder();
        var from = 0;
        var usual = 0;
        for (var mark = laidOut.indexOf(MARK); mark >= 0; mark = laidOut.indexOf(MARK, from)) {
            var opening = laidOut.lastIndexOf(DELIMITER, mark);
            var end = laidOut.indexOf(DELIMITER, mark);
            var text = texts.get(Integer.parseInt(laidOut, mark + 1, end, 10));
            var behind = laidOut.indexOf('\n', end) - end - DELIMITER.length();
            usual = indentation(laidOut, opening, usual);
            result.append(laidOut, from, opening).append(JavaText.block(text, fitting(usual, text), behind));
            from = end + DELIMITER.length();
        }
        return result.append(laidOut, from, laidOut.length()).toString();
    }

    /** How far a text is indented: like what follows the line that it begins in. */
    private static int indentation(String laidOut, int opening, int before) {
        var start = laidOut.lastIndexOf('\n', opening) + 1;
        if (laidOut.charAt(start) == MARK) {
            return before;
        }
        var code = start;
        while (laidOut.charAt(code) == ' ') {
            code++;
        }
        if (code == opening) {
            return code - start;
        }
        // What is called on a returned value is a continuation already.
        var deeper = laidOut.startsWith("return ", code) ? 2 * CONTINUATION : CONTINUATION;
        return code - start + deeper;
    }

    /** The indentation of a text, less than usual where its lines fit then and would not otherwise. */
    private static int fitting(int usual, String text) {
        var fitting = (JavaText.WIDTH - JavaText.longestLine(text)) / TAB * TAB;
        return text.indexOf('\n') >= 0 && fitting >= 2 * CONTINUATION ? Math.min(usual, fitting) : usual;
    }
}
