package dev.byline.markdown;

import dev.byline.dsl.Block;
import dev.byline.dsl.Code;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Image;
import dev.byline.dsl.Item;
import dev.byline.dsl.Paragraph;
import dev.byline.dsl.RawMarkdown;
import dev.byline.dsl.Section;
import dev.byline.dsl.Table;
import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.node.BulletList;

/**
 * Writes a report as Markdown: prose as the author wrote it, text escaped where it needs to be, and the
 * definitions of the labels it uses at the end.
 *
 * <p>commonmark-java's own renderer normalises the Markdown that it is given and turns reference links into
 * inline ones. This writer keeps each line of prose, so it puts lines together instead of nodes.
 */
public final class MarkdownWriter {

    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern LEADING_BLANK_LINES = Pattern.compile("^(?:[ \t]*\r?\n)+");
    private static final Pattern BARE_PIPE = Pattern.compile("(?<!\\\\)\\|");

    private final ReadReport report;
    private final Map<String, Prose> prose = new IdentityHashMap<>();
    private final List<String> chunks = new ArrayList<>();
    /** The marker of the list that ends what is written so far; a space if no list does. */
    private char openList = ' ';

    private MarkdownWriter(ReadReport report) {
        this.report = report;
        report.passages().forEach(passage -> prose.put(passage.text(), passage.prose()));
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @return its Markdown; lines end with a line feed
     */
    public static String write(ReadReport report) {
        return new MarkdownWriter(report).write();
    }

    private String write() {
        chunk(PlainText.heading(1, report.header().title()));
        blocks(report.document().blocks(), 1);
        var footer = report.catalog().series().footer();
        if (!footer.isBlank()) {
            chunk(trim(footer));
        }
        var definitions = DefinitionList.of(report);
        if (!definitions.isEmpty()) {
            chunk(definitions);
        }
        return String.join("\n\n", chunks) + "\n";
    }

    private void chunk(String markdown) {
        if (!markdown.isEmpty()) {
            chunks.add(markdown);
        }
        openList = ' ';
    }

    private void blocks(List<Block> blocks, int level) {
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block instanceof Item || block instanceof Highlight) {
                var end = i;
                while (end < blocks.size() && blocks.get(end).getClass() == block.getClass()) {
                    end++;
                }
                list(blocks.subList(i, end));
                i = end - 1;
            } else {
                block(block, level);
            }
        }
    }

    private void block(Block block, int level) {
        if (block instanceof Section section) {
            var inner = Math.min(6, Math.max(level + 1, section.level()));
            chunk(PlainText.heading(inner, section.title()));
            blocks(section.blocks(), inner);
        } else if (block instanceof Paragraph paragraph) {
            chunk(credited(paragraph.text(), paragraph.credits()));
            rememberList(paragraph.text(), paragraph.credits());
        } else if (block instanceof RawMarkdown markdown) {
            chunk(trim(markdown.text()));
            rememberList(markdown.text(), List.of());
        } else if (block instanceof Code code) {
            chunk(code(code));
        } else if (block instanceof Image image) {
            chunk("![" + PlainText.inline(image.alt()) + "](" + DefinitionList.destination(image.url()) + ")");
        } else if (block instanceof Table table) {
            chunk(table(table));
        } else {
            throw new IllegalStateException("not a block of its own: " + block);
        }
    }

    /** A list behind prose that ends in one would continue that list, so it takes the other marker. */
    private void rememberList(String text, List<Reference> credits) {
        if (credits.isEmpty() && prose(text).root().getLastChild() instanceof BulletList list) {
            var marker = list.getMarker();
            openList = marker == null || marker.isEmpty() ? ' ' : marker.charAt(0);
        }
    }

    private void list(List<Block> entries) {
        var highlights = entries.get(0) instanceof Highlight;
        var usual = highlights ? '*' : '-';
        var marker = openList == usual ? (highlights ? '-' : '*') : usual;
        var written = entries.stream()
                .map(entry -> entry instanceof Item item ? item(item, marker) : highlight((Highlight) entry, marker))
                .toList();
        chunk(String.join(highlights ? "\n\n" : "\n", written));
        openList = marker;
    }

    private String item(Item item, char marker) {
        return listItem(credited(item.text(), item.credits()), item.items(), marker);
    }

    private String highlight(Highlight highlight, char marker) {
        var body = credited(highlight.text(), highlight.credits());
        var title = PlainText.line(highlight.title());
        var lead = body.isEmpty() || title.matches(".*[:.!?]$") ? title : title + ":";
        var strong = PlainText.strong(lead);
        // A list, a quote or code cannot begin behind the title, but below it.
        var inline = prose(highlight.text()).root().getFirstChild();
        var content = body.isEmpty()
                ? strong
                : inline == null || inline instanceof org.commonmark.node.Paragraph
                        ? strong + " " + body.stripLeading()
                        : strong + "\n\n" + body;
        return listItem(content, highlight.items(), marker);
    }

    private String listItem(String content, List<Item> nested, char marker) {
        var item = new StringBuilder(marker + " " + indent(content));
        for (var child : nested) {
            item.append("\n  ").append(indent(item(child, '-')));
        }
        return item.toString();
    }

    private static String indent(String content) {
        var lines = content.split("\n", -1);
        return IntStream.range(0, lines.length)
                .mapToObj(i -> i == 0 || lines[i].isEmpty() ? lines[i] : "  " + lines[i])
                .collect(Collectors.joining("\n"));
    }

    private Prose prose(String text) {
        return prose.computeIfAbsent(text, t -> new ProseParser(report.catalog()).parse(t));
    }

    private String credited(String text, List<Reference> credits) {
        var markdown = trim(text);
        if (credits.isEmpty()) {
            return markdown;
        }
        var list = credits.stream()
                .map(credit -> "[" + DefinitionList.escape(credit.label()) + "]")
                .collect(Collectors.joining(" ", "(", ")"));
        if (markdown.isEmpty()) {
            return list;
        }
        var last = prose(text).root().getLastChild();
        return last instanceof org.commonmark.node.Paragraph ? markdown.stripTrailing() + " " + list : markdown + "\n\n" + list;
    }

    /** Without the line breaks around it that a text block brings along. */
    private static String trim(String markdown) {
        var normal = markdown.replace("\r\n", "\n").replace('\r', '\n');
        return LEADING_BLANK_LINES.matcher(normal).replaceFirst("").stripTrailing();
    }

    private static String code(Code code) {
        var text = code.text().replace("\r\n", "\n").replace('\r', '\n');
        var longest = BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        var fence = "`".repeat(Math.max(3, longest + 1));
        var language = PlainText.inline(code.language()).replace("`", "");
        return fence + language + "\n" + (text.endsWith("\n") || text.isEmpty() ? text : text + "\n") + fence;
    }

    private static String table(Table table) {
        var columns = table.header().cells().size();
        var lines = new ArrayList<String>();
        lines.add(row(table.header(), columns));
        lines.add(IntStream.range(0, columns).mapToObj(i -> "---").collect(Collectors.joining(" | ", "| ", " |")));
        table.rows().forEach(row -> lines.add(row(row, columns)));
        return String.join("\n", lines);
    }

    private static String row(Table.Row row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(i -> i < row.cells().size() ? cell(row.cells().get(i)) : "")
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(String markdown) {
        return BARE_PIPE.matcher(PlainText.line(markdown)).replaceAll("\\\\|");
    }
}
