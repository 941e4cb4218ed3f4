package dev.byline.dsl;

import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An item of a bulleted list.
 *
 * @param text Markdown, as the author wrote it
 * @param credits the references that end it: {@code ([#2090] [@mgoelzer])}
 * @param items the list nested in it
 * @param activity what its counts are counted of, if it has any
 * @param box the box of a task, ticked or not; empty where the item is none
 */
public record Item(
        @Markdown String text,
        List<Reference> credits,
        List<Item> items,
        Optional<Activity> activity,
        Optional<Boolean> box)
        implements ListEntry {

    /** Copies the lists, so that the item cannot change. */
    public Item {
        credits = List.copyOf(credits);
        items = List.copyOf(items);
    }

    /**
     * An item that is no task.
     *
     * @param text Markdown, as the author wrote it
     * @param credits the references that end it
     * @param items the list nested in it
     * @param activity what its text counts
     */
    public Item(@Markdown String text, List<Reference> credits, List<Item> items, Optional<Activity> activity) {
        this(text, credits, items, activity, Optional.empty());
    }

    /**
     * An item without counts.
     *
     * @param text Markdown, as the author wrote it
     * @param credits the references that end it
     * @param items the list nested in it
     */
    public Item(@Markdown String text, List<Reference> credits, List<Item> items) {
        this(text, credits, items, Optional.empty());
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
        return new Item(text, credits, all, activity, box);
    }

    @Override
    public List<? extends Block> children() {
        return items;
    }

    @Override
    public List<String> texts() {
        return List.of(text);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.item(this);
    }
}
