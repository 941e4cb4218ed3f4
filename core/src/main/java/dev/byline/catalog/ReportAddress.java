package dev.byline.catalog;

import dev.byline.pattern.Filling;
import dev.byline.pattern.Placeholders;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ReportReference;
import java.util.Map;
import java.util.Optional;

/** Where a report, or a document beside the reports, is on the site that another program makes of the series. */
public final class ReportAddress {

    private static final String MARKDOWN = ".md";

    private ReportAddress() {}

    /**
     * The address of a report.
     *
     * @param series its series
     * @param report the report
     * @return the URL; empty if the series gives no pattern for it
     */
    public static Optional<String> of(SeriesHeader series, ReportReference report) {
        var pattern = series.patterns().reportLink();
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        var values = values(series.name(), report.title(), report.period(), report.file());
        return Optional.of(Placeholders.fill(pattern, values).text());
    }

    /**
     * The address of a document, which is next to the reports in the site as it is in the folder of the series.
     *
     * @param series its series
     * @param document the document
     * @return the URL; empty if it is no Markdown, or if the series gives no pattern that a file without a period fills
     */
    public static Optional<String> of(SeriesHeader series, Document document) {
        var pattern = series.patterns().reportLink();
        var path = document.path();
        if (!pattern.contains("{file}") || !path.endsWith(MARKDOWN)) {
            return Optional.empty();
        }
        var file = path.substring(0, path.length() - MARKDOWN.length());
        var filled = Placeholders.fill(pattern, values(series.name(), document.title(), Optional.empty(), file));
        return filled.unfilled().isEmpty() ? Optional.of(filled.text()) : Optional.empty();
    }

    /**
     * A path of the series in a URL.
     *
     * @param path the path
     * @return the path with all escaped that a URL cannot have
     */
    public static String path(String path) {
        return ForgeSite.pathOf(path);
    }

    static Map<String, Filling> values(String series, String title, Optional<ReportPeriod> period, String file) {
        var values = Placeholders.of(CatalogBuilder.folder(series), title, period);
        values.put("file", new Filling.Text(file));
        values.replaceAll((name, value) ->
                value instanceof Filling.Text text ? new Filling.Text(ForgeSite.pathOf(text.text())) : value);
        return values;
    }
}
