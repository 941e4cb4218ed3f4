package dev.byline.index;

import java.util.ArrayList;
import java.util.List;

/**
 * What the index keeps of a report as text: a line for each place in the report, and below it one for each reference that
 * is cited there. The compiler leaves it in the class output, so that nobody has to run and read the report for the index.
 *
 * <p>Equal entries give equal texts.
 */
public final class ReportText {

    private static final String HIGHLIGHT = "highlight";
    private static final String PLACE = "at";
    private static final String PROSE = "prose";
    private static final String CREDIT = "credit";

    private ReportText() {}

    /**
     * Where the entries of a series are.
     *
     * @param series the binary name of the type with {@link dev.byline.dsl.Series}
     * @return the folder, relative to the root of the class output
     */
    public static String folder(String series) {
        return "META-INF/byline/" + series + "-reports";
    }

    /**
     * Where the entry of a report is.
     *
     * @param series the binary name of the type with {@link dev.byline.dsl.Series}
     * @param report the binary name of the report's class
     * @return the name of the resource, relative to the root of the class output
     */
    public static String resource(String series, String report) {
        return folder(series) + "/" + report;
    }

    /**
     * Writes an entry.
     *
     * @param report the entry
     * @return its lines, each ended by a line feed
     */
    public static String write(IndexedReport report) {
        var text = new StringBuilder();
        report.highlights()
                .forEach(title -> TextLine.of(HIGHLIGHT).with("title", title).write(text));
        var place = TextLine.of("");
        for (var mention : report.mentions()) {
            var at = TextLine.of(PLACE).with("item", mention.item()).with("section", mention.sections());
            if (!at.equals(place)) {
                at.write(text);
                place = at;
            }
            TextLine.of(mention.credit() ? CREDIT : PROSE)
                    .with("type", ReferenceType.of(mention.reference()))
                    .with("label", mention.reference().label())
                    .write(text);
        }
        return text.toString();
    }

    /**
     * The references of a catalog, for {@link #read}.
     *
     * @param catalog the catalog of the series
     * @return the references by what an entry calls them
     */
    public static CitedReferences references(SeriesCatalog catalog) {
        return CitedReferences.of(catalog);
    }

    /**
     * Reads an entry.
     *
     * @param header the report
     * @param references what {@link #references} gives
     * @param text what {@link #write} has written
     * @return the entry
     * @throws IllegalStateException if it cites what the catalog does not declare
     */
    public static IndexedReport read(ReportHeader header, CitedReferences references, String text) {
        var highlights = new ArrayList<String>();
        var mentions = new ArrayList<Mention>();
        var place = TextLine.of(PLACE);
        for (var line : text.lines().map(TextLine::parse).toList()) {
            switch (line.kind()) {
                case HIGHLIGHT -> highlights.add(line.text("title"));
                case PLACE -> place = line;
                case PROSE, CREDIT -> {
                    var label = line.text("label");
                    var reference = references
                            .find(line.text("type"), label)
                            .orElseThrow(() -> new IllegalStateException(header.type() + " cites [" + label
                                    + "], which the catalog of its series does not declare: compile the catalog and"
                                    + " the reports again"));
                    List<String> sections = place.texts("section");
                    mentions.add(new Mention(
                            reference,
                            header,
                            sections,
                            place.text("item"),
                            line.kind().equals(CREDIT)));
                }
                default -> {
                    // Another version wrote it.
                }
            }
        }
        return new IndexedReport(header, highlights, mentions);
    }
}
