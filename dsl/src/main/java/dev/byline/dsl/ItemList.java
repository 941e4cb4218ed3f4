package dev.byline.dsl;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A list that says itself how it looks. Most lists need none: items that follow each other are one list.
 *
 * @param entries its items or highlights
 * @param first the number of the first entry; empty for a bulleted list
 * @param loose whether a blank line stands between the entries, so that each is shown as a paragraph
 * @param marker what begins its entries; empty for the series' own
 */
public record ItemList(List<ListEntry> entries, OptionalInt first, boolean loose, String marker) implements Block {

    /** CommonMark 0.31.2, section 5.2: white space has to stand behind it. */
    private static final Pattern BULLET = Pattern.compile(" {0,3}[-*+][ \\t]+");

    private static final Pattern BEHIND_NUMBER = Pattern.compile("[.)][ \\t]+");

    /** Copies the entries, so that the list cannot change. */
    public ItemList {
        entries = List.copyOf(entries);
    }

    /**
     * A list with the marker that is usual for its series.
     *
     * @param entries the entries
     * @param first the number of the first entry; empty for bullets
     * @param loose whether blank lines stand between the entries
     */
    public ItemList(List<ListEntry> entries, OptionalInt first, boolean loose) {
        this(entries, first, loose, "");
    }

    /**
     * This list with a blank line between its entries.
     *
     * @return a new list
     */
    public ItemList loosely() {
        return new ItemList(entries, first, true, marker);
    }

    /**
     * This list with what begins its entries: the bullet with the white space around it, such as {@code "* "} or {@code
     * "-   "}; behind the number of a numbered list, such as {@code ") "}.
     *
     * @param marker the bullet; empty for the series' own
     * @return a new list
     * @throws IllegalArgumentException if Markdown would not take an entry behind it for one of a list
     */
    public ItemList marked(String marker) {
        var begins = first.isPresent() ? BEHIND_NUMBER : BULLET;
        if (!marker.isEmpty() && !begins.matcher(marker).matches()) {
            throw new IllegalArgumentException("\"" + marker + "\" begins no entry of a list, as \""
                    + (first.isPresent() ? ") " : "* ") + "\" does");
        }
        return new ItemList(entries, first, loose, marker);
    }

    @Override
    public List<? extends Block> children() {
        return entries;
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.list(this);
    }
}
