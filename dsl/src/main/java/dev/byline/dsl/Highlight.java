package dev.byline.dsl;

import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One of the things a reader should not miss: a list item or a paragraph that begins with a title in bold.
 *
 * @param title text, not Markdown
 * @param text Markdown, as the author wrote it; may be empty
 * @param credits the references that end it
 * @param items a list below it
 * @param lead whether it is a paragraph of its own and not an item of a list
 */
public record Highlight(String title, @Markdown String text, List<Reference> credits, List<Item> items, boolean lead)
        implements ListEntry {

    /** Copies the lists, so that the highlight cannot change. */
    public Highlight {
        credits = List.copyOf(credits);
        items = List.copyOf(items);
    }

    /**
     * A highlight in a list.
     *
     * @param title text, not Markdown
     * @param text Markdown, as the author wrote it; may be empty
     * @param credits the references that end it
     * @param items a list below it
     */
    public Highlight(String title, @Markdown String text, List<Reference> credits, List<Item> items) {
        this(title, text, credits, items, false);
    }

    /**
     * This highlight with more items below it.
     *
     * @param more the items
     * @return a new highlight
     */
    public Highlight items(Item... more) {
        var all = new ArrayList<>(items);
        all.addAll(Arrays.asList(more));
        return new Highlight(title, text, credits, all, lead);
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
        return cases.highlight(this);
    }
}
