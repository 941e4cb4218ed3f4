package dev.byline.catalog;

/**
 * Where the files of a series are, and how they look to the program that makes a site of them; each is empty where the author
 * gives none.
 *
 * @param frontMatter what stands at the beginning of each report's file
 * @param file the name of each report's file, without {@code .md}
 * @param reportLink where the site shows a report
 * @param publishTo the folder of the project that has the files too
 */
public record SeriesPatterns(String frontMatter, String file, String reportLink, String publishTo) {

    /** Files named by the days of their reports, and links to files. */
    public static final SeriesPatterns NONE = new SeriesPatterns("", "", "", "");
}
