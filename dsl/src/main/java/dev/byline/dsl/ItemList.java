package dev.byline.dsl;

import java.util.List;
import java.util.OptionalInt;

/**
 * A list that says itself how it looks. Most lists need none: items that follow each other are one list.
 *
 * @param entries its items or highlights
 * @param first the number of the first entry; empty for a bulleted list
 * @param loose whether a blank line stands between the entries, so that each is shown as a paragraph
 */
public record ItemList(List<ListEntry> entries, OptionalInt first, boolean loose) implements Block {

    /** Copies the entries, so that the list cannot change. */
    public ItemList {
        entries = List.copyOf(entries);
    }

    /**
     * This list with a blank line between its entries.
     *
     * @return a new list
     */
    public ItemList loosely() {
        return new ItemList(entries, first, true);
    }
}
