package dev.byline.catalog;

import dev.byline.pattern.Filling;
import dev.byline.pattern.Placeholders;
import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ReportReference;
import java.util.Map;
import java.util.Optional;

/** Where a report is on the site that another program makes of the series. */
public final class ReportAddress {

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
