package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.markdown.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something in prose that is meant as a reference and is not written as one.
 *
 * @param start the offset of the first character that belongs to it
 * @param end the offset behind the last
 * @param wrong the offset of the character that is wrong
 * @param what what is wrong
 * @param remedy what to do
 * @param correct what to write in place of all that belongs to it
 */
record ReferenceMistake(int start, int end, int wrong, String what, String remedy, Optional<String> correct) {

    /** A mistake that nobody but its author can correct. */
    ReferenceMistake(int start, int end, int wrong, String what, String remedy) {
        this(start, end, wrong, what, remedy, Optional.empty());
    }

    /** The mistakes of a passage, in the order of its text. */
    static List<ReferenceMistake> in(Passage passage, Catalog catalog) {
        var prose = passage.prose();
        var brackets = BracketMistakes.in(prose, catalog);
        var mistakes = new ArrayList<>(brackets);
        for (var use : prose.labels()) {
            // What stands in doubled brackets is one mistake, whatever stands in the inner ones.
            if (!cover(brackets, use.start(), use.end())) {
                LabelMistakes.of(prose.text(), use, catalog).ifPresent(mistakes::add);
            }
        }
        for (var link : prose.links()) {
            LinkMistakes.of(prose.text(), link, catalog).ifPresent(mistakes::add);
        }
        mistakes.sort(Comparator.comparingInt(ReferenceMistake::wrong));
        return mistakes;
    }

    /** Whether a range of the text belongs to one of several mistakes. */
    static boolean cover(List<ReferenceMistake> mistakes, int from, int to) {
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
