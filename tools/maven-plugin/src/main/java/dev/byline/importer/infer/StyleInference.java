package dev.byline.importer.infer;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.SeriesStyle;
import dev.byline.dsl.DefinitionOrder;
import dev.byline.dsl.LinkForm;
import dev.byline.importer.text.Markdowns;
import dev.byline.importer.text.OldDefinition;
import dev.byline.importer.text.OldFile;
import dev.byline.importer.text.OldLines;
import dev.byline.markdown.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** Finds how the files of a series look: what most of them do the same way is the style of the series. */
final class StyleInference {

    private static final Pattern THREAD = Pattern.compile("https?://.*/(?:issues|pulls?|merge_requests)/[0-9]+");
    private static final Pattern PAGE = Pattern.compile("https?://[^/]+/([\\w.-]+)");
    private static final Pattern REPOSITORY = Pattern.compile("https?://[^/]+/[\\w.-]+/[\\w.-]+/?");
    /** References that end an item: with brackets alone, with a label or with a URL behind. */
    private static final String REFERENCE = "\\[[^\\[\\]]*[@#!][^\\[\\]]*](?:\\([^()\\s]*\\)|\\[[^\\[\\]]*])?";

    private static final Pattern CREDITS = Pattern.compile(
            "(?:^|\\s)([(]?)(" + REFERENCE + ")((?:\\s*[,;&+/]?\\s*" + REFERENCE + ")*)([)]?)[.,;:!]?\\s*$");
    private static final Pattern NEXT = Pattern.compile("(\\s*[,;&+/]?\\s*)" + REFERENCE);
    private static final Pattern CLOSED = Pattern.compile("(#{1,6}) .* \\1");
    private static final Pattern TABLE_RULE = Pattern.compile("\\|(?: {0,9}-{1,99} {0,9}\\|)+");
    private static final Pattern BULLET = Pattern.compile("[ \\t]*(?:[-*+])(?:[ \\t]+|$)");

    private final Tally<String> people = new Tally<>();
    private final Tally<String> threads = new Tally<>();
    private final Tally<String> others = new Tally<>();
    private final Tally<String> orders = new Tally<>();
    private final Tally<String> bullets = new Tally<>();
    private final Tally<String> nestedBullets = new Tally<>();
    private final Tally<Integer> indents = new Tally<>();
    private final Tally<String> bold = new Tally<>();
    private final Tally<Boolean> underlined = new Tally<>();
    private final Tally<Boolean> closed = new Tally<>();
    private final Tally<Boolean> headed = new Tally<>();
    private final Tally<Integer> aboveHeadings = new Tally<>();
    private final Tally<Integer> belowHeadings = new Tally<>();
    private final Tally<Integer> belowFrontMatter = new Tally<>();
    private final Tally<Integer> aboveLists = new Tally<>();
    private final Tally<String> tableColumns = new Tally<>();
    private final Tally<String> credits = new Tally<>();
    private final Tally<String> between = new Tally<>();

    private StyleInference() {}

    /**
     * The style of a series.
     *
     * @param files its files
     * @param reports what is known of each
     * @return what most files do
     */
    static SeriesStyle of(Collection<OldFile> files, Collection<ReportPlan> reports) {
        var inference = new StyleInference();
        files.forEach(inference::look);
        reports.forEach(report -> inference.headed.add(report.headed(), 1));
        return inference.style();
    }

    private SeriesStyle style() {
        var usual = SeriesStyle.USUAL;
        var bullet = bullets.first().orElse("");
        var nested = nestedBullets.first().orElse("");
        var around = credits.first().orElse("()");
        return new SeriesStyle(
                form(people),
                form(threads),
                form(others),
                orders.first().map(DefinitionOrder::valueOf).orElse(DefinitionOrder.KIND),
                bullet.equals("- ") ? "" : bullet,
                nested.equals(bullet.isEmpty() ? "- " : bullet.stripLeading()) ? "" : nested,
                indents.first().filter(columns -> columns <= 8).orElse(0),
                bold.first().orElse(usual.bold()),
                underlined.first().orElse(false),
                closed.first().orElse(false),
                headed.of(true) * 2 >= headed.of(false) + headed.of(true),
                lines(aboveHeadings),
                lines(belowHeadings),
                lines(belowFrontMatter),
                lines(aboveLists),
                tableColumns.first().orElse(usual.tableColumn()),
                around.substring(0, around.indexOf(')') < 0 ? around.length() : around.indexOf(')')),
                between.first().orElse(usual.creditsBetween()),
                around.endsWith(")") ? ")" : "",
                false);
    }

    private static int lines(Tally<Integer> lines) {
        return lines.first().filter(number -> number <= 9).orElse(1);
    }

    private static LinkForm form(Tally<String> forms) {
        return forms.first().map(LinkForm::valueOf).orElse(LinkForm.REFERENCE);
    }

    private void look(OldFile file) {
        links(file);
        definitions(file);
        var lines = file.bodyLines();
        var nodes = file.nodes();
        var above = file.frontMatter().isEmpty() ? Shape.NONE : Shape.FRONT_MATTER;
        var end = -1;
        for (var node : nodes) {
            var first = OldLines.first(node);
            if (first < 0) {
                continue;
            }
            var shape = shape(node);
            var gap = first - end - 1;
            if (above == Shape.FRONT_MATTER) {
                belowFrontMatter.add(gap, 1);
            } else if (shape == Shape.HEADING && above != Shape.NONE) {
                aboveHeadings.add(gap, above == Shape.HEADING ? 0 : 1);
            } else if (above == Shape.HEADING) {
                belowHeadings.add(gap, 1);
            } else if (above == Shape.PARAGRAPH && shape == Shape.LIST) {
                aboveLists.add(gap, 1);
            }
            if (node instanceof Heading heading && heading.getLevel() <= 2) {
                underlined.add(!lines.line(first).stripLeading().startsWith("#"), 1);
            }
            if (node instanceof Heading && lines.line(first).stripLeading().startsWith("#")) {
                closed.add(CLOSED.matcher(lines.line(first)).matches(), 1);
            }
            if (node instanceof Paragraph paragraph) {
                bold(paragraph, lines);
                if (first < OldLines.last(node)) {
                    table(lines.line(first + 1));
                }
            }
            if (node instanceof ListBlock list) {
                list(list, lines, 0);
            }
            above = shape;
            end = OldLines.last(node);
        }
    }

    /** The line below a table's header, where its columns are alike. */
    private void table(String line) {
        if (TABLE_RULE.matcher(line).matches()) {
            var columns = List.of(line.substring(1).split("\\|"));
            if (columns.stream().distinct().count() == 1) {
                tableColumns.add(columns.get(0), 1);
            }
        }
    }

    /**
     * What a node of an old file will be.
     *
     * @param node a block
     * @return its shape
     */
    private static Shape shape(Node node) {
        return node instanceof Heading
                ? Shape.HEADING
                : node instanceof Paragraph ? Shape.PARAGRAPH : node instanceof ListBlock ? Shape.LIST : Shape.OTHER;
    }

    private void links(OldFile file) {
        for (var use : file.prose().labels()) {
            Optional.ofNullable(file.definitions().get(Catalog.fold(use.source())))
                    .ifPresent(definition -> link(use.label(), definition.url(), LinkForm.REFERENCE));
        }
        for (var link : file.prose().links()) {
            if (!link.image()) {
                link(link.linkText(), link.destination(), LinkForm.INLINE);
            }
        }
    }

    private void link(String label, String url, LinkForm form) {
        var of = THREAD.matcher(url).matches()
                ? threads
                : label.startsWith("@") || isByName(label, url)
                        ? people
                        : REPOSITORY.matcher(url).matches() ? others : null;
        if (of != null) {
            of.add(form.name(), 1);
        }
    }

    private static boolean isByName(String label, String url) {
        var page = PAGE.matcher(url);
        return page.matches() && page.group(1).equalsIgnoreCase(label);
    }

    /** The order in which the definitions of a file stand, if they end it. */
    private void definitions(OldFile file) {
        var definitions = new ArrayList<>(file.definitions().values());
        var nodes = file.nodes();
        if (definitions.size() < 4 || !(nodes.get(nodes.size() - 1) instanceof LinkReferenceDefinition)) {
            return;
        }
        var labels = definitions.stream().map(OldDefinition::label).toList();
        var sorted = labels.stream()
                .sorted(Comparator.comparing((String label) -> label.toLowerCase(Locale.ROOT))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        var seen = new HashSet<String>();
        List<String> used = file.prose().labels().stream()
                .map(use -> Catalog.fold(use.source()))
                .filter(seen::add)
                .toList();
        var folds = List.copyOf(file.definitions().keySet());
        orders.add(
                (labels.equals(sorted)
                                ? DefinitionOrder.LABEL
                                : folds.equals(used) ? DefinitionOrder.USE : DefinitionOrder.KIND)
                        .name(),
                1);
    }

    private void bold(Paragraph paragraph, OldLines lines) {
        if (paragraph.getFirstChild() instanceof StrongEmphasis) {
            var line = lines.line(OldLines.first(paragraph)).stripLeading();
            bold.add(line.contains("__") && !line.contains("**") ? "__" : "**", 1);
        }
    }

    private void list(ListBlock list, OldLines lines, int depth) {
        for (var child : Markdowns.children(list)) {
            var text = child.getFirstChild();
            if (!(child instanceof ListItem item) || text == null || OldLines.first(text) != OldLines.first(child)) {
                continue;
            }
            if (list instanceof BulletList) {
                var marker = lines.marker(item);
                if (BULLET.matcher(marker).matches()) {
                    (depth == 0 ? bullets : nestedBullets)
                            .add(depth == 0 ? marker : marker.strip() + spaces(marker), 1);
                }
            }
            if (text instanceof Paragraph paragraph) {
                bold(paragraph, lines);
                credits(lines.text(paragraph));
            }
            for (var inner : Markdowns.children(child)) {
                if (inner instanceof ListBlock nested && nested instanceof BulletList) {
                    if (depth == 0) {
                        indents.add(indent(item, nested, list instanceof OrderedList), 1);
                    }
                    list(nested, lines, depth + 1);
                }
            }
        }
    }

    /** How far a list in a list is indented; 0 where that is as far as the text above. */
    private static int indent(ListItem item, ListBlock nested, boolean numbered) {
        var columns = OldLines.column(nested) - OldLines.column(item);
        var text = item.getFirstChild() == null ? 0 : OldLines.column(item.getFirstChild()) - OldLines.column(item);
        return numbered || columns == text || columns < 0 ? 0 : columns;
    }

    private static String spaces(String marker) {
        return marker.substring(marker.stripTrailing().length());
    }

    private void credits(String text) {
        var found = CREDITS.matcher(text);
        if (!found.find()) {
            return;
        }
        var parentheses = !found.group(1).isEmpty() && !found.group(4).isEmpty();
        if (found.group(1).isEmpty() != found.group(4).isEmpty()) {
            return;
        }
        credits.add(parentheses ? "()" : "", 1);
        var next = NEXT.matcher(found.group(3));
        while (next.lookingAt()) {
            if (next.group(1).indexOf('\n') < 0 && !next.group(1).isEmpty()) {
                between.add(next.group(1), 1);
            }
            next.region(next.end(), found.group(3).length());
        }
    }
}
