package dev.byline.dsl;

/**
 * An image in a paragraph of its own.
 *
 * @param alt the text for readers who cannot see it
 * @param url where it is, absolute or relative to the folder of the series
 */
public record Image(String alt, String url) implements Block {
    @Override
    public <T> T match(Cases<T> cases) {
        return cases.image(this);
    }
}
