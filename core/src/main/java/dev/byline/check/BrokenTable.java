package dev.byline.check;

import dev.byline.markdown.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * A table in prose of which a reader does not see all (GitHub Flavored Markdown 0.29, section 4.10): the line under its
 * head has not as many cells as the head, or a row has more.
 *
 * @param start the offset of what is wrong
 * @param what what is wrong
 * @param remedy what to do
 */
record BrokenTable(int start, String what, String remedy) {

    private static final Pattern DELIMITERS = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?\\s*");

    /** All in a text, in its order. */
    static List<BrokenTable> in(Prose prose) {
        if (prose.text().indexOf('|') < 0) {
            return List.of();
        }
        var found = new ArrayList<BrokenTable>();
        // CommonMark has no tables, so that one is a paragraph.
        prose.root().accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph node) {
                read(prose.text(), node.getSourceSpans(), found);
            }
        });
        return found;
    }

    private static void read(String text, List<SourceSpan> lines, List<BrokenTable> found) {
        for (var i = 1; i < lines.size(); i++) {
            var head = cells(text, lines.get(i - 1));
            if (head.isEmpty() || !isDelimiters(text, lines.get(i))) {
                continue;
            }
            var delimiters = cells(text, lines.get(i)).size();
            if (delimiters != head.size()) {
                found.add(new BrokenTable(
                        lines.get(i).getInputIndex(),
                        "the head of the table has " + count(head.size()) + " and the line under it " + delimiters
                                + ", so that a reader sees no table",
                        "write a `---` for each cell of the head"));
            } else {
                lines.subList(i + 1, lines.size()).forEach(row -> readRow(text, row, head.size(), found));
            }
            return;
        }
    }

    private static void readRow(String text, SourceSpan row, int columns, List<BrokenTable> found) {
        var cells = cells(text, row);
        if (cells.size() > columns
                && cells.subList(columns, cells.size()).stream().anyMatch(cell -> !cell.isBlank(text))) {
            found.add(new BrokenTable(
                    cells.get(columns).start(),
                    "the row has " + count(cells.size()) + " and the head of the table " + columns
                            + ", so that nobody sees what begins here",
                    "write a cell into the head for it, or `\\|` for a sign that is meant as text"));
        }
    }

    private static String count(int cells) {
        return cells + (cells == 1 ? " cell" : " cells");
    }

    private static boolean isDelimiters(String text, SourceSpan line) {
        var written = text.substring(line.getInputIndex(), line.getInputIndex() + line.getLength());
        return written.indexOf('|') >= 0 && DELIMITERS.matcher(written).matches();
    }

    private record Cell(int start, int end) {

        boolean isBlank(String text) {
            return text.substring(start, end).isBlank();
        }
    }

    /** The cells of a line; none where nothing separates them. */
    private static List<Cell> cells(String text, SourceSpan line) {
        var start = line.getInputIndex();
        var end = start + line.getLength();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        var bars = new ArrayList<Integer>();
        for (var i = start; i < end; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '|') {
                bars.add(i);
            }
        }
        if (bars.isEmpty()) {
            return List.of();
        }
        var cells = new ArrayList<Cell>();
        var from = bars.get(0) == start ? start + 1 : start;
        for (var bar : bars) {
            if (bar >= from) {
                cells.add(new Cell(from, bar));
                from = bar + 1;
            }
        }
        if (from < end) {
            cells.add(new Cell(from, end));
        }
        return cells;
    }
}
