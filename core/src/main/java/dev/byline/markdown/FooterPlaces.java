package dev.byline.markdown;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.Locales;
import dev.byline.catalog.TitlePattern;
import dev.byline.index.ReportHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The places in the footer of a series that each report fills, as {@link dev.byline.dsl.Series#footer} explains them. */
public final class FooterPlaces {

    private static final String PREVIOUS = "previous";
    private static final String NEXT = "next";
    private static final String INDEX = "index";
    /** Where the series has no report before or behind. */
    private static final String NONE = "–";

    private FooterPlaces() {}

    /**
     * The placeholders that there are.
     *
     * @return each with its braces
     */
    public static List<String> placeholders() {
        var all = new ArrayList<>(TitlePattern.placeholders());
        for (var name : List.of(PREVIOUS, NEXT, INDEX)) {
            all.add("{" + name + "}");
        }
        return all;
    }

    /**
     * What a placeholder stands for in a report.
     *
     * @param place the placeholder
     * @param catalog the catalog of the series
     * @param header the report
     * @return Markdown; empty if the report cannot fill it, or there is no such placeholder
     */
    public static Optional<String> value(Placeholder place, Catalog catalog, ReportHeader header) {
        var series = catalog.series();
        return switch (place.toString()) {
            case "{" + PREVIOUS + "}" -> Optional.of(neighbour(-1, catalog, header));
            case "{" + NEXT + "}" -> Optional.of(neighbour(1, catalog, header));
            case "{" + INDEX + "}" ->
                Optional.of(PlainText.link(series.name(), DefinitionList.relative("README.md", header)));
            default ->
                TitlePattern.value(
                                place.name(),
                                place.format(),
                                series.name(),
                                Locales.of(series.locale()),
                                header.period())
                        .map(PlainText::inline);
        };
    }

    static String fill(String markdown, Catalog catalog, ReportHeader header) {
        return Placeholder.fill(
                markdown,
                place -> value(place, catalog, header).map(text -> {
                    if (!place.isFirst(markdown)) {
                        return text;
                    }
                    var isNumber = text.chars().allMatch(c -> c >= '0' && c <= '9');
                    return isNumber ? CountPlaces.number(markdown, place, text) : PlainText.beginning(text);
                }));
    }

    private static String neighbour(int step, Catalog catalog, ReportHeader header) {
        var reports = catalog.reports();
        var other = reports.indexOf(header) + step;
        if (header.period().isEmpty()
                || other < 0
                || other >= reports.size()
                || reports.get(other).period().isEmpty()) {
            return NONE;
        }
        var reference = reports.get(other).reference();
        return PlainText.link(reference.label(), DefinitionList.relative(reference.url(), header));
    }
}
