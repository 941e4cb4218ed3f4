package dev.byline.dsl;

import dev.byline.reference.Reference;
import java.util.List;
import java.util.Optional;

/** A part of a report that stands in lines of its own. */
public sealed interface Block
        permits Code, Footnote, Image, ItemList, ListEntry, Paragraph, Quote, RawMarkdown, Section, Table {

    /**
     * The blocks in it.
     *
     * @return the blocks in their order; empty for a block that has none
     */
    default List<? extends Block> children() {
        return List.of();
    }

    /**
     * The Markdown of the block itself, which can cite.
     *
     * @return each text in the order of the block, without those of its children; empty for a block that has none
     */
    default List<String> texts() {
        return List.of();
    }

    /**
     * The references that end it.
     *
     * @return the credits; empty for a block that has none
     */
    default List<Reference> credits() {
        return List.of();
    }

    /**
     * What its counts are counted of.
     *
     * @return empty where it has no counts
     */
    default Optional<Activity> activity() {
        return Optional.empty();
    }

    /**
     * Does what belongs to the kind of the block.
     *
     * @param cases what is done for each kind
     * @param <T> what comes out
     * @return what came out
     */
    <T> T match(Cases<T> cases);

    /**
     * Something for each kind of block. What implements it does not compile while a kind is missing.
     *
     * @param <T> what comes out
     */
    interface Cases<T> {

        /**
         * For a code.
         *
         * @param code the block
         * @return what comes out for it
         */
        T code(Code code);

        /**
         * For a footnote.
         *
         * @param footnote the block
         * @return what comes out for it
         */
        T footnote(Footnote footnote);

        /**
         * For a gap.
         *
         * @param gap the block
         * @return what comes out for it
         */
        T gap(Gap gap);

        /**
         * For a highlight.
         *
         * @param highlight the block
         * @return what comes out for it
         */
        T highlight(Highlight highlight);

        /**
         * For an image.
         *
         * @param image the block
         * @return what comes out for it
         */
        T image(Image image);

        /**
         * For an item.
         *
         * @param item the block
         * @return what comes out for it
         */
        T item(Item item);

        /**
         * For a list.
         *
         * @param list the block
         * @return what comes out for it
         */
        T list(ItemList list);

        /**
         * For a markdown.
         *
         * @param markdown the block
         * @return what comes out for it
         */
        T markdown(RawMarkdown markdown);

        /**
         * For a paragraph.
         *
         * @param paragraph the block
         * @return what comes out for it
         */
        T paragraph(Paragraph paragraph);

        /**
         * For a quote.
         *
         * @param quote the block
         * @return what comes out for it
         */
        T quote(Quote quote);

        /**
         * For a section.
         *
         * @param section the block
         * @return what comes out for it
         */
        T section(Section section);

        /**
         * For a table.
         *
         * @param table the block
         * @return what comes out for it
         */
        T table(Table table);
    }
}
