package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.markdown.OpenText;
import dev.byline.markdown.Prose;
import dev.byline.markdown.Prose.LabelUse;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brackets and parentheses around a reference that have no counterpart, or stand where they make no link. */
final class BracketFlaws {

    private static final String WIDE_OPEN = "[［【〔「『〈《]";
    private static final String WIDE_CLOSE = "[］】〕」』〉》]";
    private static final Pattern OPENED = Pattern.compile("\\[[ \t]*(" + ReferenceForm.TOKEN + ")");
    private static final Pattern CLOSED = Pattern.compile("(?<![\\w./@#&-])(" + ReferenceForm.TOKEN + ")[ \t]*]");
    private static final Pattern WIDE =
            Pattern.compile(WIDE_OPEN + "\\s*([@＠#＃]?[\\w./#＃-]+)\\s*" + WIDE_CLOSE, Pattern.UNICODE_CHARACTER_CLASS);
    private static final String REFERENCES = OpenText.REFERENCE + "+(?:[\\s,;]+" + OpenText.REFERENCE + "+)*";
    private static final Pattern UNCLOSED_CREDITS = Pattern.compile("\\(\\s*(" + REFERENCES + ")\\s*[.,;]?\\s*$");
    private static final Pattern UNOPENED_CREDITS = Pattern.compile("(" + REFERENCES + ")\\s*(\\))(?!\\()");
    private static final Pattern URL_BEHIND =
            Pattern.compile("(?<=" + OpenText.REFERENCE + ")(?<stray>\\))?\\((?<url>https?://[^\\s()]*)\\)?");

    private final Prose prose;
    private final Catalog catalog;
    private final OpenText open;
    /** The offset of the counterpart of each bracket and parenthesis that has one. */
    private final Map<Integer, Integer> pairs = new HashMap<>();

    private final List<ReferenceFlaw> mistakes = new ArrayList<>();

    private BracketFlaws(Prose prose, Catalog catalog) {
        this.prose = prose;
        this.catalog = catalog;
        this.open = prose.open();
    }

    /** The mistakes of a piece of prose, those of each kind in the order of its text. */
    static List<ReferenceFlaw> in(Prose prose, Catalog catalog) {
        return BetweenLinks.have(BracketFlaws::isBracket, prose) ? new BracketFlaws(prose, catalog).find() : List.of();
    }

    private static boolean isBracket(String text, int index) {
        var c = text.charAt(index);
        return c < '\u0080'
                ? c == '(' || c == ')' || c == '[' || c == ']'
                : WIDE_OPEN.indexOf(c) >= 0 || WIDE_CLOSE.indexOf(c) >= 0;
    }

    private static boolean hasBracket(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (isBracket(text, i)) {
                return true;
            }
        }
        return false;
    }

    private List<ReferenceFlaw> find() {
        // A list in parentheses may be closed in its last item; brackets belong to one block.
        var parentheses = new ArrayDeque<Integer>();
        for (var block : open.blocks()) {
            pair(block, '(', ')', parentheses);
            pair(block, '[', ']', new ArrayDeque<>());
        }
        for (var block : open.blocks()) {
            if (!hasBracket(block.characters())) {
                continue;
            }
            opened(block);
            closed(block);
            wide(block);
            urlBehind(block);
            unclosedCredits(block);
            unopenedCredits(block);
        }
        prose.labels().forEach(this::doubled);
        return mistakes;
    }

    private void pair(OpenText.Block block, char opening, char closing, ArrayDeque<Integer> waiting) {
        for (var i = 0; i < block.characters().length(); i++) {
            var c = character(block, i, opening);
            if (c == opening) {
                waiting.push(block.start() + i);
            } else if (c == closing && !waiting.isEmpty()) {
                var start = waiting.pop();
                pairs.put(start, block.start() + i);
                pairs.put(block.start() + i, start);
            }
        }
    }

    /** A parenthesis in the wrong place, such as inside a label, still has its counterpart. */
    private char character(OpenText.Block block, int index, char opening) {
        var c = block.characters().charAt(index);
        return c == OpenText.REFERENCE && opening == '(' ? prose.text().charAt(block.start() + index) : c;
    }

    private void opened(OpenText.Block block) {
        var matcher = OPENED.matcher(block.characters());
        while (matcher.find()) {
            var start = block.start() + matcher.start();
            if (pairs.containsKey(start)) {
                continue;
            }
            var end = block.start() + matcher.end();
            var parenthesis = end < prose.text().length() && prose.text().charAt(end) == ')' && !pairs.containsKey(end);
            mistakes.add(new ReferenceFlaw(
                    start,
                    parenthesis ? end + 1 : end,
                    start,
                    "`" + prose.text().substring(start, parenthesis ? end + 1 : end)
                            + (parenthesis ? "` ends in a parenthesis" : "` has no closing bracket"),
                    "write `[" + matcher.group(1) + "]`",
                    Optional.of("[" + matcher.group(1) + "]")));
        }
    }

    private void closed(OpenText.Block block) {
        var matcher = CLOSED.matcher(block.characters());
        while (matcher.find()) {
            var start = block.start() + matcher.start();
            var end = block.start() + matcher.end();
            if (!pairs.containsKey(end - 1) && !isEscapedOpening(start - 1)) {
                mistakes.add(new ReferenceFlaw(
                        start,
                        end,
                        start,
                        "`" + prose.text().substring(start, end) + "` has no opening bracket",
                        "write `[" + matcher.group(1) + "]`",
                        Optional.of("[" + matcher.group(1) + "]")));
            }
        }
    }

    /** `\[@rn]` is text as it stands: Markdown needs only one of two brackets escaped. */
    private boolean isEscapedOpening(int before) {
        var offset = before;
        while (offset > 0 && prose.text().charAt(offset) == ' ') {
            offset--;
        }
        return offset > 0 && prose.text().charAt(offset) == '[' && prose.text().charAt(offset - 1) == '\\';
    }

    /** Brackets of East Asian keyboards: they are quotation marks too, so only what is declared is meant. */
    private void wide(OpenText.Block block) {
        var matcher = WIDE.matcher(block.characters());
        while (matcher.find()) {
            var label = Normalizer.normalize(matcher.group(1), Normalizer.Form.NFKC);
            if (catalog.label(label).isPresent()) {
                var start = block.start() + matcher.start();
                mistakes.add(new ReferenceFlaw(
                        start,
                        block.start() + matcher.end(),
                        start,
                        "`" + matcher.group() + "` has brackets that are none in Markdown",
                        "write `[" + label + "]`",
                        Optional.of("[" + label + "]")));
            }
        }
    }

    private void doubled(LabelUse use) {
        var outer = use.textStart() - 2;
        var closing = use.end() + 1;
        if (pairs.getOrDefault(outer, -1) == closing
                && prose.text().charAt(outer) == '['
                && ReferenceForm.fits(use.label(), catalog)) {
            var inner = prose.text().substring(outer + 1, closing);
            mistakes.add(new ReferenceFlaw(
                    outer,
                    closing + 1,
                    outer,
                    "`[" + inner + "]` has its brackets twice",
                    "write `" + inner + "`",
                    Optional.of(inner)));
        }
    }

    /** A URL behind a label that did not become its destination. */
    private void urlBehind(OpenText.Block block) {
        var matcher = URL_BEHIND.matcher(block.characters());
        while (matcher.find()) {
            var start = block.start() + matcher.start();
            var use = uses(start - 1, start).get(0);
            var label = prose.text().substring(use.textStart() - 1, start);
            var stray = matcher.group("stray") != null;
            mistakes.add(new ReferenceFlaw(
                    use.textStart() - 1,
                    block.start() + matcher.end(),
                    start,
                    stray
                            ? "`)` stands between `" + label + "` and its URL"
                            : "the URL behind `" + label + "` is not closed, or has white space in it",
                    "write `" + label + (use.undefined() ? "(" + matcher.group("url") + ")`" : "` alone")));
        }
    }

    private void unclosedCredits(OpenText.Block block) {
        var matcher = UNCLOSED_CREDITS.matcher(block.characters());
        if (!matcher.find() || pairs.containsKey(block.start() + matcher.start())) {
            return;
        }
        var uses = uses(block.start() + matcher.start(1), block.start() + matcher.end(1));
        if (areReferences(uses)) {
            var start = block.start() + matcher.start();
            mistakes.add(new ReferenceFlaw(
                    start,
                    start + 1,
                    start,
                    "the parenthesis of these credits is not closed",
                    "write `)` behind `[" + uses.get(uses.size() - 1).label() + "]`"));
        }
    }

    private void unopenedCredits(OpenText.Block block) {
        var matcher = UNOPENED_CREDITS.matcher(block.characters());
        while (matcher.find()) {
            var start = block.start() + matcher.start();
            var uses = uses(start, block.start() + matcher.end(1));
            if (!pairs.containsKey(block.start() + matcher.start(2)) && areReferences(uses)) {
                mistakes.add(new ReferenceFlaw(
                        start,
                        start,
                        block.start() + matcher.start(2),
                        "`)` closes a parenthesis that is not opened",
                        "write `(` in front of `[" + uses.get(0).label() + "]`, or delete the `)`"));
            }
        }
    }

    private boolean areReferences(List<LabelUse> uses) {
        return uses.stream().allMatch(use -> ReferenceForm.fits(use.label(), catalog));
    }

    private List<LabelUse> uses(int start, int end) {
        return prose.labels().stream()
                .filter(use -> use.textStart() - 1 < end && start < use.end() + 1)
                .toList();
    }
}
