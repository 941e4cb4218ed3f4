package dev.byline.importer.convert;

import dev.byline.catalog.SeriesStyle;
import dev.byline.check.Problem;
import dev.byline.dsl.Block;
import dev.byline.dsl.Code;
import dev.byline.dsl.Footnote;
import dev.byline.dsl.Gap;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Image;
import dev.byline.dsl.Item;
import dev.byline.dsl.ItemList;
import dev.byline.dsl.Layout;
import dev.byline.dsl.ListEntry;
import dev.byline.dsl.Paragraph;
import dev.byline.dsl.Quote;
import dev.byline.dsl.RawMarkdown;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.Section;
import dev.byline.dsl.Table;
import dev.byline.importer.text.Markdowns;
import dev.byline.importer.text.OldDefinition;
import dev.byline.importer.text.OldFile;
import dev.byline.importer.text.OldLines;
import dev.byline.importer.text.OldText;
import dev.byline.index.ReportHeader;
import dev.byline.markdown.MarkdownForm;
import dev.byline.markdown.MarkdownWriter;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Shape;
import dev.byline.reference.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/**
 * Turns an old file into the document of a report. Each part is tried in its most typed form first, written, rendered,
 * and held against what the old file's part is rendered to; what differs is tried in the next form.
 */
final class Conversion {

    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\s\\[\\]]+)]: (\\S.*)");
    private static final Pattern ALERT = Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\n");
    private static final Pattern BULLET = Pattern.compile(" {0,3}[-*+](?: {1,4}|\t)");
    private static final Pattern NUMBER = Pattern.compile("^ *[0-9]+");
    private static final Pattern NUMBERED = Pattern.compile("[.)] {1,4}");

    private static final String OTHER = "its labels and brackets cannot be told apart, or its HTML would change";

    /** Nobody reads a longer list of what is wrong. */
    private static final int MOST_PIECES = 60;

    /** Nobody reads lists below this, and a formatter takes twice as long for each level. */
    private static final int DEEPEST = 8;

    /** GitHub's table: to CommonMark it is a paragraph. */
    private static final Pattern TABLE = Pattern.compile(
            "[^\\n]*\\|[^\\n]*\\n(?=[^\\n]*\\|)[ \\t]*\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*(?:\\n|\\z)");

    private final OldFile file;
    private final ReportHeader header;
    private final LabelEdits labels;
    private final LabelEdits.CatalogLabels catalog;
    private final ReportErrors errors;
    private final Passages passages;
    private final SeriesStyle style;
    private final OldLines lines;
    private final RawMarkdown definitions;
    private final boolean headed;
    private final String footer;
    private final boolean fix;
    private final Result result;
    private Optional<String> oldHtml = Optional.empty();
    /** How the pieces are written that are compared. */
    private Layout document;

    private boolean trusting;
    private boolean keepsDefinitions = true;

    Conversion(
            OldFile file,
            ReportHeader header,
            LabelEdits.CatalogLabels catalog,
            ReportErrors errors,
            boolean headed,
            boolean fix,
            boolean whole) {
        this.file = file;
        this.header = header;
        this.catalog = catalog;
        this.errors = errors;
        this.headed = headed;
        this.fix = fix;
        this.footer = catalog.catalog().series().footer();
        this.labels = new LabelEdits(file, header, catalog, fix);
        this.style = catalog.catalog().series().style();
        this.passages = new Passages(file, labels, style, Passages.prefersFullNames(file, labels));
        this.lines = file.bodyLines();
        this.document = Layout.USUAL;
        this.definitions = new RawMarkdown(
                file.definitions().values().stream().map(OldDefinition::source).collect(Collectors.joining("\n")));
        this.result = whole ? whole("its Java would say something else") : convert();
    }

    Result result() {
        return result;
    }

    /** How many items of the file end in references. */
    int ending() {
        var ending = new int[1];
        file.prose().root().accept(new AbstractVisitor() {
            @Override
            public void visit(ListItem item) {
                if (item.getFirstChild() instanceof org.commonmark.node.Paragraph paragraph
                        && passages.endsInReferences(paragraph)) {
                    ending[0]++;
                }
                visitChildren(item);
            }
        });
        return ending[0];
    }

    LabelEdits labels() {
        return labels;
    }

    /**
     * The report, or why there is none.
     *
     * @param report the report
     * @param reason why there is none
     * @param wholeBecause why it is one piece of Markdown; empty if it is not
     * @param silenced what the checks would say of it
     */
    record Result(
            Optional<ParsedReport> report, String reason, Optional<String> wholeBecause, List<Problem> silenced) {}

    private Result convert() {
        if (fix) {
            return repaired();
        }
        if (file.body().isBlank()) {
            var lines = file.bodyLines().size();
            var blank = lines > 0 && file.frontMatter().isEmpty() ? lines - 1 : lines;
            return accepted(read(new ReportDocument(blank > 0 ? List.of(new Gap(blank)) : List.of(), layout())));
        }
        // Most files look as their series does, and one comparison tells.
        trusting = true;
        for (var kept : file.definitions().isEmpty() ? new boolean[] {true} : new boolean[] {false, true}) {
            keepsDefinitions = kept;
            var report = read(typed());
            if (tooLarge(report.document()).isEmpty() && written(report).equals(file.text())) {
                return accepted(report);
            }
        }
        trusting = false;
        var report = read(typed());
        var reason = tooLarge(report.document());
        if (reason.isEmpty()) {
            if (saysTheSame(written(report))) {
                return accepted(report);
            }
            reason = Optional.of(OTHER);
        }
        return whole(reason.get());
    }

    /** A file as it was, in as few pieces of Markdown as its length allows. */
    private Result whole(String reason) {
        keepsDefinitions = true;
        var last = "";
        for (var frontMatter : new boolean[] {true, false}) {
            var report = read(pieces(frontMatter));
            var against = tooLarge(report.document())
                    .or(() -> saysTheSame(written(report)) ? Optional.empty() : Optional.of(OTHER));
            if (against.isEmpty()) {
                var accepted = accepted(report);
                return new Result(accepted.report(), "", Optional.of(reason), accepted.silenced());
            }
            last = against.get();
        }
        return new Result(Optional.empty(), last, Optional.empty(), List.of());
    }

    /**
     * The report, with the pieces of its text named that a check would stop at, or that are text and could be labels. At worst
     * no check looks at it.
     */
    private Result accepted(ParsedReport report) {
        var document = report.document();
        var problems = errors.problems(report);
        if (document.layout().found()) {
            return new Result(Optional.of(report), "", Optional.empty(), problems);
        }
        var saysNothing = document.blocks().stream().anyMatch(Conversion::saysNothing);
        var pieces = new TreeSet<>(labels.plain());
        problems.stream()
                .filter(ReportErrors::isError)
                .forEach(problem -> ReportErrors.piece(problem).ifPresent(pieces::add));
        if (!saysNothing && pieces.isEmpty() && problems.stream().noneMatch(ReportErrors::isError)) {
            return new Result(Optional.of(report), "", Optional.empty(), problems);
        }
        if (!saysNothing && pieces.size() <= MOST_PIECES) {
            var unchecked = read(document.unchecked(pieces.toArray(String[]::new)));
            var left = errors.problems(unchecked);
            if (left.stream().noneMatch(ReportErrors::isError)
                    && written(unchecked).equals(written(report))) {
                var all = new ArrayList<>(left);
                problems.stream().filter(ReportErrors::isError).forEach(all::add);
                return new Result(Optional.of(unchecked), "", Optional.empty(), all);
            }
        }
        var found = document.asFound(labels.plain().toArray(String[]::new));
        return new Result(Optional.of(read(found)), "", Optional.empty(), problems);
    }

    /** With repairs the text differs where it should; no check finds an error any more, or the file stays as it was. */
    private Result repaired() {
        keepsDefinitions = false;
        for (var trust : new boolean[] {true, false}) {
            trusting = trust;
            var report = read(typed());
            var against = tooLarge(report.document())
                    .or(() -> errors.problems(report).stream()
                            .filter(ReportErrors::isError)
                            .map(Problem::message)
                            .findFirst());
            if (against.isEmpty()) {
                return accepted(report);
            }
        }
        return new Conversion(file, header, catalog, errors, headed, false, false).result();
    }

    private ParsedReport read(ReportDocument document) {
        return ParsedReport.of(
                catalog.catalog(), header, file.carriageReturns() ? document.withCarriageReturns() : document);
    }

    /** What a report is written as, with the line ends of {@link OldFile#text}. */
    private static String written(ParsedReport report) {
        return MarkdownWriter.write(report, MarkdownForm.FILE);
    }

    private boolean saysTheSame(String written) {
        if (written.equals(file.text())) {
            return true;
        }
        if (oldHtml.isEmpty()) {
            oldHtml = Optional.of(Markdowns.html(file.text()));
        }
        return Markdowns.html(written).equals(oldHtml.get());
    }

    /** Code that is never closed reaches to the end of the file, blank lines included. */
    private boolean endsInOpenCode() {
        return file.prose().root().getLastChild() instanceof FencedCodeBlock code
                && code.getClosingFenceLength() == null;
    }

    private Layout layout() {
        return new Layout(
                file.frontMatter().strip(),
                hasNoFrontMatter(),
                !style.heading(),
                footer.isEmpty(),
                false,
                file.text().endsWith("\n"),
                endsInOpenCode(),
                labels.plain(),
                false);
    }

    /** A file says all of its front matter itself, so that of a series to which it is added has no place in it. */
    private boolean hasNoFrontMatter() {
        return catalog.catalog().series().patterns().frontMatter().isBlank();
    }

    /** A whole file as Markdown, in one piece if a constant can hold it. */
    private ReportDocument pieces(boolean frontMatter) {
        var body = frontMatter ? file.body() : file.text();
        var cuts = ClassSize.fits(body) ? List.of(0) : cuts(body);
        var pieces = new ArrayList<Block>();
        var blank = frontMatter && !file.frontMatter().isEmpty() ? blankLines(body, 0) : 0;
        if (frontMatter && !file.frontMatter().isEmpty() && blank != style.linesBelowFrontMatter()) {
            pieces.add(new Gap(blank));
        }
        for (var i = 0; i < cuts.size(); i++) {
            var piece = body.substring(cuts.get(i), i + 1 < cuts.size() ? cuts.get(i + 1) : body.length());
            var end = piece.length();
            while (end > 0 && piece.charAt(end - 1) == '\n') {
                end--;
            }
            pieces.add(new RawMarkdown(piece.substring(0, end)));
            var behind = piece.length() - end - 1;
            var last = i + 1 == cuts.size();
            if (last ? behind > 0 : behind != 1) {
                pieces.add(new Gap(behind));
            }
        }
        var layout = layout();
        return new ReportDocument(
                pieces,
                new Layout(
                        frontMatter ? layout.frontMatter() : "",
                        layout.seriesFrontMatter(),
                        !style.heading(),
                        footer.isEmpty(),
                        false,
                        layout.lineEnd(),
                        true,
                        layout.plain(),
                        false));
    }

    private static int blankLines(String body, int from) {
        var lines = 0;
        for (var i = from; i < body.length() && body.charAt(i) == '\n'; i++) {
            lines++;
        }
        return lines;
    }

    /** Where to cut a body, so that each piece is as long as a constant can be, and no block is cut. */
    private static List<Integer> cuts(String body) {
        var cuts = new ArrayList<>(List.of(0));
        var last = 0;
        for (var node : Markdowns.children(Markdowns.parse(body))) {
            // What begins with its first line belongs to nothing before it, unlike a list or indented code.
            var apart = node instanceof Heading
                    || node instanceof org.commonmark.node.Paragraph
                    || node instanceof FencedCodeBlock;
            if (!apart || node.getSourceSpans().isEmpty()) {
                continue;
            }
            var start = body.lastIndexOf('\n', node.getSourceSpans().get(0).getInputIndex() - 1) + 1;
            if (last > cuts.get(cuts.size() - 1) && !ClassSize.fits(body.substring(cuts.get(cuts.size() - 1), start))) {
                cuts.add(last);
            }
            last = start;
        }
        if (last > cuts.get(cuts.size() - 1) && !ClassSize.fits(body.substring(cuts.get(cuts.size() - 1)))) {
            cuts.add(last);
        }
        return cuts;
    }

    /** Why javac could not compile a document's class; empty if it can. */
    private static Optional<String> tooLarge(ReportDocument document) {
        var size = new ClassSize();
        document.blocks().forEach(size::add);
        return size.problem();
    }

    private ReportDocument typed() {
        document = new Layout(
                "", true, false, false, passages.fullNames(), true, !fix && endsInOpenCode(), labels.plain(), false);
        var groups = groups();
        var first = groups.isEmpty()
                ? Optional.<Node>empty()
                : Optional.of(groups.get(0).node());
        var headed = this.headed && style.heading() && first.isPresent() && (fix || isUsualHeading(first.get()));
        var size = groups.size();
        var foot = size - (size > 1 && groups.get(size - 1).node() instanceof LinkReferenceDefinition ? 2 : 1);
        var footed = !footer.isEmpty()
                && foot >= (headed ? 1 : 0)
                && passages.raw(groups.get(foot).node()).equals(footer)
                // Behind the footer there is no place to say how many blank lines stand there.
                && (foot == size - 1
                        || fix
                        || groups.get(foot + 1).first() - groups.get(foot).last() == 2);
        var outline = new Outline();
        var above = file.frontMatter().isEmpty() ? Shape.NONE : Shape.FRONT_MATTER;
        var end = -1;
        for (var i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            var node = group.node();
            var isHeading = node instanceof Heading;
            if (headed && i == 0) {
                above = Shape.HEADING;
                end = group.last();
                continue;
            }
            if (footed && i == foot) {
                end = gap(group, end, Shape.OTHER, above, outline);
                above = Shape.OTHER;
                continue;
            }
            var title = isHeading ? title((Heading) node, outline) : Optional.<String>empty();
            if (title.isPresent() && hasContent(groups, i, footed ? foot : size)) {
                end = gap(group, end, Shape.HEADING, above, outline);
                outline.open(title.get(), ((Heading) node).getLevel());
                above = Shape.HEADING;
                continue;
            }
            if (isHeading) {
                outline.closeTo(((Heading) node).getLevel());
            } else if (i == size - 1 && node instanceof LinkReferenceDefinition) {
                // What ends the file belongs to no section.
                outline.closeTo(1);
            }
            var apart = i > 0 && groups.get(i - 1).node() instanceof ListBlock;
            var blocks = isHeading ? List.<Block>of(new RawMarkdown(raw(group))) : blocks(group, apart);
            var shape = shape(blocks);
            end = gap(group, end, shape, above, outline);
            outline.add(blocks);
            above = last(blocks, shape);
        }
        var blocks = new ArrayList<>(outline.close());
        if (!keepsDefinitions && !labels.local().isEmpty()) {
            blocks.add(localDefinitions());
        }
        var below = file.bodyLines().size() - 1 - end;
        if (keepsDefinitions && below > 0 && end >= 0) {
            blocks.add(new Gap(below));
        }
        var of = layout();
        return new ReportDocument(
                blocks,
                new Layout(
                        of.frontMatter(),
                        of.seriesFrontMatter(),
                        headed || !style.heading(),
                        footed || footer.isEmpty(),
                        passages.fullNames(),
                        fix || of.lineEnd(),
                        !fix && of.found(),
                        of.plain(),
                        false));
    }

    /** Says how many blank lines stand above a block, where that is not usual. */
    private int gap(Group group, int end, Shape shape, Shape above, Outline outline) {
        var lines = group.first() - end - 1;
        if (!fix
                && above != Shape.NONE
                && lines != shape.linesBelow(above, style)
                && (keepsDefinitions || lines >= 0)) {
            outline.add(List.of(new Gap(lines)));
        }
        return group.last();
    }

    private static Shape shape(List<Block> blocks) {
        var first = blocks.get(0);
        return first instanceof Paragraph || first instanceof Highlight highlight && highlight.lead()
                ? Shape.PARAGRAPH
                : first instanceof ItemList || first instanceof ListEntry ? Shape.LIST : Shape.OTHER;
    }

    private static Shape last(List<Block> blocks, Shape shape) {
        return blocks.get(blocks.size() - 1) instanceof Highlight highlight
                        && highlight.lead()
                        && !highlight.items().isEmpty()
                ? Shape.LIST
                : shape;
    }

    /** A block of the file, or several definitions that follow each other. */
    private record Group(Node node, int first, int last) {}

    private List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (var node : file.nodes()) {
            var isDefinition = node instanceof LinkReferenceDefinition;
            if (isDefinition && !keepsDefinitions || node.getSourceSpans().isEmpty()) {
                continue;
            }
            var size = groups.size();
            if (isDefinition && size > 0 && groups.get(size - 1).node() instanceof LinkReferenceDefinition) {
                var before = groups.remove(size - 1);
                groups.add(new Group(before.node(), before.first(), OldLines.last(node)));
            } else {
                groups.add(new Group(node, OldLines.first(node), OldLines.last(node)));
            }
        }
        return groups;
    }

    /** Whether something stands below a heading before the next one that closes its section. */
    private static boolean hasContent(List<Group> groups, int index, int end) {
        var next = index + 1;
        return next < end
                && !(next == groups.size() - 1 && groups.get(next).node() instanceof LinkReferenceDefinition)
                && !(groups.get(next).node() instanceof Heading heading
                        && heading.getLevel() <= ((Heading) groups.get(index).node()).getLevel());
    }

    private boolean isUsualHeading(Node node) {
        return node instanceof Heading heading
                && heading.getLevel() == 1
                && MarkdownWriter.heading(style, 1, header.title()).equals(lines.text(node));
    }

    private RawMarkdown localDefinitions() {
        return new RawMarkdown(
                labels.local().stream().map(OldDefinition::source).collect(Collectors.joining("\n")));
    }

    /** The title of a heading that the DSL writes as it was. */
    private Optional<String> title(Heading heading, Outline outline) {
        return Markdowns.plain(heading)
                .filter(text -> !text.isBlank() && text.indexOf('\n') < 0)
                .filter(text -> outline.takes(heading.getLevel()))
                .filter(text -> {
                    var written = MarkdownWriter.heading(style, heading.getLevel(), text);
                    return fix
                            ? Markdowns.html(Markdowns.parse(written)).equals(Markdowns.html(heading))
                            : written.equals(lines.text(heading));
                });
    }

    /** The blocks of a node in the most typed form that is written as it was. */
    private List<Block> blocks(Group group, boolean apart) {
        var node = group.node();
        if (node instanceof ListBlock list) {
            var typed = list(list, apart);
            if (typed.isPresent()) {
                return typed.get();
            }
        }
        for (var candidate : candidates(node)) {
            if (isSame(candidate, node)) {
                return candidate;
            }
        }
        return List.of(new RawMarkdown(raw(group)));
    }

    /** The lines of a block, with labels in place of URLs where they are written again. */
    private String raw(Group group) {
        var plain = lines.text(group.first(), group.last());
        var edited = passages.raw(group.node());
        if (fix) {
            return edited;
        }
        return group.node() instanceof LinkReferenceDefinition
                        || edited.equals(plain)
                        || !trusting && !isExact(List.of(new RawMarkdown(edited)), plain)
                ? plain
                : edited;
    }

    private List<List<Block>> candidates(Node node) {
        var candidates = new ArrayList<List<Block>>();
        if (node instanceof org.commonmark.node.Paragraph paragraph) {
            var text = OldText.paragraph(file.body(), paragraph).text();
            if (TABLE.matcher(text).lookingAt()) {
                return table(paragraph).stream().<List<Block>>map(List::of).toList();
            }
            if (paragraph.getFirstChild() instanceof org.commonmark.node.Image image
                    && image.getNext() == null
                    && image.getTitle() == null) {
                candidates.add(List.of(new Image(Markdowns.textOf(image), image.getDestination())));
            }
            var footnote = FOOTNOTE.matcher(text);
            if (footnote.matches()) {
                candidates.add(List.of(new Footnote(footnote.group(1), footnote.group(2))));
            }
            for (var typed : new boolean[] {true, false}) {
                passages.highlight(paragraph, typed)
                        .ifPresent(passage -> candidates.add(List.of(
                                new Highlight(passage.title(), passage.text(), passage.credits(), List.of(), true))));
            }
            for (var typed : new boolean[] {true, false}) {
                var passage = passages.passage(paragraph, typed);
                if (!saysNothing(passage.text(), passage.credits())) {
                    candidates.add(List.of(new Paragraph(passage.text(), passage.credits())));
                }
            }
        } else if (node instanceof BlockQuote quote && trusts(quote)) {
            var text = passages.quote(quote);
            var mark = ALERT.matcher(text);
            if (mark.lookingAt()) {
                candidates.add(List.of(new Quote(Quote.Kind.valueOf(mark.group(1)), text.substring(mark.end()))));
            }
            candidates.add(List.of(new Quote(Quote.Kind.QUOTE, text)));
        } else if (node instanceof FencedCodeBlock code) {
            candidates.add(List.of(new Code(Optional.ofNullable(code.getInfo()).orElse(""), code.getLiteral())));
        } else if (node instanceof IndentedCodeBlock code && fix) {
            candidates.add(List.of(new Code("", code.getLiteral())));
        }
        return candidates;
    }

    /** A table whose cells cite somebody. */
    private Optional<Table> table(org.commonmark.node.Paragraph paragraph) {
        return fix
                ? Optional.empty()
                : passages.table(paragraph)
                        .map(rows -> rows.stream().map(Table.Row::new).toList())
                        .map(rows -> new Table(rows.get(0), rows.subList(1, rows.size())))
                        .filter(table -> isExact(List.of(table), lines.text(paragraph)));
    }

    /** Whether a quote is written as it was, which the quickest way through a file does not ask. */
    private boolean trusts(BlockQuote quote) {
        var text = lines.text(quote);
        return text.lines().allMatch(line -> line.startsWith("> ") || line.equals(">"));
    }

    /** Text that nobody would see is left to Markdown, and no check has to look at it. */
    private static boolean saysNothing(String text, List<Reference> credits) {
        return credits.isEmpty()
                && text.codePoints()
                        .allMatch(c -> Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT);
    }

    /** Whether a part of a block is there only for who looks at the characters. */
    private static boolean saysNothing(Block block) {
        if (block instanceof Section section) {
            return saysNothing(section.title(), List.of())
                    || section.blocks().stream().anyMatch(Conversion::saysNothing);
        } else if (block instanceof ItemList list) {
            return list.entries().stream().anyMatch(Conversion::saysNothing);
        } else if (block instanceof Highlight highlight) {
            return saysNothing(highlight.title(), List.of())
                    || highlight.items().stream().anyMatch(Conversion::saysNothing);
        } else if (block instanceof Item item) {
            return item.items().isEmpty() && saysNothing(item.text(), item.credits())
                    || item.items().stream().anyMatch(Conversion::saysNothing);
        } else if (block instanceof RawMarkdown markdown) {
            return saysNothing(markdown.text(), List.of());
        } else if (block instanceof Footnote footnote) {
            return saysNothing(footnote.text(), List.of());
        }
        return block instanceof Quote quote && saysNothing(quote.text(), List.of());
    }

    private boolean isSame(List<Block> blocks, Node node) {
        if (trusting) {
            return true;
        }
        if (fix) {
            // With repairs the text differs where it should; its structure was tried without them.
            var first = Markdowns.parse(written(blocks)).getFirstChild();
            return first != null && first.getClass() == node.getClass();
        }
        return isExact(blocks, lines.text(node));
    }

    private boolean isExact(List<Block> blocks, String old) {
        return written(blocks).equals(old);
    }

    /** What blocks are written as, beside the definitions of the file. */
    private String written(List<Block> blocks) {
        var only = new ReportDocument(blocks, document);
        if (!style.hasInline() || file.definitions().isEmpty()) {
            return MarkdownWriter.writeBlocks(read(only));
        }
        var all = new ArrayList<>(blocks);
        all.add(definitions);
        var read = read(new ReportDocument(all, document));
        return MarkdownWriter.writeBlocks(new ParsedReport(read.catalog(), read.header(), only, read.passages()));
    }

    /** A list with items as typed as each can be; empty if it is no such list. */
    private Optional<List<Block>> list(ListBlock list, boolean apart) {
        var items = Markdowns.children(list);
        var look = look(list);
        var entries = new ArrayList<ListEntry>();
        var first = number(list);
        for (var i = 0; i < items.size(); i++) {
            var entry = entry(
                    (ListItem) items.get(i), look, first.isPresent() ? OptionalInt.of(first.getAsInt() + i) : first);
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            var blank = i == 0 ? 0 : OldLines.first(items.get(i)) - OldLines.last(items.get(i - 1)) - 1;
            if (i > 0 && !fix && blank != (look.loose() ? 1 : 0)) {
                entries.add(new Gap(blank));
            }
            entries.add(entry.get());
        }
        var blocks = listOf(list, entries, look, apart);
        if (isSame(blocks, list)) {
            return Optional.of(blocks);
        }
        // What is typed is worth a few changed lines, as long as it shows the same.
        return !fix
                        && entries.stream().anyMatch(Conversion::isCredited)
                        && Markdowns.html(Markdowns.parse(written(blocks) + "\n\n" + definitions.text()))
                                .equals(Markdowns.html(Markdowns.parse(lines.text(list) + "\n\n" + definitions.text())))
                ? Optional.of(blocks)
                : Optional.empty();
    }

    private static boolean isCredited(ListEntry entry) {
        return entry instanceof Item item
                ? !item.credits().isEmpty() || item.items().stream().anyMatch(Conversion::isCredited)
                : entry instanceof Highlight highlight
                        && (!highlight.credits().isEmpty()
                                || highlight.items().stream().anyMatch(Conversion::isCredited));
    }

    /**
     * How a list looks.
     *
     * @param marker what begins its entries; empty where that is usual
     * @param loose whether blank lines stand between them
     */
    private record Look(String marker, boolean loose) {}

    private Look look(ListBlock list) {
        var item = (ListItem) list.getFirstChild();
        if (fix || item == null) {
            return new Look("", !list.isTight());
        }
        var items = Markdowns.children(list);
        var apart = 0;
        for (var i = 1; i < items.size(); i++) {
            apart += OldLines.first(items.get(i)) - OldLines.last(items.get(i - 1)) > 1 ? 1 : 0;
        }
        var loose = apart > 0 && apart * 2 >= items.size() - 1;
        var marker = lines.marker(item);
        if (list instanceof OrderedList) {
            var behind = NUMBER.matcher(marker).replaceFirst("");
            return new Look(behind.equals(". ") || !NUMBERED.matcher(behind).matches() ? "" : behind, loose);
        }
        var usual = style.bullet().isEmpty() ? "- " : style.bullet();
        return new Look(marker.equals(usual) || !BULLET.matcher(marker).matches() ? "" : marker, loose);
    }

    private static OptionalInt number(ListBlock list) {
        if (!(list instanceof OrderedList ordered)) {
            return OptionalInt.empty();
        }
        var first = ordered.getMarkerStartNumber();
        return OptionalInt.of(first == null ? 1 : first);
    }

    private List<Block> listOf(ListBlock list, List<ListEntry> entries, Look look, boolean apart) {
        if (list instanceof OrderedList) {
            return List.of(new ItemList(entries, number(list), look.loose(), look.marker()));
        }
        var highlights = entries.stream().allMatch(Highlight.class::isInstance);
        var items = entries.stream().allMatch(Item.class::isInstance);
        var one = entries.size() == 1;
        // Highlights of a report stand apart from each other, items do not.
        var usual = highlights && (look.loose() || one) || items && !look.loose();
        // Without a style, highlights have another bullet than items.
        var highlighted = !fix && style.bullet().isEmpty() && entries.stream().anyMatch(Highlight.class::isInstance);
        var marker = !highlighted
                ? look.marker()
                : look.marker().isEmpty() ? "- " : look.marker().equals("* ") ? "" : look.marker();
        return apart || !usual || !marker.isEmpty()
                ? List.of(new ItemList(entries, OptionalInt.empty(), look.loose(), marker))
                : List.copyOf(entries);
    }

    private Optional<ListEntry> entry(ListItem item, Look look, OptionalInt number) {
        var old = lines.text(item);
        var other = Optional.<ListEntry>empty();
        for (var form : ItemForm.values()) {
            var entry = entry(item, form, 0);
            if (entry.isEmpty()) {
                continue;
            }
            if (trusting || fix) {
                return entry;
            }
            var marker = look.marker().isEmpty() && number.isEmpty() ? lines.marker(item) : look.marker();
            if (isExact(
                    List.of(new ItemList(
                            List.of(entry.get()),
                            number,
                            false,
                            BULLET.matcher(marker).matches() || number.isPresent() ? marker : "")),
                    old)) {
                return entry;
            }
            other = other.isPresent() ? other : entry;
        }
        return other;
    }

    private enum ItemForm {
        CREDITED_HIGHLIGHT,
        HIGHLIGHT,
        CREDITED_ITEM,
        ITEM,
        PLAIN
    }

    private Optional<ListEntry> entry(ListItem item, ItemForm form, int depth) {
        var credited = form == ItemForm.CREDITED_HIGHLIGHT || form == ItemForm.CREDITED_ITEM;
        if (form == ItemForm.PLAIN) {
            var text = passages.item(item);
            return saysNothing(text, List.of()) ? Optional.empty() : Optional.of(item(text, List.of(), List.of()));
        }
        if (!(item.getFirstChild() instanceof org.commonmark.node.Paragraph paragraph)) {
            return Optional.empty();
        }
        var nested = nested(paragraph.getNext(), credited, depth + 1);
        if (nested.isEmpty()) {
            return Optional.empty();
        }
        if (form == ItemForm.CREDITED_HIGHLIGHT || form == ItemForm.HIGHLIGHT) {
            return passages.highlight(paragraph, credited)
                    .map(passage -> new Highlight(passage.title(), passage.text(), passage.credits(), nested.get()));
        }
        var passage = passages.passage(paragraph, credited);
        return saysNothing(passage.text(), passage.credits())
                ? Optional.empty()
                : Optional.of(item(passage.text(), passage.credits(), nested.get()));
    }

    /** An item, which is a task where its text begins with a box. */
    private static Item item(String read, List<Reference> credits, List<Item> items) {
        var text = (read.equals("[x]") || read.equals("[ ]")) && !credits.isEmpty() ? read + " {credits}" : read;
        var done = text.startsWith("[x] ");
        return done || text.startsWith("[ ] ")
                ? new Item(text.substring(4), credits, items, Optional.empty(), Optional.of(done))
                : new Item(text, credits, items);
    }

    /** The items of a nested list, or of none; empty if something else follows an item's text. */
    private Optional<List<Item>> nested(@org.jspecify.annotations.Nullable Node node, boolean credited, int depth) {
        if (node == null) {
            return Optional.of(List.of());
        }
        if (!(node instanceof BulletList list) || node.getNext() != null || fix && !list.isTight()) {
            return Optional.empty();
        }
        var items = new ArrayList<Item>();
        for (var child : Markdowns.children(list)) {
            var item = (ListItem) child;
            var entry = depth < DEEPEST
                    ? entry(item, credited ? ItemForm.CREDITED_ITEM : ItemForm.ITEM, depth)
                    : Optional.<ListEntry>empty();
            if (entry.isEmpty()) {
                entry = entry(item, ItemForm.PLAIN, depth);
            }
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            items.add((Item) entry.get());
        }
        return Optional.of(items);
    }

    /** The sections that are open while a file is read. */
    private static final class Outline {

        private record Open(String title, int level, List<Block> blocks) {}

        private final Deque<Open> open = new ArrayDeque<>(List.of(new Open("", 1, new ArrayList<>())));

        void add(List<Block> blocks) {
            open.peek().blocks().addAll(blocks);
        }

        /** Whether the DSL has a section of this level at this place. */
        boolean takes(int level) {
            var outer = open.stream()
                    .filter(section -> section.level() < level)
                    .findFirst()
                    .map(Open::level)
                    .orElse(1);
            return level > 1 && (level == outer + 1 || level == 3 && outer == 1);
        }

        void open(String title, int level) {
            closeTo(level);
            open.push(new Open(title, level, new ArrayList<>()));
        }

        void closeTo(int level) {
            while (open.size() > 1 && open.peek().level() >= level) {
                var closed = open.pop();
                // A section of the DSL has content.
                add(List.of(new Section(closed.title(), Math.min(closed.level(), 3), closed.blocks())));
            }
        }

        List<Block> close() {
            closeTo(1);
            return open.peek().blocks();
        }
    }
}
