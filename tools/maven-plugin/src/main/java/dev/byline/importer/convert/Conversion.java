package dev.byline.importer.convert;

import dev.byline.dsl.Block;
import dev.byline.dsl.Code;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Image;
import dev.byline.dsl.Item;
import dev.byline.dsl.ItemList;
import dev.byline.dsl.Layout;
import dev.byline.dsl.ListEntry;
import dev.byline.dsl.Paragraph;
import dev.byline.dsl.RawMarkdown;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.Section;
import dev.byline.importer.text.Markdowns;
import dev.byline.importer.text.OldDefinition;
import dev.byline.importer.text.OldFile;
import dev.byline.importer.text.OldText;
import dev.byline.index.ReportHeader;
import dev.byline.markdown.MarkdownWriter;
import dev.byline.markdown.ReadReport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/**
 * Turns an old file into the document of a report. Each part is tried in its most typed form first, written, rendered,
 * and held against what the old file's part is rendered to; what differs is tried in the next form.
 */
final class Conversion {

    private static final String OTHER = "its labels and brackets cannot be told apart, or its HTML would change";

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
    private final boolean headed;
    private final String footer;
    private final boolean fix;
    private final Result result;
    private Optional<String> oldHtml = Optional.empty();
    private Layout layout;
    private boolean trusting;

    Conversion(
            OldFile file,
            ReportHeader header,
            LabelEdits.CatalogLabels catalog,
            ReportErrors errors,
            boolean headed,
            boolean fix) {
        this.file = file;
        this.header = header;
        this.catalog = catalog;
        this.errors = errors;
        this.headed = headed;
        this.fix = fix;
        this.footer = catalog.catalog().series().footer();
        this.labels = new LabelEdits(file, header, catalog, fix);
        var fullNames = Passages.prefersFullNames(file, labels);
        this.layout = new Layout("", false, false, fullNames);
        this.passages = new Passages(file, labels, fullNames);
        this.result = convert();
    }

    Result result() {
        return result;
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
     */
    record Result(Optional<ReadReport> report, String reason, Optional<String> wholeBecause) {

        static Result of(ReadReport report) {
            return new Result(Optional.of(report), "", Optional.empty());
        }
    }

    private Result convert() {
        var reason = "";
        // Most files say the same in their most typed form, and one comparison tells.
        for (var trust : new boolean[] {true, false}) {
            trusting = trust;
            var report = read(typed());
            var against = reasonAgainst(report);
            if (against.isEmpty()) {
                return Result.of(report);
            }
            reason = against.get();
        }
        var last = "";
        for (var document :
                List.of(whole(file.frontMatter().strip(), file.body(), true), whole("", file.text(), false))) {
            var report = read(document);
            var against = reasonAgainst(report);
            if (against.isEmpty()) {
                return new Result(Optional.of(report), "", Optional.of(reason));
            }
            last = against.get();
        }
        return new Result(Optional.empty(), reason.equals(OTHER) ? last : reason, Optional.empty());
    }

    private ReadReport read(ReportDocument document) {
        return ReadReport.of(catalog.catalog(), header, document);
    }

    /** What is wrong with a report: a compiler's limit, other HTML than the old file's, or an error of a check. */
    private Optional<String> reasonAgainst(ReadReport report) {
        var large = tooLarge(report.document());
        if (large.isPresent()) {
            return large;
        }
        if (!fix && !saysTheSame(MarkdownWriter.write(report))) {
            return Optional.of(OTHER);
        }
        return errors.first(report);
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

    /** A whole file as Markdown, in one piece if a constant can hold it. */
    private ReportDocument whole(String frontMatter, String body, boolean edited) {
        var all = OldText.all(body);
        var pieces = new ArrayList<Block>();
        var cuts = ClassSize.fits(body) ? List.of(0) : cuts(body);
        for (var i = 0; i < cuts.size(); i++) {
            var start = cuts.get(i);
            var end = Math.min(
                    i + 1 < cuts.size() ? cuts.get(i + 1) : body.length(),
                    all.text().length());
            if (start < end) {
                var text = edited
                        ? labels.edits().apply(all, start, end)
                        : all.text().substring(start, end);
                pieces.add(new RawMarkdown(text));
            }
        }
        return new ReportDocument(pieces, new Layout(frontMatter, false, footer.isEmpty(), false));
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

    private String write(ReportDocument document) {
        return MarkdownWriter.write(read(document));
    }

    private ReportDocument typed() {
        layout = new Layout("", false, false, layout.fullNames());
        var nodes = new ArrayList<>(file.blocks());
        if (headed) {
            nodes.remove(0);
        }
        var footed = !footer.isEmpty()
                && !nodes.isEmpty()
                && passages.raw(nodes.get(nodes.size() - 1)).equals(footer);
        if (footed) {
            nodes.remove(nodes.size() - 1);
        }
        var outline = new Outline();
        Optional<Node> before = Optional.empty();
        for (var node : nodes) {
            if (node instanceof Heading heading) {
                heading(heading, outline);
            } else {
                var apart = before.filter(ListBlock.class::isInstance).isPresent();
                outline.add(blocks(node, apart));
            }
            before = Optional.of(node);
        }
        var blocks = new ArrayList<>(outline.close());
        if (!labels.local().isEmpty()) {
            blocks.add(localDefinitions());
        }
        layout = new Layout(file.frontMatter().strip(), headed, footed || footer.isEmpty(), layout.fullNames());
        return new ReportDocument(blocks, layout);
    }

    private RawMarkdown localDefinitions() {
        return new RawMarkdown(
                labels.local().stream().map(OldDefinition::source).collect(Collectors.joining("\n")));
    }

    private void heading(Heading heading, Outline outline) {
        var title = Markdowns.plain(heading).filter(text -> !text.isBlank() && text.indexOf('\n') < 0);
        if (title.isPresent()
                && outline.takes(heading.getLevel())
                && isSame(List.of(new RawMarkdown(headingOf(heading.getLevel(), title.get()))), heading)) {
            outline.open(title.get(), heading.getLevel());
        } else {
            outline.closeTo(heading.getLevel());
            outline.add(List.of(new RawMarkdown(passages.raw(heading))));
        }
    }

    private static String headingOf(int level, String title) {
        return dev.byline.markdown.PlainText.heading(level, title);
    }

    /** The blocks of a node in the most typed form that says the same. */
    private List<Block> blocks(Node node, boolean apart) {
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
        return List.of(new RawMarkdown(passages.raw(node)));
    }

    private List<List<Block>> candidates(Node node) {
        var candidates = new ArrayList<List<Block>>();
        if (node instanceof org.commonmark.node.Paragraph paragraph) {
            if (TABLE.matcher(OldText.paragraph(file.body(), paragraph).text()).lookingAt()) {
                return List.of();
            }
            if (paragraph.getFirstChild() instanceof org.commonmark.node.Image image
                    && image.getNext() == null
                    && image.getTitle() == null) {
                candidates.add(List.of(new Image(Markdowns.textOf(image), image.getDestination())));
            }
            for (var typed : new boolean[] {true, false}) {
                passages.highlight(paragraph, typed)
                        .ifPresent(passage -> candidates.add(List.of(
                                new Highlight(passage.title(), passage.text(), passage.credits(), List.of(), true))));
            }
            for (var typed : new boolean[] {true, false}) {
                var passage = passages.passage(paragraph, typed);
                if (!passage.text().isBlank()) {
                    candidates.add(List.of(new Paragraph(passage.text(), passage.credits())));
                }
            }
        } else if (node instanceof FencedCodeBlock code) {
            candidates.add(List.of(new Code(Optional.ofNullable(code.getInfo()).orElse(""), code.getLiteral())));
        } else if (node instanceof IndentedCodeBlock code) {
            candidates.add(List.of(new Code("", code.getLiteral())));
        }
        return candidates;
    }

    private boolean isSame(List<Block> blocks, Node node) {
        if (trusting) {
            return true;
        }
        if (fix) {
            // With repairs the text differs where it should; its structure was tried without them.
            var first = written(blocks).getFirstChild();
            return first != null && first.getClass() == node.getClass();
        }
        return Markdowns.html(written(blocks)).equals(Markdowns.html(node));
    }

    private Node written(List<Block> blocks) {
        var all = new ArrayList<>(blocks);
        if (!labels.local().isEmpty()) {
            all.add(localDefinitions());
        }
        return Markdowns.parse(write(new ReportDocument(all, layout)));
    }

    /** A list with items as typed as each can be; empty if it is no such list. */
    private Optional<List<Block>> list(ListBlock list, boolean apart) {
        var items = Markdowns.children(list);
        var forms = new int[items.size()];
        for (var round = 0; round <= ItemForm.values().length; round++) {
            var entries = new ArrayList<ListEntry>();
            for (var i = 0; i < forms.length; i++) {
                var entry = Optional.<ListEntry>empty();
                while (forms[i] < ItemForm.values().length && entry.isEmpty()) {
                    entry = entry((ListItem) items.get(i), ItemForm.values()[forms[i]], 0);
                    forms[i] += entry.isEmpty() ? 1 : 0;
                }
                if (entry.isEmpty()) {
                    return Optional.empty();
                }
                entries.add(entry.get());
            }
            var blocks = listOf(list, entries, apart);
            if (isSame(blocks, list)) {
                return Optional.of(blocks);
            }
            if (!degrade(written(blocks).getFirstChild(), items, forms)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Gives the items that are written otherwise their next form; false if that cannot help. */
    private static boolean degrade(@org.jspecify.annotations.Nullable Node written, List<Node> items, int[] forms) {
        if (!(written instanceof ListBlock)) {
            return false;
        }
        var now = Markdowns.children(written);
        if (now.size() != items.size()) {
            for (var i = 0; i < forms.length; i++) {
                forms[i]++;
            }
            return true;
        }
        var changed = false;
        for (var i = 0; i < forms.length; i++) {
            if (!Markdowns.html(now.get(i)).equals(Markdowns.html(items.get(i)))) {
                forms[i]++;
                changed = true;
            }
        }
        return changed;
    }

    private static List<Block> listOf(ListBlock list, List<ListEntry> entries, boolean apart) {
        if (list instanceof OrderedList ordered) {
            var first = ordered.getMarkerStartNumber();
            return List.of(new ItemList(entries, OptionalInt.of(first == null ? 1 : first), !list.isTight()));
        }
        var highlights = entries.stream().allMatch(Highlight.class::isInstance);
        var items = entries.stream().allMatch(Item.class::isInstance);
        // Highlights of a report stand apart from each other, items do not.
        var usual = highlights && !list.isTight() || items && list.isTight();
        var loose = !list.isTight() && entries.size() > 1;
        return apart || !usual ? List.of(new ItemList(entries, OptionalInt.empty(), loose)) : List.copyOf(entries);
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
            return text.isBlank() ? Optional.empty() : Optional.of(new Item(text, List.of(), List.of()));
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
        return passage.text().isBlank()
                ? Optional.empty()
                : Optional.of(new Item(passage.text(), passage.credits(), nested.get()));
    }

    /** The items of a nested list, or of none; empty if something else follows an item's text. */
    private Optional<List<Item>> nested(@org.jspecify.annotations.Nullable Node node, boolean credited, int depth) {
        if (node == null) {
            return Optional.of(List.of());
        }
        if (!(node instanceof BulletList list) || node.getNext() != null || !list.isTight()) {
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
                add(List.of(
                        closed.blocks().isEmpty()
                                ? new RawMarkdown(headingOf(closed.level(), closed.title()))
                                : new Section(closed.title(), Math.min(closed.level(), 3), closed.blocks())));
            }
        }

        List<Block> close() {
            closeTo(1);
            return open.peek().blocks();
        }
    }
}
