package dev.byline.markdown;

import dev.byline.catalog.CompiledCatalog;
import dev.byline.dsl.Activity;
import dev.byline.dsl.Block;
import dev.byline.dsl.Code;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Image;
import dev.byline.dsl.Item;
import dev.byline.dsl.ItemList;
import dev.byline.dsl.ListEntry;
import dev.byline.dsl.Paragraph;
import dev.byline.dsl.RawMarkdown;
import dev.byline.dsl.Report;
import dev.byline.dsl.ReportSource;
import dev.byline.dsl.Section;
import dev.byline.dsl.Table;
import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ThematicBreak;

/**
 * Writes a report as Markdown: prose as the author wrote it, text escaped where it needs to be, and the
 * definitions of the labels it uses at the end.
 *
 * <p>commonmark-java's own renderer normalises the Markdown that it is given and turns reference links into
 * inline ones. This writer keeps each line of prose, so it puts lines together instead of nodes.
 */
public final class MarkdownWriter {

    private static final Pattern END_OF_SENTENCE = Pattern.compile("[:.!?…：。！？]$");
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern BARE_PIPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\|");
    /** What keeps apart two blocks that Markdown would read as one. */
    private static final String SEPARATOR = "<!-- -->";

    private final ReadReport report;
    private final MarkdownForm form;
    private final SeriesLinks links;
    private final Map<String, Prose> prose = new IdentityHashMap<>();
    private final List<String> chunks = new ArrayList<>();
    /** The kind of the block that ends what is written so far, if it is one that a block behind could continue. */
    private String open = "";

    private MarkdownWriter(ReadReport report, MarkdownForm form) {
        this.report = report;
        this.form = form;
        this.links = new SeriesLinks(report, form.base());
        report.passages().forEach(passage -> prose.put(passage.text(), links.written(passage)));
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @return its Markdown; lines end with a line feed
     */
    public static String write(ReadReport report) {
        return write(report, MarkdownForm.FILE);
    }

    /**
     * Writes a report for another place than its file.
     *
     * @param report the report
     * @param form which parts of it
     * @return its Markdown; lines end with a line feed
     */
    public static String write(ReadReport report, MarkdownForm form) {
        return new MarkdownWriter(report, form).write();
    }

    /**
     * Runs a report and writes it. It gives the same bytes as the compiler.
     *
     * @param source a report that was compiled with its series
     * @return its Markdown; lines end with a line feed
     * @throws IllegalArgumentException if it is not annotated with {@link Report}
     * @throws IllegalStateException if its series was compiled without Byline's annotation processor
     */
    public static String write(ReportSource source) {
        var report = source.getClass().getAnnotation(Report.class);
        if (report == null) {
            throw new IllegalArgumentException(source.getClass().getName() + " is not annotated with @Report");
        }
        return write(ReadReport.of(CompiledCatalog.of(report.series()), source));
    }

    private String write() {
        var layout = report.document().layout();
        if (form.frontMatter()) {
            chunk(FrontMatterText.of(report, links));
        }
        if (form.heading()
                && layout.heading()
                && report.catalog().series().patterns().heading()) {
            chunk(PlainText.heading(1, report.header().title()));
        }
        blocks(report.document().blocks(), 1);
        if (layout.footer()) {
            prose(
                    report.catalog().series().footer(),
                    List.of(),
                    markdown -> FooterPlaces.fill(markdown, report, links));
        }
        chunk(DefinitionList.of(report, links));
        return String.join("\n\n", chunks) + "\n";
    }

    private void chunk(String markdown) {
        if (!markdown.isEmpty()) {
            chunks.add(markdown);
            open = "";
        }
    }

    /** Prose in lines of its own. */
    private void prose(String text, List<Reference> credits, UnaryOperator<String> filling) {
        var prose = parsed(text);
        var markdown = credited(prose, filling.apply(ProseLines.of(prose)), credits);
        if (markdown.isEmpty()) {
            return;
        }
        var continued = ProseLines.continues(prose.root().getFirstChild());
        var separated = continued.equals(ProseLines.INDENTED_CODE)
                ? !open.isEmpty()
                : !continued.isEmpty() && continued.equals(open);
        if (separated) {
            chunk(SEPARATOR);
        }
        chunk(markdown);
        open = credits.isEmpty() ? ProseLines.continues(prose.root().getLastChild()) : "";
    }

    private void blocks(List<Block> blocks, int level) {
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block instanceof ListEntry entry && !isLead(block)) {
                var entries = new ArrayList<ListEntry>();
                while (i < blocks.size()
                        && blocks.get(i).getClass() == entry.getClass()
                        && blocks.get(i) instanceof ListEntry next
                        && !isLead(next)) {
                    entries.add(next);
                    i++;
                }
                i--;
                list(new ItemList(entries, OptionalInt.empty(), entry instanceof Highlight));
            } else {
                block(block, level);
            }
        }
    }

    private static boolean isLead(Block block) {
        return block instanceof Highlight highlight && highlight.lead();
    }

    private void block(Block block, int level) {
        if (block instanceof Section section) {
            var inner = Math.min(6, Math.max(level + 1, section.level()));
            chunk(PlainText.heading(inner, section.title()));
            blocks(section.blocks(), inner);
        } else if (block instanceof Paragraph paragraph) {
            prose(paragraph.text(), paragraph.credits(), markdown -> counted(markdown, paragraph.activity()));
        } else if (block instanceof Highlight highlight) {
            lead(highlight);
        } else if (block instanceof ItemList list) {
            list(list);
        } else if (block instanceof RawMarkdown markdown) {
            prose(markdown.text(), List.of(), UnaryOperator.identity());
        } else if (block instanceof Code code) {
            chunk(code(code));
        } else if (block instanceof Image image) {
            chunk(image(image));
        } else if (block instanceof Table table) {
            chunk(table(table));
        } else {
            throw new IllegalStateException("not a block of its own: " + block);
        }
    }

    private void list(ItemList list) {
        if (list.entries().isEmpty()) {
            return;
        }
        if (list.first().isPresent()) {
            numbered(list, list.first().getAsInt());
            return;
        }
        var highlights = list.entries().get(0) instanceof Highlight;
        var usual = highlights ? '*' : '-';
        // A list behind one of the same marker would continue that list, so it takes the other marker.
        var marker = open.equals(ProseLines.bulletList(usual)) ? (highlights ? '-' : '*') : usual;
        var written = list.entries().stream()
                .map(entry -> entry(entry, Character.toString(marker)))
                .toList();
        chunk(String.join(list.loose() ? "\n\n" : "\n", written));
        open = ProseLines.bulletList(marker);
    }

    private void numbered(ItemList list, int first) {
        var delimiter = open.equals(ProseLines.numberedList('.')) ? ')' : '.';
        // Nine digits are the most that a number of a list may have (CommonMark 0.31.2, section 5.2).
        var start = Math.max(0, Math.min(first, 999_999_999 - list.entries().size()));
        var written = IntStream.range(0, list.entries().size())
                .mapToObj(i -> entry(list.entries().get(i), "" + (start + i) + delimiter))
                .toList();
        chunk(String.join(list.loose() ? "\n\n" : "\n", written));
        open = ProseLines.numberedList(delimiter);
    }

    private String entry(ListEntry entry, String marker) {
        return entry instanceof Item item ? item(item, marker) : highlight((Highlight) entry, marker);
    }

    private void lead(Highlight highlight) {
        chunk(highlighted(highlight, ProseLines.of(parsed(highlight.text()))));
        list(new ItemList(List.copyOf(highlight.items()), OptionalInt.empty(), false));
    }

    private String item(Item item, String marker) {
        var prose = parsed(item.text());
        var content = credited(prose, counted(ProseLines.inItem(prose), item.activity()), item.credits());
        // Behind a bullet, a thematic break would be one together with it.
        var below = prose.root().getFirstChild() instanceof ThematicBreak;
        return listItem(below ? "\n" + content : content, prose, item.credits(), item.items(), marker);
    }

    private String highlight(Highlight highlight, String marker) {
        var prose = parsed(highlight.text());
        var content = highlighted(highlight, ProseLines.inItem(prose));
        return listItem(content, prose, highlight.credits(), highlight.items(), marker);
    }

    private String highlighted(Highlight highlight, String text) {
        var prose = parsed(highlight.text());
        var body = credited(prose, text, highlight.credits());
        var title = PlainText.line(highlight.title());
        var strong = PlainText.strong(
                text.isEmpty() || END_OF_SENTENCE.matcher(title).find() ? title : title + ":");
        // A list, a quote or code cannot begin behind the title, but below it.
        var inline = text.isEmpty() || prose.root().getFirstChild() instanceof org.commonmark.node.Paragraph;
        return title.isEmpty() ? body : body.isEmpty() ? strong : strong + (inline ? " " : "\n\n") + body;
    }

    private String listItem(String content, Prose prose, List<Reference> credits, List<Item> nested, String marker) {
        var indent = " ".repeat(marker.length() + 1);
        var item = new StringBuilder().append(marker);
        if (!content.isEmpty()) {
            item.append(content.startsWith("\n") ? "" : " ").append(indent(content, indent));
        }
        var last = credits.isEmpty() ? prose.root().getLastChild() : null;
        var nestedMarker = ProseLines.continues(last).equals(ProseLines.bulletList('-')) ? "*" : "-";
        for (var child : nested) {
            var written = item(child, nestedMarker);
            // HTML goes on to the next blank line, and below a line of text a lone bullet is no item.
            var apart = last instanceof HtmlBlock || written.length() == 1 || written.startsWith("\n", 1);
            item.append(child == nested.get(0) && apart && !content.isEmpty() ? "\n\n" : "\n")
                    .append(indent)
                    .append(indent(written, indent));
        }
        return item.toString();
    }

    private static String indent(String content, String indent) {
        var indented = new StringBuilder();
        var start = 0;
        for (var end = content.indexOf('\n'); end >= 0; end = content.indexOf('\n', start)) {
            indented.append(content, start, end + 1);
            start = end + 1;
            if (start < content.length() && content.charAt(start) != '\n') {
                indented.append(indent);
            }
        }
        return indented.append(content, start, content.length()).toString();
    }

    private Prose parsed(String text) {
        return prose.computeIfAbsent(text, t -> new ProseParser(report.catalog()).parse(t));
    }

    /**
     * The prose of a passage with its credits behind it, also where the text has a place for them.
     *
     * @param passage a passage
     * @return Markdown that begins with the passage's text, without the white space that ends it
     */
    public static String credited(Passage passage) {
        var text = passage.text().stripTrailing();
        var inParagraph = passage.prose().root().getLastChild() instanceof org.commonmark.node.Paragraph;
        return passage.credits().isEmpty() ? text : CreditList.behind(text, passage.credits(), separator(inParagraph));
    }

    private static String separator(boolean inParagraph) {
        return inParagraph ? " " : "\n\n";
    }

    private String credited(Prose prose, String markdown, List<Reference> credits) {
        if (credits.isEmpty()) {
            return markdown;
        }
        var inParagraph = prose.root().getLastChild() instanceof org.commonmark.node.Paragraph;
        return CreditList.of(report).place(markdown, credits, separator(inParagraph));
    }

    private String counted(String markdown, Optional<Activity> activity) {
        return activity.flatMap(report::counts)
                .map(counts -> CountPlaces.fill(markdown, counts))
                .orElse(markdown);
    }

    private String image(Image image) {
        var url = links.beside(image.url());
        return "![" + PlainText.inline(image.alt()) + "](" + PlainText.destination(url) + ")";
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
        var language = PlainText.inline(code.language().replace("`", ""));
        return fence + language + "\n" + (text.endsWith("\n") || text.isEmpty() ? text : text + "\n") + fence;
    }

    private static String table(Table table) {
        var columns = Stream.concat(Stream.of(table.header()), table.rows().stream())
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        if (columns == 0) {
            return "";
        }
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
        return BARE_PIPE.matcher(PlainText.line(markdown)).replaceAll("$1\\\\|");
    }
}
