package dev.byline.build;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.SeriesMembers;
import dev.byline.index.CatalogText;
import dev.byline.index.ReportHeader;
import dev.byline.index.ReportText;
import java.util.List;
import java.util.Optional;

/** Where the files of a series are in the class output. */
public final class SeriesPaths {

    static final String FOLDER = "reports/";

    private SeriesPaths() {}

    /** A file in the folder of a series. */
    static String of(Catalog catalog, String file) {
        return folder(catalog) + "/" + file;
    }

    /**
     * The folder of a series.
     *
     * @param catalog the catalog of the series
     * @return its path in the class output
     */
    public static String folder(Catalog catalog) {
        return FOLDER + catalog.series().folder();
    }

    static String page(Catalog catalog) {
        return of(catalog, "README.md");
    }

    static String index(Catalog catalog) {
        return of(catalog, "index.json");
    }

    /** The list from which the series' types are found at run time. */
    static String members(String series) {
        return SeriesMembers.resource(series);
    }

    /** The catalog, from which the constants are read at run time. */
    static String catalog(Catalog catalog) {
        return CatalogText.resource(catalog.series().type());
    }

    /**
     * The folder with what the index has of each report at run time, and with nothing else.
     *
     * @param catalog the catalog of the series
     * @return its path in the class output
     */
    public static String entries(Catalog catalog) {
        return ReportText.folder(catalog.series().type());
    }

    /**
     * What the index has of a report at run time, as {@link ReportText} reads it.
     *
     * @param catalog the catalog of its series
     * @param report the report
     * @return its path in the class output
     */
    public static String entry(Catalog catalog, ReportHeader report) {
        return ReportText.resource(catalog.series().type(), report.type());
    }

    /**
     * The Markdown of a report.
     *
     * @param catalog the catalog of its series
     * @param report the report
     * @return its path in the class output
     */
    public static String markdown(Catalog catalog, ReportHeader report) {
        return of(catalog, report.path());
    }

    static String mentions(Catalog catalog, ReportHeader report) {
        return of(catalog, MentionsJson.path(report));
    }

    /**
     * Whether a file is the list of what a report mentions, which nobody but Byline writes.
     *
     * @param path the path of the file
     * @return whether it is called like one
     */
    public static boolean isMentions(String path) {
        return path.endsWith(MentionsJson.SUFFIX);
    }

    /**
     * The Markdown beside the list of what a report mentions.
     *
     * @param mentions the path of the list
     * @return the path of the Markdown
     */
    public static String markdownOf(String mentions) {
        return mentions.substring(0, mentions.length() - MentionsJson.SUFFIX.length()) + ReportHeader.MARKDOWN;
    }

    /** The list of what a report mentions that is beside its Markdown; empty for a file that is no Markdown. */
    static Optional<String> mentionsBeside(String file) {
        return file.endsWith(ReportHeader.MARKDOWN)
                ? Optional.of(file.substring(0, file.length() - ReportHeader.MARKDOWN.length()) + MentionsJson.SUFFIX)
                : Optional.empty();
    }

    /**
     * The files of a report.
     *
     * @param catalog the catalog of its series
     * @param report the report
     * @return their paths in the class output: of its Markdown, of the list of what it mentions, and of its entry in the index
     */
    public static List<String> ofReport(Catalog catalog, ReportHeader report) {
        return List.of(markdown(catalog, report), mentions(catalog, report), entry(catalog, report));
    }
}
