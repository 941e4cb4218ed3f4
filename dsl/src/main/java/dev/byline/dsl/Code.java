package dev.byline.dsl;

/**
 * A fenced code block.
 *
 * @param language the language for highlighting, such as {@code console}; may be empty
 * @param text the code, as it is shown
 */
public record Code(String language, String text) implements Block {
    @Override
    public <T> T match(Cases<T> cases) {
        return cases.code(this);
    }
}
