package dev.byline.processor.check;

import dev.byline.catalog.Catalog;
import dev.byline.markdown.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something in prose that is meant as a reference and is not written as one.
 *
 * @param start the offset of the first character that belongs to it
 * @param end the offset behind the last
 * @param wrong the offset of the character that is wrong
 * @param what what is wrong
 * @param remedy what to do
 */
record ReferenceMistake(int start, int end, int wrong, String what, String remedy) {

    /** The mistakes of a passage, in the order of its text. */
    static List<ReferenceMistake> in(Passage passage, Catalog catalog) {
        var prose = passage.prose();
        var brackets = new BracketMistakes(prose, catalog).find();
        // What stands in doubled brackets is one mistake, whatever stands in the inner ones.
        var labels = prose.labels().stream()
                .filter(use -> brackets.stream().noneMatch(mistake -> mistake.covers(use.start(), use.end())))
                .flatMap(use -> LabelMistakes.of(prose.text(), use, catalog).stream());
        var links = prose.links().stream().flatMap(link -> LinkMistakes.of(prose.text(), link, catalog).stream());
        return Stream.of(brackets.stream(), labels, links)
                .flatMap(mistakes -> mistakes)
                .sorted(Comparator.comparingInt(ReferenceMistake::wrong))
                .toList();
    }

    /** Whether a range of the text belongs to it. */
    boolean covers(int from, int to) {
        return from < end && start < to;
    }
}
