package dev.byline.markdown;

import dev.byline.catalog.CompiledCatalog;
import dev.byline.catalog.SeriesStyle;
import dev.byline.dsl.Activity;
import dev.byline.dsl.Block;
import dev.byline.dsl.Code;
import dev.byline.dsl.Footnote;
import dev.byline.dsl.Gap;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Image;
import dev.byline.dsl.Item;
import dev.byline.dsl.ItemList;
import dev.byline.dsl.ListEntry;
import dev.byline.dsl.Paragraph;
import dev.byline.dsl.Quote;
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
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

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
    private static final Parser BLOCKS = Parser.builder().build();

    private static final String SEPARATOR = "<!-- -->";

    private final ParsedReport report;
    private final MarkdownForm form;
    private final SeriesLinks links;
    private final Map<String, Prose> prose = new IdentityHashMap<>();
    private final SeriesStyle style;
    private final StringBuilder written = new StringBuilder();
    private Last last = new Last("", Shape.NONE);
    /** How many blank lines the report wants before what follows. */
    private OptionalInt gap = OptionalInt.empty();

    /** Knows the definitions of the report; made where links are to be written with their URLs. */
    private @Nullable ProseParser linker;
    /** The kind of the block that ends what is written so far, if it is one that a block behind could continue. */
    private String open = "";

    private MarkdownWriter(ParsedReport report, MarkdownForm form) {
        this.report = report;
        this.form = form;
        this.links = new SeriesLinks(report, form.base());
        this.style = report.catalog().series().style();
        report.passages().forEach(passage -> prose.put(passage.text(), links.written(passage)));
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @return its Markdown; lines end with a line feed
     */
    public static String write(ParsedReport report) {
        var markdown = write(report, MarkdownForm.FILE);
        return report.document().layout().carriageReturns() ? markdown.replace("\n", "\r\n") : markdown;
    }

    /**
     * Writes a report for another place than its file.
     *
     * @param report the report
     * @param form which parts of it
     * @return its Markdown; lines end with a line feed
     */
    public static String write(ParsedReport report, MarkdownForm form) {
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
        return write(ParsedReport.of(CompiledCatalog.of(report.series()), source));
    }

    /**
     * Writes what a report has between its heading and its footer.
     *
     * @param report the report
     * @return its Markdown, without the definitions of its labels and without the end of the last line
     */
    public static String writeBlocks(ParsedReport report) {
        var writer = new MarkdownWriter(report, MarkdownForm.FILE);
        writer.blocks(report.document().blocks(), 1);
        return writer.written.toString();
    }

    /** What stands at the end of what is written so far. */
    private record Last(String markdown, Shape shape) {}

    private String write() {
        var layout = report.document().layout();
        if (form.frontMatter()) {
            chunk(FrontMatterText.of(report, links), Shape.FRONT_MATTER);
        }
        if (form.heading() && layout.heading() && style.heading()) {
            heading(1, report.header().title());
        }
        var blocks = report.document().blocks();
        var end = layout.footer() ? endOfText(blocks) : blocks.size();
        blocks(blocks.subList(0, end), 1);
        if (layout.footer()) {
            prose(
                    report.catalog().series().footer(),
                    List.of(),
                    markdown -> FooterPlaces.fill(markdown, report, links),
                    true);
        }
        blocks(blocks.subList(end, blocks.size()), 1);
        chunk(DefinitionList.of(report, links), Shape.OTHER);
        return written.append("\n".repeat((layout.lineEnd() ? 1 : 0) + gap.orElse(0)))
                .toString();
    }

    /** Where the definitions begin that end the blocks: they stand below the footer, like those of the catalog. */
    private int endOfText(List<Block> blocks) {
        var end = blocks.size();
        for (var i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i) instanceof RawMarkdown markdown && isDefinitions(markdown)) {
                end = i > 0 && blocks.get(i - 1) instanceof Gap ? i - 1 : i;
            } else if (!(blocks.get(i) instanceof Gap)) {
                break;
            }
        }
        return end;
    }

    private boolean isDefinitions(RawMarkdown markdown) {
        if (!markdown.text().contains("]:")) {
            return false;
        }
        var first = parsed(markdown.text()).root().getFirstChild();
        for (var node = first; node != null; node = node.getNext()) {
            if (!(node instanceof LinkReferenceDefinition)) {
                return false;
            }
        }
        return first != null;
    }

    private void chunk(String markdown, Shape shape) {
        if (!markdown.isEmpty()) {
            if (!written.isEmpty()) {
                written.append("\n".repeat(1 + linesBefore(markdown, shape)));
            }
            written.append(markdown);
            gap = OptionalInt.empty();
            last = new Last(markdown, shape);
            open = "";
        }
    }

    private int linesBefore(String markdown, Shape shape) {
        var lines = gap.orElseGet(() -> shape.linesBelow(last.shape(), style));
        return lines > 0 || last.shape() == Shape.FRONT_MATTER || isApart(last.markdown(), markdown)
                ? Math.max(0, lines)
                : 1;
    }

    /** Whether two pieces stay what they are without a blank line between them. */
    private static boolean isApart(String before, String markdown) {
        var together = BLOCKS.parse(before + "\n" + markdown);
        return kinds(together)
                .equals(Stream.of(BLOCKS.parse(before), BLOCKS.parse(markdown))
                        .flatMap(node -> kinds(node).stream())
                        .toList());
    }

    private static List<Class<?>> kinds(Node root) {
        var kinds = new ArrayList<Class<?>>();
        for (var child = root.getFirstChild(); child != null; child = child.getNext()) {
            kinds.add(child.getClass());
        }
        return kinds;
    }

    private void heading(int level, String title) {
        chunk(heading(style, level, title), Shape.HEADING);
    }

    /**
     * A heading as a series writes it.
     *
     * @param style the style of the series
     * @param level 1 to 6
     * @param title its text
     * @return the Markdown of the heading
     */
    public static String heading(SeriesStyle style, int level, String title) {
        var open = PlainText.heading(level, title);
        var usual = style.closedHeadings() && !title.isEmpty() ? open + " " + "#".repeat(level) : open;
        if (!style.underlinedHeadings() || level > 2) {
            return usual;
        }
        var text = PlainText.inline(title);
        var underlined = text + "\n" + (level == 1 ? "=" : "-").repeat(text.codePointCount(0, text.length()));
        var node = BLOCKS.parse(underlined).getFirstChild();
        return node instanceof org.commonmark.node.Heading && node.getNext() == null ? underlined : usual;
    }

    /** Markdown with the URLs of those links that the series writes so, and with the names of people that it shows. */
    private String linked(String markdown) {
        if (!style.hasInline() && !style.names() || markdown.indexOf('[') < 0) {
            return markdown;
        }
        var linked = new StringBuilder(markdown);
        var uses = linker().parse(markdown).labels();
        for (var i = uses.size() - 1; i >= 0; i--) {
            var use = uses.get(i);
            if (use.reference().isEmpty() || use.local().isPresent()) {
                continue;
            }
            var reference = use.reference().get();
            var name = use.form() == Prose.Form.FULL ? Optional.<String>empty() : style.shown(reference);
            if (!style.isInline(reference)) {
                name.ifPresent(shown -> {
                    var label = linked.substring(use.textStart(), use.textEnd());
                    var end = use.textEnd() + (use.form() == Prose.Form.COLLAPSED ? 3 : 1);
                    linked.replace(use.textStart() - 1, end, "[" + PlainText.inline(shown) + "][" + label + "]");
                });
                continue;
            }
            var target = "(" + DefinitionList.destination(reference, links) + ")";
            switch (use.form()) {
                case SHORTCUT -> linked.insert(use.textEnd() + 1, target);
                case COLLAPSED -> linked.replace(use.textEnd() + 1, use.textEnd() + 3, target);
                case FULL -> linked.replace(use.textEnd() + 1, use.end() + 1, target);
            }
            name.ifPresent(shown -> linked.replace(use.textStart(), use.textEnd(), PlainText.inline(shown)));
        }
        return linked.toString();
    }

    private ProseParser linker() {
        if (linker == null) {
            linker =
                    new ProseParser(report.catalog(), report.document().layout().plain());
            for (var passage : report.passages()) {
                linker.define(passage.text());
            }
        }
        return linker;
    }

    /** Prose in lines of its own. */
    private void prose(String text, List<Reference> credits, UnaryOperator<String> filling, boolean verbatim) {
        var prose = parsed(text);
        var lines = verbatim
                ? ProseLines.verbatim(prose, !report.document().layout().found())
                : ProseLines.of(prose);
        var markdown = linked(credited(prose, filling.apply(lines), credits));
        if (markdown.isEmpty()) {
            return;
        }
        var continued = ProseLines.continues(prose.root().getFirstChild());
        var separated = continued.equals(ProseLines.INDENTED_CODE)
                ? !open.isEmpty()
                : !continued.isEmpty() && continued.equals(open);
        if (separated) {
            chunk(SEPARATOR, Shape.OTHER);
        }
        // Indented text behind a list would be a part of its last item.
        chunk(
                verbatim && open.startsWith("list") ? markdown.stripLeading() : markdown,
                verbatim ? Shape.OTHER : Shape.PARAGRAPH);
        open = credits.isEmpty() ? ProseLines.continues(prose.root().getLastChild()) : "";
    }

    private void blocks(List<Block> blocks, int level) {
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block instanceof ListEntry entry && !(block instanceof Gap) && !isLead(block)) {
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
        Runnable written = block.match(new Block.Cases<>() {
            @Override
            public Runnable section(Section section) {
                return () -> {
                    var inner = Math.min(6, Math.max(level + 1, section.level()));
                    heading(inner, section.title());
                    blocks(section.blocks(), inner);
                };
            }

            @Override
            public Runnable paragraph(Paragraph paragraph) {
                return () -> prose(
                        paragraph.text(),
                        paragraph.credits(),
                        markdown -> counted(markdown, paragraph.activity()),
                        false);
            }

            @Override
            public Runnable highlight(Highlight highlight) {
                return () -> lead(highlight);
            }

            @Override
            public Runnable list(ItemList list) {
                return () -> MarkdownWriter.this.list(list);
            }

            @Override
            public Runnable markdown(RawMarkdown markdown) {
                return () -> prose(markdown.text(), List.of(), UnaryOperator.identity(), true);
            }

            @Override
            public Runnable code(Code code) {
                return () -> chunk(MarkdownWriter.this.code(code), Shape.OTHER);
            }

            @Override
            public Runnable image(Image image) {
                return () -> chunk(MarkdownWriter.this.image(image), Shape.OTHER);
            }

            @Override
            public Runnable table(Table table) {
                return () -> chunk(linked(MarkdownWriter.this.table(table)), Shape.OTHER);
            }

            @Override
            public Runnable quote(Quote quote) {
                return () -> chunk(MarkdownWriter.this.quote(quote), Shape.OTHER);
            }

            @Override
            public Runnable footnote(Footnote footnote) {
                return () -> chunk(MarkdownWriter.this.footnote(footnote), Shape.OTHER);
            }

            @Override
            public Runnable gap(Gap wanted) {
                return () -> gap = OptionalInt.of(wanted.lines());
            }

            @Override
            public Runnable item(Item item) {
                throw new IllegalStateException("an entry of a list alone: " + item);
            }
        });
        written.run();
    }

    private void list(ItemList list) {
        if (list.entries().isEmpty()) {
            return;
        }
        if (list.first().isPresent()) {
            numbered(list, list.first().getAsInt());
            return;
        }
        var bullet = bullet(list);
        var nested = nestedBullet(list);
        chunk(entries(list, number -> bullet, nested), Shape.LIST);
        open = ProseLines.bulletList(sign(bullet));
    }

    /** The entries of a list, each behind its marker. */
    private String entries(ItemList list, IntFunction<String> marker, String nested) {
        var text = new StringBuilder();
        var lines = OptionalInt.empty();
        var number = 0;
        for (var entry : list.entries()) {
            if (entry instanceof Gap wanted) {
                lines = OptionalInt.of(Math.max(0, wanted.lines()));
                continue;
            }
            if (number > 0) {
                text.append("\n".repeat(1 + lines.orElse(list.loose() ? 1 : 0)));
            }
            text.append(entry(entry, marker.apply(number), nested));
            lines = OptionalInt.empty();
            number++;
        }
        return text.toString();
    }

    /** What begins the items of a list: a list behind one of the same sign would continue that, so it takes another. */
    private String bullet(ItemList list) {
        var highlights = list.entries().stream().anyMatch(Highlight.class::isInstance);
        var usual = !list.marker().isEmpty()
                ? list.marker()
                : !style.bullet().isEmpty() ? style.bullet() : highlights ? "* " : "- ";
        var sign = sign(usual);
        return open.equals(ProseLines.bulletList(sign)) ? usual.replace(sign, sign == '-' ? '*' : '-') : usual;
    }

    private String nestedBullet(ItemList list) {
        if (!style.nestedBullet().isEmpty()) {
            return style.nestedBullet();
        }
        return list.first().isEmpty() && !list.marker().isEmpty()
                ? list.marker().stripLeading()
                : style.bullet().isEmpty() ? "- " : style.bullet().stripLeading();
    }

    private static char sign(String bullet) {
        var sign = bullet.strip();
        return sign.isEmpty() ? '-' : sign.charAt(0);
    }

    private void numbered(ItemList list, int first) {
        var usual = list.marker().isEmpty() ? ". " : list.marker();
        var sign = usual.charAt(0);
        var delimiter = open.equals(ProseLines.numberedList(sign)) ? (sign == '.' ? ')' : '.') : sign;
        var behind = delimiter + usual.substring(1);
        var nested = nestedBullet(list);
        // Nine digits are the most that a number of a list may have (CommonMark 0.31.2, section 5.2).
        var start = Math.max(0, Math.min(first, 999_999_999 - list.entries().size()));
        chunk(entries(list, number -> (start + number) + behind, nested), Shape.LIST);
        open = ProseLines.numberedList(delimiter);
    }

    private String entry(ListEntry entry, String marker, String nested) {
        return entry instanceof Item item ? item(item, marker, nested) : highlight((Highlight) entry, marker, nested);
    }

    private void lead(Highlight highlight) {
        chunk(highlighted(highlight, ProseLines.of(parsed(highlight.text()))), Shape.PARAGRAPH);
        list(new ItemList(List.copyOf(highlight.items()), OptionalInt.empty(), false));
    }

    private String item(Item item, String marker, String nested) {
        var prose = parsed(item.text());
        var box = item.box().map(done -> done ? "[x] " : "[ ] ").orElse("");
        var content = box + linked(credited(prose, counted(ProseLines.inItem(prose), item.activity()), item.credits()));
        // Behind a bullet, a thematic break would be one together with it.
        var below = prose.root().getFirstChild() instanceof ThematicBreak;
        return listItem(below ? "\n" + content : content, prose, item.credits(), item.items(), marker, nested);
    }

    private String highlight(Highlight highlight, String marker, String nested) {
        var prose = parsed(highlight.text());
        var content = highlighted(highlight, ProseLines.inItem(prose));
        return listItem(content, prose, highlight.credits(), highlight.items(), marker, nested);
    }

    private String highlighted(Highlight highlight, String text) {
        var prose = parsed(highlight.text());
        var body = linked(credited(prose, text, highlight.credits()));
        var title = PlainText.line(highlight.title());
        var strong = bold(PlainText.strong(
                text.isEmpty() || END_OF_SENTENCE.matcher(title).find() ? title : title + ":"));
        // A list, a quote or code cannot begin behind the title, but below it.
        var inline = text.isEmpty() || prose.root().getFirstChild() instanceof org.commonmark.node.Paragraph;
        return title.isEmpty() ? body : body.isEmpty() ? strong : strong + (inline ? " " : "\n\n") + body;
    }

    private String bold(String strong) {
        var isStrong = strong.length() > 4 && strong.startsWith("**") && strong.endsWith("**");
        var inner = isStrong ? strong.substring(2, strong.length() - 2) : "";
        return style.bold().equals("__") && isStrong && inner.indexOf('_') < 0 && inner.indexOf('*') < 0
                ? "__" + inner + "__"
                : strong;
    }

    private String listItem(
            String content,
            Prose prose,
            List<Reference> credits,
            List<Item> nested,
            String marker,
            String nestedMarker) {
        // Behind more than one space, indented code would have another indentation.
        var begin = prose.root().getFirstChild() instanceof IndentedCodeBlock ? marker.stripTrailing() + " " : marker;
        var width = width(begin);
        var indent = " ".repeat(width);
        var item = new StringBuilder();
        if (content.isEmpty() || content.startsWith("\n")) {
            // The text below a bullet alone is indented by one more than the bullet.
            width = begin.stripTrailing().length() + 1;
            indent = " ".repeat(width);
            item.append(begin.stripTrailing());
        } else {
            item.append(begin);
        }
        item.append(indent(content, indent));
        var last = credits.isEmpty() ? prose.root().getLastChild() : null;
        var sign = sign(nestedMarker);
        var bullet = ProseLines.continues(last).equals(ProseLines.bulletList(sign))
                ? nestedMarker.replace(sign, sign == '-' ? '*' : '-')
                : nestedMarker;
        // Indented by less or by more, it would be no list of this item.
        var columns = style.nestedIndent() >= width && style.nestedIndent() < width + 4 ? style.nestedIndent() : width;
        var nestedIndent = " ".repeat(columns);
        for (var child : nested) {
            var written = item(child, bullet, nestedMarker);
            // HTML goes on to the next blank line, and below a line of text a lone bullet is no item.
            var apart = last instanceof HtmlBlock || written.length() == 1 || written.startsWith("\n", 1);
            item.append(child == nested.get(0) && apart && !content.isEmpty() ? "\n\n" : "\n")
                    .append(nestedIndent)
                    .append(indent(written, nestedIndent));
        }
        return item.toString();
    }

    /** The column of the text behind a marker; a tab reaches to the next multiple of four. */
    private static int width(String marker) {
        var tab = marker.indexOf('\t');
        return tab < 0 ? marker.length() : (tab / 4 + 1) * 4;
    }

    private String quote(Quote quote) {
        var mark = quote.kind().mark();
        var text = linked(ProseLines.of(parsed(quote.text())));
        return Stream.concat(Stream.of(mark), text.lines())
                .skip(mark.isEmpty() ? 1 : 0)
                .map(line -> line.isEmpty() ? ">" : "> " + line)
                .collect(Collectors.joining("\n"));
    }

    private String footnote(Footnote footnote) {
        var text = linked(ProseLines.inItem(parsed(footnote.text())));
        return "[^" + PlainText.line(footnote.label()).replace(' ', '-') + "]: " + indent(text, "    ");
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
                .map(counts -> CountPlaces.fill(markdown, counts, style))
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

    private String table(Table table) {
        var columns = Stream.concat(Stream.of(table.header()), table.rows().stream())
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        if (columns == 0) {
            return "";
        }
        var lines = new ArrayList<String>();
        lines.add(row(table.header(), columns));
        lines.add(IntStream.range(0, columns)
                .mapToObj(i -> style.tableColumn())
                .collect(Collectors.joining("|", "|", "|")));
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
