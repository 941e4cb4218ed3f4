package dev.byline.markdown;

import dev.byline.markdown.Prose.InlineLink;
import java.util.List;
import org.commonmark.parser.SourceLines;

/**
 * A text, and where in it a piece stands that a parser gives without the prefixes of its lines: inside a block
 * quote or a list item, a label of two lines is longer in the text than it is in itself.
 */
final class SourceText {

    private final String text;

    SourceText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /**
     * The offset of the bracket that closes a label.
     *
     * @param start the offset of the label's first character
     * @param label the label without the prefixes of its lines
     * @return the offset behind its last character
     */
    int behind(int start, String label) {
        if (label.indexOf('\n') < 0) {
            return start + label.length();
        }
        var lines = label.split("\n", -1);
        var lineStart = start;
        for (var i = 1; i < lines.length; i++) {
            lineStart = nextLine(lineStart);
        }
        var last = lines[lines.length - 1];
        var found = text.indexOf(last + "]", lineStart);
        // A tab that a container takes a part of is not found; it comes as the spaces that are left.
        return found >= 0 ? found + last.length() : Math.max(start, text.indexOf(']', lineStart));
    }

    private int nextLine(int offset) {
        for (var i = offset; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return i + 1;
            }
            if (text.charAt(i) == '\r') {
                return text.startsWith("\r\n", i) ? i + 2 : i + 1;
            }
        }
        return text.length();
    }

    static int start(SourceLines lines) {
        var spans = lines.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
    }

    static int end(SourceLines lines) {
        var spans = lines.getSourceSpans();
        if (spans.isEmpty()) {
            return 0;
        }
        var last = spans.get(spans.size() - 1);
        return last.getInputIndex() + last.getLength();
    }

    /**
     * An inline link and where its destination stands.
     *
     * @param text the link's text
     * @param destination the destination, unescaped
     * @param image whether it is an image
     * @param textStart the offset of the text
     * @param tail what is behind the text's bracket: {@code (destination "title")}
     * @return the link
     */
    static InlineLink inlineLink(String text, String destination, boolean image, int textStart, SourceLines tail) {
        var content = tail.getContent();
        var start = 1;
        while (start < content.length() && " \t\n".indexOf(content.charAt(start)) >= 0) {
            start++;
        }
        var angles = start < content.length() && content.charAt(start) == '<';
        if (angles) {
            start++;
        }
        var end = start;
        var depth = 0;
        for (; end < content.length(); end++) {
            var c = content.charAt(end);
            if (c == '\\' && end + 1 < content.length()) {
                end++;
            } else if (angles ? c == '>' : c <= ' ' || (c == ')' && depth == 0)) {
                break;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        }
        var stop = Math.min(end, content.length());
        return new InlineLink(
                text, destination, image, textStart, start(tail) - 1, offset(tail, start), offset(tail, stop));
    }

    private static int offset(SourceLines lines, int index) {
        var left = index;
        for (var line : lines.getLines()) {
            var span = line.getSourceSpan();
            if (span != null && left <= line.getContent().length()) {
                return span.getInputIndex() + left;
            }
            left -= line.getContent().length() + 1;
        }
        return end(lines);
    }

    /**
     * The lines of a text.
     *
     * @param text the text, with any line ends
     * @return its lines without their ends
     */
    static List<String> lines(String text) {
        return List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    }
}
