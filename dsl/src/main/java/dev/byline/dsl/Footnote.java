package dev.byline.dsl;

import java.util.List;

/**
 * A footnote as GitHub, GitLab and Forgejo render it. Prose refers to it with {@code [^label]}.
 *
 * @param label what prose calls it, without the {@code ^}
 * @param text Markdown, as the author wrote it
 */
public record Footnote(String label, @Markdown String text) implements Block {
    @Override
    public List<String> texts() {
        return List.of(text);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.footnote(this);
    }
}
