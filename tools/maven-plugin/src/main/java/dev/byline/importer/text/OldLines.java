package dev.byline.importer.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/** The lines of the body of an old file, and which of them its blocks have. */
public final class OldLines {

    private final String body;
    /** Where each line begins, and where one behind the last would. */
    private final int[] starts;

    OldLines(String body) {
        this.body = body;
        var found = new ArrayList<>(List.of(0));
        for (var end = body.indexOf('\n'); end >= 0; end = body.indexOf('\n', end + 1)) {
            found.add(end + 1);
        }
        if (!body.endsWith("\n") && !body.isEmpty()) {
            found.add(body.length() + 1);
        }
        starts = found.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * How many lines there are.
     *
     * @return the number; a line feed at the end begins no other
     */
    public int size() {
        return starts.length - 1;
    }

    /**
     * A line.
     *
     * @param index its number, from 0
     * @return the line without its end
     */
    public String line(int index) {
        return text(index, index);
    }

    /**
     * Where a line begins.
     *
     * @param index its number, from 0
     * @return the offset in the body
     */
    public int start(int index) {
        return starts[index];
    }

    /**
     * Some lines.
     *
     * @param first the number of the first, from 0
     * @param last the number of the last
     * @return the lines without the end of the last
     */
    public String text(int first, int last) {
        return body.substring(starts[first], Math.max(starts[first], starts[last + 1] - 1));
    }

    /**
     * The lines of a block.
     *
     * @param block a block
     * @return all of its lines, with whatever stands before it in the first
     */
    public String text(Node block) {
        return text(first(block), last(block));
    }

    /**
     * The first line of a block.
     *
     * @param block a block
     * @return its number, from 0; -1 if the parser does not tell
     */
    public static int first(Node block) {
        var spans = block.getSourceSpans();
        return spans.isEmpty() ? -1 : spans.get(0).getLineIndex();
    }

    /**
     * The last line of a block.
     *
     * @param block a block
     * @return its number, from 0; -1 if the parser does not tell
     */
    public static int last(Node block) {
        var spans = block.getSourceSpans();
        return spans.isEmpty() ? -1 : spans.get(spans.size() - 1).getLineIndex();
    }

    /**
     * The column in which a block begins.
     *
     * @param block a block
     * @return the number of characters before it, from 0
     */
    public static int column(Node block) {
        var spans = block.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getColumnIndex();
    }

    /**
     * What stands before the text of a list item.
     *
     * @param item an item at the top of the body
     * @return its bullet or number, with the white space around it
     */
    public String marker(ListItem item) {
        var text = item.getFirstChild();
        var line = first(item);
        return text == null || first(text) != line
                ? line(line)
                : line(line).substring(0, Math.min(column(text), line(line).length()));
    }
}
