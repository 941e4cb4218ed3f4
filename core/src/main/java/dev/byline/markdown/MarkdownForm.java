package dev.byline.markdown;

import java.util.Optional;

/**
 * Which parts of a report are written, and where its links lead.
 *
 * @param frontMatter whether its front matter is
 * @param heading whether its title is, if the report has one
 * @param base where the folder of the series is on the web, for a text that is read elsewhere; its links are whole URLs then
 */
public record MarkdownForm(boolean frontMatter, boolean heading, Optional<String> base) {

    /** The file of a report in the folder of its series. */
    public static final MarkdownForm FILE = new MarkdownForm(true, true, Optional.empty());

    /**
     * The text of a report for a place that has its title already, such as a release.
     *
     * @param base where the folder of the series is on the web, with a slash at its end; empty where nobody knows, so that
     *     links between reports stay as they are
     * @return the form
     */
    public static MarkdownForm text(Optional<String> base) {
        return new MarkdownForm(false, false, base);
    }
}
