package dev.byline.importer.convert;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.SeriesStyle;
import dev.byline.importer.convert.CreditRun.CitedLink;
import dev.byline.importer.text.Markdowns;
import dev.byline.importer.text.OldFile;
import dev.byline.importer.text.OldText;
import dev.byline.markdown.Prose.Form;
import dev.byline.markdown.Prose.LabelUse;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.Repository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** Reads the text of paragraphs and items of an old file: bold titles at their beginning, credits at their end. */
final class Passages {

    /** Labels in parentheses and nothing else. */
    private static final Pattern CREDITS = Pattern.compile("\\((\\[[^\\[\\]]+](?:[\\s,]*\\[[^\\[\\]]+])*)\\)");

    private static final Pattern SPACED = Pattern.compile("\\[[^\\[\\]]+](?: \\[[^\\[\\]]+])*");
    /** Threads and people with something else between them than one space. */
    private static final Pattern PARTS =
            Pattern.compile("(\\[[^@\\[\\]]+](?: \\[[^@\\[\\]]+])*)([\\s,]+)(\\[@[^\\[\\]]+](?: \\[@[^\\[\\]]+])*)");

    private static final Pattern LABEL = Pattern.compile("\\[([^\\[\\]]+)]");
    private static final Pattern BOLD = Pattern.compile("\\A(\\*\\*|__)(\\S(?:(?!\\1)[^\\n])*)\\1(?= |\\z)");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[:.!?…：。！？]$");
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");
    private static final String PLACE = "{credits}";
    private static final Pattern PLACES = Pattern.compile("\\{(?:credits|people|threads|[1-9][0-9]?)}");

    private final OldFile file;
    private final LabelEdits labels;
    private final boolean fullNames;
    private final SeriesStyle style;
    private final Map<Integer, LabelUse> uses = new HashMap<>();
    /** The links to what the catalog declares, by the offset of their opening bracket. */
    private final NavigableMap<Integer, Cited> cited = new TreeMap<>();
    /** The same, and those links that cannot be written as the catalog has them. */
    private final NavigableMap<Integer, Cited> leading = new TreeMap<>();

    /** A link of the file: the offsets of its brackets and of its end. */
    private record Cited(int textEnd, int end, boolean bare, Reference reference) {}

    Passages(OldFile file, LabelEdits labels, SeriesStyle style, boolean fullNames) {
        this.file = file;
        this.labels = labels;
        this.fullNames = fullNames;
        this.style = style;
        for (var use : file.prose().labels()) {
            uses.put(use.start(), use);
            Optional.ofNullable(file.definitions().get(Catalog.fold(use.source())))
                    .flatMap(definition -> labels.at(definition.url()))
                    .ifPresent(reference -> leading.put(
                            use.textStart() - 1,
                            new Cited(
                                    use.textEnd(),
                                    use.end() + (use.form() == Form.COLLAPSED ? 3 : 1),
                                    false,
                                    reference)));
            if (use.form() != Form.COLLAPSED) {
                labels.reference(use)
                        .ifPresent(reference -> cited.put(
                                use.textStart() - 1,
                                new Cited(use.textEnd(), use.end() + 1, use.form() == Form.SHORTCUT, reference)));
            }
        }
        for (var link : file.prose().links()) {
            if (!link.image() && file.body().startsWith(")", link.destinationEnd())) {
                labels.at(link.destination())
                        .ifPresent(reference -> leading.put(
                                link.start() - 1, new Cited(link.end(), link.destinationEnd() + 1, false, reference)));
            }
            labels.reference(link)
                    .ifPresent(reference -> cited.put(
                            link.start() - 1,
                            new Cited(
                                    link.end(),
                                    link.destinationEnd() + 1,
                                    link.linkText().equals(reference.label()),
                                    reference)));
        }
    }

    /** The links in a text, by their indices in it. */
    private static List<CitedLink> links(OldText text, NavigableMap<Integer, Cited> cited) {
        if (text.text().isEmpty()) {
            return List.of();
        }
        var links = new ArrayList<CitedLink>();
        var from = text.offset(0);
        var to = text.offset(text.text().length() - 1);
        for (var link : cited.subMap(from, true, to, true).entrySet()) {
            var start = text.index(link.getKey());
            var textEnd = text.index(link.getValue().textEnd());
            var end = text.index(link.getValue().end() - 1) + 1;
            if (start >= 0 && textEnd > start && end > textEnd) {
                links.add(new CitedLink(
                        start,
                        textEnd,
                        end,
                        link.getValue().bare(),
                        link.getValue().reference()));
            }
        }
        return links;
    }

    /**
     * A table of GitHub's, where one of its cells cites a person, an issue or a pull request.
     *
     * @param paragraph what CommonMark takes it for
     * @return the cells of its rows, the header first; empty where there is nothing to type
     */
    Optional<List<List<String>>> table(Paragraph paragraph) {
        var text = OldText.paragraph(file.body(), paragraph);
        if (links(text, cited).stream().noneMatch(link -> isCredit(link.reference()))) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        for (var start = 0; start < text.text().length(); ) {
            var newline = text.text().indexOf('\n', start);
            var end = newline < 0 ? text.text().length() : newline;
            rows.add(cells(text, start, end));
            start = end + 1;
        }
        rows.remove(1);
        return Optional.of(rows);
    }

    private List<String> cells(OldText text, int start, int end) {
        var cells = new ArrayList<String>();
        var from = start;
        var pipes = PIPE.matcher(text.text()).region(start, end);
        while (pipes.find()) {
            if (pipes.start() > start) {
                cells.add(labels.edits().apply(text, from, pipes.start()).strip());
            }
            from = pipes.end();
        }
        return cells;
    }

    private static boolean isCredit(Reference reference) {
        return reference instanceof Person || reference instanceof ForgeThread;
    }

    /** Whether the text of a paragraph ends in references to people, issues or pull requests. */
    boolean endsInReferences(Paragraph paragraph) {
        var text = OldText.paragraph(file.body(), paragraph);
        return CreditRun.in(text.text(), 0, links(text, leading))
                .filter(run -> run.credits().stream().anyMatch(Passages::isCredit))
                .isPresent();
    }

    /** The text of a quote, without the signs of its lines. */
    String quote(Node quote) {
        return edited(OldText.quote(file.body(), quote));
    }

    /**
     * A text and its credits.
     *
     * @param title the bold title; empty where there is none
     */
    record Passage(String title, String text, List<Reference> credits) {}

    /** Whether a file's credits name threads with their owner more often than not. */
    static boolean prefersFullNames(OldFile file, LabelEdits labels) {
        var full = 0;
        for (var use : file.prose().labels()) {
            var reference = labels.reference(use);
            if (reference.isPresent() && !(reference.get() instanceof dev.byline.reference.Reference.Person)) {
                var slug = fullName(reference.get());
                full += use.label().equals(reference.get().label())
                        ? -1
                        : use.label().equals(slug) ? 1 : 0;
            }
        }
        return full > 0;
    }

    private static String fullName(Reference reference) {
        if (reference instanceof ForgeThread thread) {
            var label = thread.label();
            return thread.repository().slug()
                    + label.substring(Math.max(label.lastIndexOf('#'), label.lastIndexOf('!')));
        }
        return reference instanceof Repository repository ? repository.slug() : reference.label();
    }

    boolean fullNames() {
        return fullNames;
    }

    /** The lines of a block as they are, apart from its labels. */
    String raw(Node block) {
        return edited(OldText.lines(file.body(), block));
    }

    /** All of a list item as one text. */
    String item(Node item) {
        return edited(OldText.item(file.body(), item));
    }

    private String edited(OldText text) {
        return labels.edits().apply(text, 0, text.text().length());
    }

    Passage passage(Paragraph paragraph, boolean credited) {
        return passage("", OldText.paragraph(file.body(), paragraph), 0, credited);
    }

    /** A paragraph that begins with a title in bold, as a highlight has it. */
    Optional<Passage> highlight(Paragraph paragraph, boolean credited) {
        if (!(paragraph.getFirstChild() instanceof StrongEmphasis strong)) {
            return Optional.empty();
        }
        var title = Markdowns.plain(strong).filter(text -> !text.isBlank());
        var text = OldText.paragraph(file.body(), paragraph);
        var bold = BOLD.matcher(text.text());
        if (title.isEmpty() || !bold.find()) {
            return Optional.empty();
        }
        var start = Math.min(bold.end() + 1, text.text().length());
        var passage = passage(title.get(), text, start, credited);
        if (passage.text().isEmpty()) {
            return Optional.of(passage);
        }
        if (!END_OF_SENTENCE.matcher(title.get()).find()) {
            return Optional.empty();
        }
        // The colon comes with the text, behind a title that ends no sentence.
        var bare = title.get().substring(0, title.get().length() - 1);
        return Optional.of(
                title.get().endsWith(":")
                                && !bare.isBlank()
                                && !END_OF_SENTENCE.matcher(bare).find()
                        ? new Passage(bare, passage.text(), passage.credits())
                        : passage);
    }

    private Passage passage(String title, OldText text, int start, boolean credited) {
        var end = text.text().length();
        var group = credited && isUsual() && !PLACES.matcher(text.text()).find()
                ? lastCredits(text, start)
                : Optional.<MatchResult>empty();
        if (group.isEmpty()) {
            return Optional.of(text.text())
                    .filter(t -> credited && !PLACES.matcher(t).find())
                    .flatMap(t -> CreditRun.in(t, start, links(text, cited)))
                    .filter(run -> run.credits().size() < 30)
                    .map(run -> passage(title, text, start, run))
                    .orElseGet(() -> new Passage(title, labels.edits().apply(text, start, end), List.of()));
        }
        var credits = credits(text, group.get()).orElseThrow();
        var from = group.get().start();
        var parts = PARTS.matcher(group.get().group(1));
        var spaced = SPACED.matcher(group.get().group(1)).matches();
        var place = spaced || !parts.matches() ? PLACE : "({threads}" + parts.group(2) + "{people})";
        if (spaced && group.get().end() == end && from == start) {
            return new Passage(title, creditsAlone(title), credits);
        }
        var behindOneSpace = from - start > 1
                && text.text().charAt(from - 1) == ' '
                && text.text().charAt(from - 2) != ' ';
        if (spaced && group.get().end() == end && behindOneSpace) {
            return new Passage(title, labels.edits().apply(text, start, from - 1), credits);
        }
        return new Passage(
                title,
                labels.edits().apply(text, start, from)
                        + place
                        + labels.edits().apply(text, group.get().end(), end),
                credits);
    }

    /** The credits of a run that is written in another way than those of other series. */
    private Passage passage(String title, OldText text, int start, CreditRun run) {
        var from = run.usualStart(text.text(), style);
        var end = text.text().length();
        var last = run.links().get(run.links().size() - 1).end()
                + style.creditsEnd().length();
        if (from >= start && last == end) {
            if (from == start) {
                return new Passage(title, creditsAlone(title), run.credits());
            }
            if (from - start > 1
                    && text.text().charAt(from - 1) == ' '
                    && text.text().charAt(from - 2) != ' ') {
                return new Passage(title, labels.edits().apply(text, start, from - 1), run.credits());
            }
        }
        return new Passage(
                title,
                run.numbered(text, start, labels.edits()),
                run.credits().stream().distinct().toList());
    }

    /** The text of credits that nothing stands before: an item without a text is an error. */
    private static String creditsAlone(String title) {
        return title.isEmpty() ? PLACE : "";
    }

    private boolean isUsual() {
        return style.creditsBegin().equals("(")
                && style.creditsEnd().equals(")")
                && style.creditsBetween().equals(" ");
    }

    private Optional<MatchResult> lastCredits(OldText text, int start) {
        return CREDITS.matcher(text.text())
                .results()
                .filter(group -> group.start() >= start)
                .filter(group -> credits(text, group).isPresent())
                .reduce((first, second) -> second);
    }

    /** The references of a group of labels; empty if the DSL would write one of them otherwise. */
    private Optional<List<Reference>> credits(OldText text, MatchResult group) {
        if (!SPACED.matcher(group.group(1)).matches()
                && !PARTS.matcher(group.group(1)).matches()) {
            return Optional.empty();
        }
        var credits = new ArrayList<Reference>();
        var label = LABEL.matcher(group.group(1));
        while (label.find()) {
            var use = uses.get(text.offset(group.start(1) + label.start(1)));
            if (use == null || use.form() != Form.SHORTCUT) {
                return Optional.empty();
            }
            var reference = labels.reference(use);
            if (reference.isEmpty()) {
                return Optional.empty();
            }
            var usual = fullNames ? fullName(reference.get()) : reference.get().label();
            if (!use.label().equals(usual)) {
                return Optional.empty();
            }
            credits.add(reference.get());
        }
        return Optional.of(credits);
    }
}
