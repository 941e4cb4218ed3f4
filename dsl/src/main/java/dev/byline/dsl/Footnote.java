package dev.byline.dsl;

/**
 * A footnote as GitHub, GitLab and Forgejo render it. Prose refers to it with {@code [^label]}.
 *
 * @param label what prose calls it, without the {@code ^}
 * @param text Markdown, as the author wrote it
 */
public record Footnote(String label, @Markdown String text) implements Block {}
