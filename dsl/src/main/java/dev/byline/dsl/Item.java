package dev.byline.dsl;

import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An item of a bulleted list.
 *
 * @param text Markdown, as the author wrote it
 * @param credits the references that end it: {@code ([#2090] [@mgoelzer])}
 * @param items the list nested in it
 */
public record Item(@Markdown String text, List<Reference> credits, List<Item> items) implements ListEntry {

    /** Copies the lists, so that the item cannot change. */
    public Item {
        credits = List.copyOf(credits);
        items = List.copyOf(items);
    }

    /**
     * This item with more items nested in it.
     *
     * @param more the nested items
     * @return a new item
     */
    public Item items(Item... more) {
        var all = new ArrayList<>(items);
        all.addAll(Arrays.asList(more));
        return new Item(text, credits, all);
    }
}
