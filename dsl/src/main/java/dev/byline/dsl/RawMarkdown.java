package dev.byline.dsl;

/**
 * A whole piece of Markdown, for what has no method of its own. Its labels are checked like all others.
 *
 * @param text Markdown, as the author wrote it
 */
public record RawMarkdown(@Markdown String text) implements Block {}
