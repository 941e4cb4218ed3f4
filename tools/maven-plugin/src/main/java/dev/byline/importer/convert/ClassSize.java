package dev.byline.importer.convert;

import dev.byline.dsl.Block;
import dev.byline.dsl.Code;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Image;
import dev.byline.dsl.Item;
import dev.byline.dsl.ItemList;
import dev.byline.dsl.Paragraph;
import dev.byline.dsl.RawMarkdown;
import dev.byline.dsl.Section;
import java.util.Optional;

/** Estimates how large the class of a document becomes (JVMS 4.7.3 and 4.4.7: 65,535 bytes of code, and of a constant). */
final class ClassSize {

    private static final int MOST_CODE = 50_000;
    private static final int MOST_TEXT = 65_535;

    private int code;
    private int text;

    void add(Block block) {
        code += 30;
        if (block instanceof Section section) {
            text(section.title());
            section.blocks().forEach(this::add);
        } else if (block instanceof Item item) {
            text(item.text());
            code += 8 * item.credits().size();
            item.items().forEach(this::add);
        } else if (block instanceof Highlight highlight) {
            text(highlight.title());
            text(highlight.text());
            code += 8 * highlight.credits().size();
            highlight.items().forEach(this::add);
        } else if (block instanceof ItemList list) {
            list.entries().forEach(this::add);
        } else if (block instanceof Paragraph paragraph) {
            text(paragraph.text());
            code += 8 * paragraph.credits().size();
        } else if (block instanceof RawMarkdown markdown) {
            text(markdown.text());
        } else if (block instanceof Code listing) {
            text(listing.text());
        } else if (block instanceof Image image) {
            text(image.alt());
            text(image.url());
        }
    }

    /** What is too large for a class file; empty if nothing is. */
    Optional<String> problem() {
        if (text > MOST_TEXT) {
            return Optional.of("it has a paragraph or another block of more than 65,535 bytes");
        }
        return code > MOST_CODE
                ? Optional.of("it has more items and references than one Java method can hold")
                : Optional.empty();
    }

    /** Whether a piece of an old file is short enough for a constant, with room for what is escaped in it. */
    static boolean fits(String markdown) {
        return bytes(markdown) <= MOST_TEXT - MOST_TEXT / 16;
    }

    private void text(String constant) {
        text = Math.max(text, bytes(constant));
    }

    /** The bytes of a constant, in modified UTF-8. */
    private static int bytes(String constant) {
        var bytes = 0;
        for (var i = 0; i < constant.length(); i++) {
            var c = constant.charAt(i);
            bytes += c >= 1 && c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        return bytes;
    }
}
