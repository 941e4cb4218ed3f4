package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.markdown.OpenText;
import dev.byline.markdown.Passage;
import dev.byline.markdown.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A flaw in prose: what is meant as a reference and is not written as one.
 *
 * @param start the offset of the first character that belongs to it
 * @param end the offset behind the last
 * @param wrong the offset of the character that is wrong
 * @param what what is wrong
 * @param remedy what to do
 * @param correct what to write in place of all that belongs to it
 */
record ReferenceFlaw(int start, int end, int wrong, String what, String remedy, Optional<String> correct) {

    private static final Pattern BOT = Pattern.compile("(?<![\\w\\\\/@])\\[?@([A-Za-z0-9-]+)\\[bot](?:])?");

    /** A mistake that nobody but its author can correct. */
    ReferenceFlaw(int start, int end, int wrong, String what, String remedy) {
        this(start, end, wrong, what, remedy, Optional.empty());
    }

    /** The mistakes of a passage, in the order of its text. */
    static List<ReferenceFlaw> in(Passage passage, Catalog catalog) {
        var prose = passage.prose();
        var bots = bots(prose);
        var brackets = new ArrayList<>(bots);
        BracketFlaws.in(prose, catalog).stream()
                .filter(mistake -> !cover(bots, mistake.start(), mistake.end()))
                .forEach(brackets::add);
        var mistakes = new ArrayList<>(brackets);
        for (var use : prose.labels()) {
            // What stands in doubled brackets is one mistake, whatever stands in the inner ones.
            if (!cover(brackets, use.start(), use.end())) {
                LabelFlaws.of(prose.text(), use, catalog).ifPresent(mistakes::add);
            }
        }
        for (var link : prose.links()) {
            LinkFlaws.of(prose.text(), link, catalog).ifPresent(mistakes::add);
        }
        mistakes.sort(Comparator.comparingInt(ReferenceFlaw::wrong));
        return mistakes;
    }

    /** A label has no bracket that is not escaped (CommonMark 0.31.2, section 6.3), and the handle of an app has two. */
    private static List<ReferenceFlaw> bots(Prose prose) {
        var text = prose.text();
        if (!text.contains("[bot]")) {
            return List.of();
        }
        var found = new ArrayList<ReferenceFlaw>();
        for (var block : prose.open().blocks()) {
            var bot = BOT.matcher(text.substring(
                    block.start(), block.start() + block.characters().length()));
            while (bot.find()) {
                var start = block.start() + bot.start();
                // In code and HTML it is text.
                if (block.characters().charAt(bot.start()) == OpenText.OTHER) {
                    continue;
                }
                var label = "[@" + bot.group(1) + "\\[bot\\]]";
                found.add(new ReferenceFlaw(
                        start,
                        block.start() + bot.end(),
                        start,
                        "`" + bot.group() + "` has brackets that are not escaped",
                        "write `" + label + "`, in Java \"" + label.replace("\\", "\\\\") + "\"",
                        Optional.of(label)));
            }
        }
        return found;
    }

    /** Whether a range of the text belongs to one of several mistakes. */
    static boolean cover(List<ReferenceFlaw> mistakes, int from, int to) {
        for (var mistake : mistakes) {
            if (mistake.covers(from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a range of the text belongs to it. */
    boolean covers(int from, int to) {
        return from < end && start < to;
    }
}
