package dev.byline.catalog;

/**
 * How the files of a series look to the program that makes a site of them; each pattern is empty where the author gives none.
 *
 * @param frontMatter what stands at the beginning of each report's file
 * @param file the name of each report's file, without {@code .md}
 * @param reportLink where the site shows a report
 */
public record SeriesPatterns(String frontMatter, String file, String reportLink) {

    /** Files named by the days of their reports, and links to files. */
    public static final SeriesPatterns NONE = new SeriesPatterns("", "", "");
}
