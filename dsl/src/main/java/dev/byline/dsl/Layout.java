package dev.byline.dsl;

/**
 * How a report's file differs from the others of its series around its body.
 *
 * @param frontMatter lines for another program at the very beginning of the file, such as YAML between two lines
 *     {@code ---}; empty for none
 * @param heading whether the title stands above the body
 * @param footer whether the footer of the series stands below the body
 * @param fullNames whether credits name threads and repositories with their owner also where the series does not
 */
public record Layout(String frontMatter, boolean heading, boolean footer, boolean fullNames) {

    /** A file like the others. */
    public static final Layout USUAL = new Layout("", true, true, false);
}
