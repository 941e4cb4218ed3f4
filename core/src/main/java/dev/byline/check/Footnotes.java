package dev.byline.check;

import dev.byline.dsl.Footnote;
import dev.byline.evaluate.Origins;
import dev.byline.expression.Place;
import dev.byline.markdown.GitHubSyntax;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.problem.CheckId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;

/** A footnote that is not there, is there twice, or that nothing refers to. */
final class Footnotes implements ReportCheck {

    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\s^\\[\\]][^\\s\\[\\]]*)](:?)");

    @Override
    public CheckId id() {
        return CheckId.FOOTNOTE_MISTAKE;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        var found = new Found(origins);
        report.passages().forEach(found::read);
        return found.problems();
    }

    /** A footnote, or something that refers to one. */
    private record Named(String label, Optional<Place> place) {

        String key() {
            return label.toLowerCase(Locale.ROOT);
        }
    }

    /** The footnotes of one report. */
    private static final class Found {

        private final Origins origins;
        private final List<Named> uses = new ArrayList<>();
        private final List<Named> definitions = new ArrayList<>();

        Found(Origins origins) {
            this.origins = origins;
        }

        void read(Passage passage) {
            if (passage.block() instanceof Footnote footnote) {
                definitions.add(new Named(footnote.label(), origins.of(footnote.label())));
            }
            var text = passage.text();
            if (!text.contains("[^")) {
                return;
            }
            for (var block : passage.prose().open().blocks()) {
                var matcher = FOOTNOTE.matcher(block.characters());
                while (matcher.find()) {
                    var start = block.start() + matcher.start(1);
                    var named = new Named(
                            matcher.group(1),
                            origins.of(text, start, start + matcher.group(1).length()));
                    var begins = text.substring(text.lastIndexOf('\n', start - 1) + 1, start - 2)
                            .isBlank();
                    (begins && !matcher.group(2).isEmpty() ? definitions : uses).add(named);
                }
            }
            // To CommonMark, a footnote of one word is a definition, and what refers to it is a link.
            passage.prose().root().accept(new AbstractVisitor() {
                @Override
                public void visit(Link node) {
                    var spans = node.getSourceSpans();
                    var start = spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
                    var matcher = FOOTNOTE.matcher(text).region(start, text.length());
                    if (matcher.lookingAt()) {
                        uses.add(new Named(matcher.group(1), origins.of(text, matcher.start(1), matcher.end(1))));
                    }
                    visitChildren(node);
                }

                @Override
                public void visit(LinkReferenceDefinition node) {
                    if (GitHubSyntax.isFootnote(node.getLabel())) {
                        var spans = node.getSourceSpans();
                        var start = spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
                        definitions.add(new Named(node.getLabel().substring(1), origins.of(text, start, start + 1)));
                    }
                }
            });
        }

        Stream<Problem> problems() {
            var used = keys(uses);
            var defined = keys(definitions);
            var problems = new ArrayList<Problem>();
            for (var use : uses) {
                if (!defined.contains(use.key())) {
                    problems.add(problem(
                            use,
                            "the report has no footnote `[^" + use.label() + "]`",
                            "write it with footnote(\"" + use.label() + "\", \"…\"), or `\\[` for text"));
                }
            }
            var first = new HashMap<String, Named>();
            for (var definition : definitions) {
                if (first.putIfAbsent(definition.key(), definition) != null) {
                    problems.add(problem(
                            definition,
                            "the report has the footnote `[^" + definition.label() + "]` twice",
                            "give one of them another label"));
                } else if (!used.contains(definition.key())) {
                    problems.add(problem(
                            definition,
                            "nothing refers to the footnote `[^" + definition.label() + "]`, so that nobody sees it",
                            "write `[^" + definition.label() + "]` where it belongs, or delete it"));
                }
            }
            return problems.stream();
        }

        private static Set<String> keys(List<Named> named) {
            var keys = new HashSet<String>();
            named.forEach(each -> keys.add(each.key()));
            return keys;
        }

        private static Problem problem(Named named, String what, String remedy) {
            return new Problem(CheckId.FOOTNOTE_MISTAKE, what, remedy, named.place());
        }
    }
}
