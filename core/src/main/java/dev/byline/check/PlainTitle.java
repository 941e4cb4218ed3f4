package dev.byline.check;

import dev.byline.dsl.Block;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.Section;
import java.util.stream.Stream;

/** The titles of sections and highlights. They are no Markdown: what would be a label in a text is printed as it stands. */
final class PlainTitle {

    private PlainTitle() {}

    /** All of a document, in its order; each is the same object that the document holds. */
    static Stream<String> in(ReportDocument document) {
        return document.blocks().stream().flatMap(PlainTitle::in);
    }

    private static Stream<String> in(Block block) {
        var own = block instanceof Section section
                ? Stream.of(section.title())
                : block instanceof Highlight highlight ? Stream.of(highlight.title()) : Stream.<String>empty();
        return Stream.concat(own, block.children().stream().flatMap(PlainTitle::in));
    }
}
