package dev.byline.markdown;

import dev.byline.catalog.Catalog;
import dev.byline.markdown.Prose.Definition;
import dev.byline.markdown.Prose.Form;
import dev.byline.markdown.Prose.InlineLink;
import dev.byline.markdown.Prose.LabelUse;
import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Parses the prose of one report. Labels are looked up in the catalog as if the definitions that end the
 * finished report stood in the prose already. Not thread-safe.
 */
public final class ProseParser {

    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");
    private static final Pattern NO_BRACKETS = Pattern.compile("(?s)(?:\\\\.|[^\\\\\\[\\]])*+");

    private final Catalog catalog;
    /** The labels that are text in this report, folded. */
    private final Set<String> plain;

    private final Parser parser;
    /** The definitions of the report's prose, by folded label: one document, so they serve all of its prose. */
    private final Map<String, Defined> shared = new HashMap<>();

    private final List<LabelUse> labels = new ArrayList<>();
    private final List<InlineLink> links = new ArrayList<>();
    private SourceText source = new SourceText("");
    private boolean mayDefine;

    /** A definition, and the title that links by it have. */
    private record Defined(Definition definition, @Nullable String title) {}

    /**
     * A parser for the prose of one report.
     *
     * @param catalog what the labels are looked up in
     */
    public ProseParser(Catalog catalog) {
        this(catalog, List.of());
    }

    /**
     * A parser for the prose of one report in which some labels are text.
     *
     * @param catalog what the labels are looked up in
     * @param plain the labels that are text
     */
    public ProseParser(Catalog catalog, List<String> plain) {
        this.catalog = catalog;
        this.plain = plain.stream().map(Catalog::fold).collect(Collectors.toUnmodifiableSet());
        this.parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .linkProcessor(new LabelRecorder())
                .build();
    }

    /**
     * Makes the link reference definitions of a text known to all prose that is parsed after. A report is one
     * document: a definition in one paragraph serves the labels of all others.
     *
     * @param markdown a piece of the same report
     */
    public void define(String markdown) {
        // Most prose has none and is parsed once.
        if (mayDefine(markdown)) {
            var prose = parse(markdown);
            var nodes = definitionNodes(prose);
            for (var i = 0; i < nodes.size(); i++) {
                var defined =
                        new Defined(prose.definitions().get(i), nodes.get(i).getTitle());
                shared.putIfAbsent(Catalog.fold(nodes.get(i).getLabel()), defined);
            }
        }
    }

    /**
     * Parses a piece of prose.
     *
     * @param markdown the Markdown
     * @return its tree, labels, links and definitions
     */
    public Prose parse(String markdown) {
        labels.clear();
        links.clear();
        source = new SourceText(markdown);
        mayDefine = mayDefine(markdown);
        var root = parser.parse(markdown);
        var definitions = new ArrayList<Definition>();
        var local = new HashMap<String, Definition>();
        if (mayDefine) {
            for (var node : definitionNodes(root)) {
                var definition = definition(node, markdown);
                definitions.add(definition);
                local.putIfAbsent(Catalog.fold(node.getLabel()), definition);
            }
        }
        // `[a][b]` is looked up for both labels when the first fails: an undefined label may come twice.
        var distinct = new ArrayList<LabelUse>();
        labels.sort(Comparator.comparingInt(LabelUse::start).thenComparing(LabelUse::form, Comparator.reverseOrder()));
        for (var use : labels) {
            if (distinct.isEmpty() || distinct.get(distinct.size() - 1).start() != use.start()) {
                distinct.add(use.locatedBy(local));
            }
        }
        links.sort(Comparator.comparingInt(InlineLink::start));
        return new Prose(markdown, root, distinct, links, definitions);
    }

    /** Whether there may be a link reference definition in a text, for which its tree has to be looked through. */
    private static boolean mayDefine(String markdown) {
        return markdown.contains("]:");
    }

    /**
     * The link reference definitions of a piece of prose.
     *
     * @param prose the prose
     * @return their nodes, in the order of the text
     */
    static List<LinkReferenceDefinition> definitionNodes(Prose prose) {
        return prose.definitions().isEmpty() ? List.of() : definitionNodes(prose.root());
    }

    /**
     * The link reference definitions of a document.
     *
     * @param root its root
     * @return their nodes, in the order of the text
     */
    static List<LinkReferenceDefinition> definitionNodes(Node root) {
        var nodes = new ArrayList<LinkReferenceDefinition>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(LinkReferenceDefinition node) {
                // To CommonMark, a footnote of one word is a definition.
                if (!node.getLabel().startsWith("^")) {
                    nodes.add(node);
                }
            }
        });
        return nodes;
    }

    private static Definition definition(LinkReferenceDefinition node, String markdown) {
        var spans = node.getSourceSpans();
        var start = spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
        var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        var end = last == null ? markdown.length() : last.getInputIndex() + last.getLength();
        return new Definition(unescape(Catalog.normalize(node.getLabel())), node.getDestination(), start, end);
    }

    /** Whether CommonMark could find a definition for it (0.31.2, section 6.3, "link label"). */
    private static boolean isLabel(String oneLine, String raw) {
        return !oneLine.isEmpty()
                && raw.length() <= 999
                && (raw.indexOf('[') < 0 && raw.indexOf(']') < 0 && raw.indexOf('\\') < 0
                        || NO_BRACKETS.matcher(raw).matches());
    }

    private static String unescape(String label) {
        return label.indexOf('\\') < 0 ? label : ESCAPED.matcher(label).replaceAll("$1");
    }

    /** Sees each bracket in the place and order in which CommonMark looks a label up. */
    private final class LabelRecorder implements LinkProcessor {

        @Override
        public LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
            var text = info.text(scanner);
            var bracket = info.openingBracket().getSourceSpans();
            var textStart = bracket.isEmpty() ? 0 : bracket.get(0).getInputIndex() + 1;
            // Behind the text's bracket: nothing, `[]`, `[label]` or `(destination "title")`.
            var tail = scanner.getSource(info.afterTextBracket(), scanner.position());
            var image = info.marker() != null && info.marker().getLiteral().equals("!");
            if (info.destination() != null) {
                links.add(SourceText.inlineLink(text, info.destination(), image, textStart, tail));
                return link(info.destination(), info.title(), image, scanner);
            }
            var full = info.label() != null && !info.label().isEmpty();
            var raw = full ? info.label() : text;
            var escaped = Catalog.normalize(raw);
            if (!isLabel(escaped, raw) || GitHubSyntax.has(escaped, source.text(), textStart)) {
                return LinkResult.none();
            }
            var label = unescape(escaped);
            if (!plain.isEmpty() && plain.contains(Catalog.fold(escaped))) {
                return LinkResult.none();
            }
            var inText = mayDefine ? context.getDefinition(LinkReferenceDefinition.class, raw) : null;
            var defined = inText != null
                    ? new Defined(new Definition(label, inText.getDestination(), 0, 0), inText.getTitle())
                    : shared.get(Catalog.fold(escaped));
            var declared = catalog.label(label);
            // A definition that says what the catalog says hides nothing.
            var reference = defined != null ? declared.filter(of -> isDefinition(of, defined)) : declared;
            var textEnd = info.label() == null ? source.behind(textStart, raw) : SourceText.start(tail) - 1;
            labels.add(new LabelUse(
                    label,
                    escaped,
                    full ? Form.FULL : info.label() == null ? Form.SHORTCUT : Form.COLLAPSED,
                    text,
                    full ? SourceText.start(tail) + 1 : textStart,
                    full ? SourceText.end(tail) - 1 : textEnd,
                    textStart,
                    textEnd,
                    reference,
                    Optional.ofNullable(defined).map(Defined::definition)));
            if (defined != null) {
                return link(defined.definition().destination(), defined.title(), image, scanner);
            }
            return reference.isEmpty()
                    ? LinkResult.none()
                    : link(reference.get().url(), Prose.title(reference.get()), image, scanner);
        }

        private static boolean isDefinition(Reference reference, Defined defined) {
            return reference.url().equals(defined.definition().destination())
                    && Objects.equals(Prose.title(reference), defined.title());
        }

        private LinkResult link(String destination, @Nullable String title, boolean image, Scanner scanner) {
            return image
                    ? LinkResult.wrapTextIn(new Image(destination, title), scanner.position())
                            .includeMarker()
                    : LinkResult.wrapTextIn(new Link(destination, title), scanner.position());
        }
    }
}
