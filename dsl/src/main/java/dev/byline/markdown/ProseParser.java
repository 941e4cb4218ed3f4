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
import java.util.Optional;
import java.util.regex.Pattern;
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

    private final Catalog catalog;
    private final Parser parser;
    /** The definitions of the report's prose, by folded label: one document, so they serve all of its prose. */
    private final Map<String, Definition> shared = new HashMap<>();

    private final List<LabelUse> labels = new ArrayList<>();
    private final List<InlineLink> links = new ArrayList<>();

    /**
     * A parser for the prose of one report.
     *
     * @param catalog what the labels are looked up in
     */
    public ProseParser(Catalog catalog) {
        this.catalog = catalog;
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
        // A definition needs this; most prose has none and is parsed once.
        if (markdown.contains("]:")) {
            for (var definition : parse(markdown).definitions()) {
                shared.putIfAbsent(Catalog.fold(definition.label()), definition);
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
        var root = parser.parse(markdown);
        // `[a][b]` is looked up for both labels when the first fails: an undefined label may come twice.
        var distinct = new ArrayList<LabelUse>();
        labels.sort(Comparator.comparingInt(LabelUse::start).thenComparing(LabelUse::form, Comparator.reverseOrder()));
        for (var use : labels) {
            if (distinct.isEmpty() || distinct.get(distinct.size() - 1).start() != use.start()) {
                distinct.add(use);
            }
        }
        links.sort(Comparator.comparingInt(InlineLink::start));
        return new Prose(markdown, root, distinct, links, definitionsOf(root, markdown));
    }

    private static List<Definition> definitionsOf(Node root, String markdown) {
        var definitions = new ArrayList<Definition>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(LinkReferenceDefinition node) {
                var spans = node.getSourceSpans();
                var start = spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
                var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
                var end = last == null ? markdown.length() : last.getInputIndex() + last.getLength();
                definitions.add(new Definition(unescape(node.getLabel()), node.getDestination(), start, end));
            }
        });
        return definitions;
    }

    private static String unescape(String label) {
        return ESCAPED.matcher(label).replaceAll("$1").strip().replaceAll("\\s+", " ");
    }

    /** Sees each bracket in the place and order in which CommonMark looks a label up. */
    private final class LabelRecorder implements LinkProcessor {

        @Override
        public LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
            var text = info.text(scanner);
            var bracket = info.openingBracket().getSourceSpans();
            var textStart = bracket.isEmpty() ? 0 : bracket.get(0).getInputIndex() + 1;
            var tail = scanner.getSource(info.afterTextBracket(), scanner.position());
            var tailSpans = tail.getSourceSpans();
            var textEnd = textStart + text.length();
            var tailStart = tailSpans.isEmpty() ? textEnd + 1 : tailSpans.get(0).getInputIndex();
            var image = info.marker() != null && info.marker().getLiteral().equals("!");
            if (info.destination() != null) {
                var inside = tail.getContent().indexOf(info.destination());
                var start = inside < 0 ? tailStart : tailStart + inside;
                var end = inside < 0 ? tailStart + tail.getContent().length() : start + info.destination().length();
                links.add(new InlineLink(text, info.destination(), image, textStart, textEnd, start, end));
                return link(info.destination(), info.title(), image, scanner);
            }
            var full = info.label() != null && !info.label().isEmpty();
            var source = full ? info.label() : text;
            if (source.isBlank()) {
                return LinkResult.none();
            }
            var label = unescape(source);
            var defined = context.getDefinition(LinkReferenceDefinition.class, source);
            Optional<Definition> local = defined == null
                    ? Optional.ofNullable(shared.get(Catalog.fold(label)))
                    : Optional.of(new Definition(label, defined.getDestination(), 0, 0));
            var reference = local.isPresent() ? Optional.<Reference>empty() : catalog.label(label);
            var start = full ? tailStart + 1 : textStart;
            var use = new LabelUse(
                    label,
                    full ? Form.FULL : info.label() == null ? Form.SHORTCUT : Form.COLLAPSED,
                    text,
                    start,
                    start + source.length(),
                    textStart,
                    textEnd,
                    reference,
                    local);
            labels.add(use);
            return use.undefined()
                    ? LinkResult.none()
                    : link(
                            local.map(Definition::destination)
                                    .or(() -> reference.map(Reference::url))
                                    .orElseThrow(),
                            defined == null ? null : defined.getTitle(),
                            image,
                            scanner);
        }

        private LinkResult link(
                String destination, @Nullable String title, boolean image, Scanner scanner) {
            return image
                    ? LinkResult.wrapTextIn(new Image(destination, title), scanner.position())
                            .includeMarker()
                    : LinkResult.wrapTextIn(new Link(destination, title), scanner.position());
        }
    }
}
