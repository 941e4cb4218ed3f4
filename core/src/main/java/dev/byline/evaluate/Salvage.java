package dev.byline.evaluate;

import dev.byline.dsl.Block;
import dev.byline.dsl.Paragraph;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call that does not compile has no value, but its arguments are still prose and blocks to look at. They become part of
 * the document, which is not written anyway.
 */
record Salvage(DslReplay dsl, Origins origins) {

    Object of(Optional<Object> receiver, String method, List<Optional<Object>> arguments) {
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.isPresent() && argument.get() instanceof Block block) {
                blocks.add(block);
            } else if (argument.isPresent() && argument.get() instanceof Object[] several) {
                Stream.of(several)
                        .filter(Block.class::isInstance)
                        .map(Block.class::cast)
                        .forEach(blocks::add);
            } else if (argument.isPresent() && argument.get() instanceof String text && dsl.takesMarkdown(method, i)) {
                var paragraph = new Paragraph(text, List.of());
                origins.putPartial(paragraph);
                blocks.add(paragraph);
            }
        }
        if (receiver.isPresent() && receiver.get() instanceof ReportDocument document) {
            return document.with(blocks.toArray(Block[]::new));
        }
        receiver.filter(Block.class::isInstance).map(Block.class::cast).ifPresent(block -> blocks.add(0, block));
        var section = new Section("", 2, blocks);
        origins.putPartial(section);
        return section;
    }

    /** Whether a value is what is left of a call. */
    static boolean isRest(Object value, Origins origins) {
        return value instanceof Section section && section.title().isEmpty() && origins.isPartial(section);
    }
}
