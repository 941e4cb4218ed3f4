package dev.byline.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Markdown as the text of an e-mail: it is read as it is, so only the lines of its paragraphs become as short as such a text has them.
 */
final class PlainTextLines {

    private static final int COLUMNS = 72;
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private PlainTextLines() {}

    /** The lines of a paragraph, and where in the first of them it begins. */
    private record Lines(int last, int column) {}

    static String of(String markdown) {
        var paragraphs = new TreeMap<Integer, Lines>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                var spans = paragraph.getSourceSpans();
                paragraphs.put(
                        spans.get(0).getLineIndex(),
                        new Lines(
                                spans.get(spans.size() - 1).getLineIndex(),
                                spans.get(0).getColumnIndex()));
            }
        });
        var lines = markdown.lines().toList();
        var written = new ArrayList<String>();
        for (var i = 0; i < lines.size(); i++) {
            var paragraph = paragraphs.get(i);
            if (paragraph == null || isTable(lines.subList(i, paragraph.last() + 1))) {
                written.add(lines.get(i));
            } else {
                wrap(lines.subList(i, paragraph.last() + 1), paragraph.column(), written);
                i = paragraph.last();
            }
        }
        return String.join("\n", written) + "\n";
    }

    /** To the parser without extensions, a table is a paragraph. */
    private static boolean isTable(List<String> lines) {
        return lines.size() > 1 && lines.stream().allMatch(line -> line.strip().startsWith("|"));
    }

    private static void wrap(List<String> lines, int column, List<String> written) {
        var first = lines.get(0).substring(0, column);
        // The sign of a quote stands in each line, that of an item only in the first.
        var next = first.replaceAll("[^>]", " ");
        var line = new StringBuilder(first);
        var isEmpty = true;
        for (var i = 0; i < lines.size(); i++) {
            var text = lines.get(i).substring(i == 0 ? column : indent(lines.get(i), column));
            for (var word : text.strip().split("[ \\t]+")) {
                if (!isEmpty && line.length() + 1 + word.length() > COLUMNS) {
                    written.add(line.toString().stripTrailing());
                    line = new StringBuilder(next);
                    isEmpty = true;
                }
                line.append(isEmpty ? "" : " ").append(word);
                isEmpty = false;
            }
            // Two spaces or a backslash end a line for good.
            if (text.endsWith("  ") || text.endsWith("\\")) {
                written.add(line.toString().stripTrailing());
                line = new StringBuilder(next);
                isEmpty = true;
            }
        }
        if (!isEmpty) {
            written.add(line.toString().stripTrailing());
        }
    }

    /** A line of a paragraph may stand further to the left than its first. */
    private static int indent(String line, int column) {
        var indent = 0;
        while (indent < line.length() && indent < column && " \t>".indexOf(line.charAt(indent)) >= 0) {
            indent++;
        }
        return indent;
    }
}
