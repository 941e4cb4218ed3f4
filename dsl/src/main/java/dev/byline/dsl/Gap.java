package dev.byline.dsl;

/**
 * How many blank lines stand before the block or the entry of a list that follows, or below the last one. Where two blocks would become one
 * without a blank line between them, there is one.
 *
 * @param lines how many
 */
public record Gap(int lines) implements ListEntry {
    @Override
    public <T> T match(Cases<T> cases) {
        return cases.gap(this);
    }
}
