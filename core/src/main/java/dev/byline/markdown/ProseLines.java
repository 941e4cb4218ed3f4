package dev.byline.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a piece of prose as a report has them: as the author wrote them, without the blank lines and the
 * indentation around them that a text block brings along, and so that no block in them reaches beyond them.
 */
final class ProseLines {

    /** What {@link #continues} gives for code that is indented. */
    static final String INDENTED_CODE = "code";

    // The prefix of a line up to its content; a tab in it reaches to the next multiple of four columns.
    private static final Pattern PREFIX = Pattern.compile("^(?:[ \t>]|[-+*](?=[ \t])|[0-9]{1,9}[.)](?=[ \t]))+");

    private ProseLines() {}

    /**
     * The lines of prose that stands for itself.
     *
     * @param prose the prose
     * @return its Markdown; empty if it says nothing
     */
    static String of(Prose prose) {
        return join(prose, false);
    }

    /**
     * The lines of Markdown that its author wrote as it is to be.
     *
     * @param prose the prose
     * @param closing whether code that is not closed is closed at its end
     * @return its Markdown without the blank lines around it; empty if it says nothing
     */
    static String verbatim(Prose prose, boolean closing) {
        var lines = new ArrayList<>(SourceText.lines(prose.text()));
        trim(lines);
        if (closing) {
            close(prose, lines);
        }
        return String.join("\n", lines);
    }

    /**
     * The lines of prose that is moved into a list item, where a tab would not reach as far as it did.
     *
     * @param prose the prose
     * @return its Markdown; empty if it says nothing
     */
    static String inItem(Prose prose) {
        return join(prose, true);
    }

    /**
     * Which blocks would continue a block when they follow it, even behind a blank line.
     *
     * @param block a block
     * @return the kind of block, the same for two that would become one; empty if none would
     */
    static String continues(@Nullable Node block) {
        if (block instanceof BulletList list && list.getMarker() != null) {
            return "list " + list.getMarker();
        }
        if (block instanceof OrderedList list && list.getMarkerDelimiter() != null) {
            return "list 1" + list.getMarkerDelimiter();
        }
        return block instanceof IndentedCodeBlock ? INDENTED_CODE : "";
    }

    /**
     * What {@link #continues} gives for a bulleted list.
     *
     * @param marker its marker
     * @return the kind of block
     */
    static String bulletList(char marker) {
        return "list " + marker;
    }

    /**
     * What {@link #continues} gives for a numbered list.
     *
     * @param delimiter the character behind its numbers
     * @return the kind of block
     */
    static String numberedList(char delimiter) {
        return "list 1" + delimiter;
    }

    private static String join(Prose prose, boolean inItem) {
        var lines = new ArrayList<>(SourceText.lines(prose.text()));
        var verbatim = prose.mayHaveCodeOrHtml() ? verbatimLines(prose.root()) : Set.<Integer>of();
        for (var i = 0; i < lines.size(); i++) {
            if (verbatim.contains(i)) {
                continue;
            }
            if (isBlank(lines.get(i))) {
                lines.set(i, "");
            } else if (inItem) {
                lines.set(i, withoutTabs(lines.get(i)));
            }
        }
        trim(lines);
        if (lines.isEmpty()) {
            return "";
        }
        lines.set(
                0,
                prose.root().getFirstChild() instanceof IndentedCodeBlock
                        ? withoutTabs(lines.get(0))
                        : lines.get(0).substring(indentation(lines.get(0))));
        close(prose, lines);
        return String.join("\n", lines);
    }

    /** Whatever follows code that is not closed would be code too. */
    private static void close(Prose prose, List<String> lines) {
        if (!lines.isEmpty()
                && prose.root().getLastChild() instanceof FencedCodeBlock code
                && code.getClosingFenceLength() == null) {
            lines.add(fence(code));
        }
    }

    private static void trim(List<String> lines) {
        while (!lines.isEmpty() && isBlank(lines.get(0))) {
            lines.remove(0);
        }
        while (!lines.isEmpty() && isBlank(lines.get(lines.size() - 1))) {
            lines.remove(lines.size() - 1);
        }
    }

    /** How many spaces and tabs begin a line. */
    private static int indentation(String line) {
        var end = 0;
        while (end < line.length() && isSpaceOrTab(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpaceOrTab(char c) {
        return c == ' ' || c == '\t';
    }

    /** What CommonMark calls a blank line. */
    private static boolean isBlank(String line) {
        return indentation(line) == line.length();
    }

    private static String fence(FencedCodeBlock code) {
        var length = code.getOpeningFenceLength();
        return code.getFenceCharacter().repeat(length == null ? 3 : length);
    }

    /** The lines whose white space is content. Indented code has tabs that count as indentation. */
    private static Set<Integer> verbatimLines(Node root) {
        var lines = new HashSet<Integer>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock node) {
                add(node);
            }

            @Override
            public void visit(HtmlBlock node) {
                add(node);
            }

            private void add(Node node) {
                node.getSourceSpans().forEach(span -> lines.add(span.getLineIndex()));
            }
        });
        return lines;
    }

    private static String withoutTabs(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        var prefix = PREFIX.matcher(line);
        if (!prefix.find()) {
            return line;
        }
        var expanded = new StringBuilder();
        prefix.group().chars().forEach(c -> {
            if (c == '\t') {
                expanded.append(" ".repeat(4 - expanded.length() % 4));
            } else {
                expanded.append((char) c);
            }
        });
        return expanded + line.substring(prefix.end());
    }
}
