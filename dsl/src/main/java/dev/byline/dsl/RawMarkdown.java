package dev.byline.dsl;

import java.util.List;

/**
 * A whole piece of Markdown, for what has no method of its own. Its labels are checked like all others.
 *
 * @param text Markdown, as the author wrote it
 */
public record RawMarkdown(@Markdown String text) implements Block {
    @Override
    public List<String> texts() {
        return List.of(text);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.markdown(this);
    }
}
