package dev.byline.markdown;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.Locales;
import dev.byline.catalog.TitlePattern;
import dev.byline.index.ReportHeader;
import dev.byline.pattern.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The places in the footer of a series that each report fills, as {@link dev.byline.dsl.Series#footer} explains them. */
public final class FooterPlaces {

    private static final String PREVIOUS = "{previous}";
    private static final String NEXT = "{next}";
    private static final String INDEX = "{index}";
    private static final List<String> LINKS = List.of(PREVIOUS, NEXT, INDEX);
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
        all.addAll(LINKS);
        return all;
    }

    /**
     * Whether a placeholder stands for a link.
     *
     * @param written the placeholder with its braces, or any other text
     * @return whether it is one of those that become a link with its text
     */
    public static boolean isLink(String written) {
        return LINKS.contains(written);
    }

    /**
     * Whether a report fills a placeholder.
     *
     * @param place the placeholder
     * @param catalog the catalog of the series
     * @param header the report
     * @return whether there is such a placeholder, and the report has what it stands for
     */
    public static boolean isFilled(Placeholder place, Catalog catalog, ReportHeader header) {
        return LINKS.contains(place.toString())
                || ofPeriod(place, catalog, header).isPresent();
    }

    private static Optional<String> ofPeriod(Placeholder place, Catalog catalog, ReportHeader header) {
        var series = catalog.series();
        return TitlePattern.value(
                place.name(), place.format(), series.name(), Locales.of(series.locale()), header.period());
    }

    static String fill(String markdown, ParsedReport report, SeriesLinks links) {
        return Placeholder.fill(
                markdown,
                Placeholder.inMarkdown(markdown),
                place -> value(place, report, links).map(text -> {
                    if (!place.isFirst(markdown)) {
                        return text;
                    }
                    var isNumber = text.chars().allMatch(c -> c >= '0' && c <= '9');
                    return isNumber ? CountPlaces.number(markdown, place, text) : PlainText.beginning(text);
                }));
    }

    private static Optional<String> value(Placeholder place, ParsedReport report, SeriesLinks links) {
        return switch (place.toString()) {
            case PREVIOUS -> Optional.of(neighbour(-1, report, links));
            case NEXT -> Optional.of(neighbour(1, report, links));
            case INDEX -> Optional.of(PlainText.link(report.catalog().series().name(), links.beside("README.md")));
            default -> ofPeriod(place, report.catalog(), report.header()).map(PlainText::inline);
        };
    }

    private static String neighbour(int step, ParsedReport report, SeriesLinks links) {
        var reports = report.catalog().reports();
        var other = reports.indexOf(report.header()) + step;
        if (report.header().period().isEmpty()
                || other < 0
                || other >= reports.size()
                || reports.get(other).period().isEmpty()) {
            return NONE;
        }
        var reference = reports.get(other).reference();
        return PlainText.link(reference.label(), links.to(reference));
    }
}
