package dev.byline.importer.text;

import java.util.stream.IntStream;
import org.commonmark.node.Node;

/** A piece of an old file without the prefixes of its lines, and where in the body each character stands. */
public final class OldText {

    private final String text;
    private final int[] offsets;

    private OldText(String text, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    /**
     * The text.
     *
     * @return its lines
     */
    public String text() {
        return text;
    }

    /**
     * Where a character stands.
     *
     * @param index its index in the text
     * @return its offset in the body
     */
    public int offset(int index) {
        return offsets[index];
    }

    /**
     * The index of an offset of the body.
     *
     * @param offset an offset in the body
     * @return the index of its character; -1 if that is not in this piece
     */
    public int index(int offset) {
        var low = 0;
        var high = offsets.length - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            if (offsets[middle] == offset) {
                return middle;
            }
            if (offsets[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /**
     * The lines of a paragraph as they are read: without white space before them.
     *
     * @param body the body
     * @param paragraph a paragraph of it
     * @return its text
     */
    public static OldText paragraph(String body, Node paragraph) {
        var builder = new Builder(body);
        for (var span : paragraph.getSourceSpans()) {
            var start = span.getInputIndex();
            var end = start + span.getLength();
            while (start < end && (body.charAt(start) == ' ' || body.charAt(start) == '\t')) {
                start++;
            }
            builder.line(start, end);
        }
        return builder.build();
    }

    /**
     * The lines of a quote without their signs.
     *
     * @param body the body
     * @param quote a quote that stands at the top of it
     * @return its text; lines that have no sign are as they are
     */
    public static OldText quote(String body, Node quote) {
        var builder = new Builder(body);
        for (var span : quote.getSourceSpans()) {
            var start = span.getInputIndex();
            var end = start + span.getLength();
            if (start < end && body.charAt(start) == '>') {
                start += start + 1 < end && body.charAt(start + 1) == ' ' ? 2 : 1;
            }
            builder.line(start, end);
        }
        return builder.build();
    }

    /**
     * The whole lines of a block that stands at the top of a file.
     *
     * @param body the body
     * @param block a block of it
     * @return its text
     */
    public static OldText lines(String body, Node block) {
        var spans = block.getSourceSpans();
        var builder = new Builder(body);
        if (!spans.isEmpty()) {
            var first = spans.get(0).getInputIndex();
            var last = spans.get(spans.size() - 1);
            var start = body.lastIndexOf('\n', first - 1) + 1;
            builder.line(start, last.getInputIndex() + last.getLength());
        }
        return builder.build();
    }

    /**
     * All of a body.
     *
     * @param body the body
     * @return its text
     */
    public static OldText all(String body) {
        var builder = new Builder(body);
        builder.line(0, body.length());
        return builder.build();
    }

    /**
     * The lines of a list item without its indentation.
     *
     * @param body the body
     * @param item an item of it
     * @return its text
     */
    public static OldText item(String body, Node item) {
        var builder = new Builder(body);
        var child = item.getFirstChild();
        if (child == null || child.getSourceSpans().isEmpty()) {
            return builder.build();
        }
        var first = child.getSourceSpans().get(0);
        var indent = first.getColumnIndex();
        var spans = item.getSourceSpans();
        var last = spans.get(spans.size() - 1);
        var end = last.getInputIndex() + last.getLength();
        var start = first.getInputIndex();
        while (start <= end) {
            var newline = body.indexOf('\n', start);
            var stop = newline < 0 || newline > end ? end : newline;
            builder.line(Math.min(start, stop), stop);
            if (newline < 0 || newline >= end) {
                break;
            }
            start = newline + 1;
            for (var i = 0; i < indent && start < end && body.charAt(start) == ' '; i++) {
                start++;
            }
        }
        return builder.build();
    }

    private static final class Builder {

        private final String body;
        private final StringBuilder text = new StringBuilder();
        private final IntStream.Builder offsets = IntStream.builder();
        private int last;

        Builder(String body) {
            this.body = body;
        }

        void line(int start, int end) {
            if (!text.isEmpty()) {
                add('\n', last + 1);
            }
            for (var i = start; i < end; i++) {
                add(body.charAt(i), i);
            }
        }

        private void add(char c, int offset) {
            text.append(c);
            offsets.add(offset);
            last = offset;
        }

        OldText build() {
            var end = text.length();
            while (end > 0 && text.charAt(end - 1) == '\n') {
                end--;
            }
            return new OldText(
                    text.substring(0, end), offsets.build().limit(end).toArray());
        }
    }
}
