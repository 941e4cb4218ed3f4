package dev.byline.markdown;

import dev.byline.catalog.ActivityCounts;
import dev.byline.catalog.Catalog;
import dev.byline.dsl.Activity;
import dev.byline.dsl.Block;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Item;
import dev.byline.dsl.RawMarkdown;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.ReportSource;
import dev.byline.dsl.Section;
import dev.byline.index.ReportHeader;
import dev.byline.markdown.Passage.Kind;
import dev.byline.markdown.Passage.Place;
import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report whose prose has been parsed: what checks look at, and what the writers write.
 *
 * @param catalog the catalog its labels were looked up in
 * @param header its period, file and title
 * @param document its body
 * @param passages all that can cite, in the order of the report; the series' footer last, if there is one
 */
public record ParsedReport(Catalog catalog, ReportHeader header, ReportDocument document, List<Passage> passages) {

    /** Copies the passages, so that they cannot change. */
    public ParsedReport {
        passages = List.copyOf(passages);
    }

    /**
     * Parses the prose of a report.
     *
     * @param catalog the catalog of its series
     * @param header its period, file and title
     * @param document its body
     * @return the report with its passages
     */
    public static ParsedReport of(Catalog catalog, ReportHeader header, ReportDocument document) {
        return new ParsedReport(catalog, header, document, new Reader(catalog, header).read(document));
    }

    /**
     * The front matter of its series.
     *
     * @return the template; empty where the series has none, or where the report leaves it out
     */
    public String seriesFrontMatter() {
        return document.layout().seriesFrontMatter()
                ? catalog.series().patterns().frontMatter()
                : "";
    }

    /**
     * Runs a report and parses its prose.
     *
     * @param catalog the catalog of its series
     * @param source the report
     * @return the report with its passages
     * @throws IllegalArgumentException if the catalog's series was compiled without this report
     */
    public static ParsedReport of(Catalog catalog, ReportSource source) {
        var type = source.getClass().getName();
        var header = catalog.report(type)
                .orElseThrow(() -> new IllegalArgumentException(type + " is not a report of the series "
                        + catalog.series().name()));
        return of(catalog, header, source.write());
    }

    /**
     * Counts what happened in the report's period.
     *
     * @param activity what is counted
     * @return the counts; empty for a report without a period
     */
    public Optional<ActivityCounts> counts(Activity activity) {
        return counts(catalog, header, activity);
    }

    private static Optional<ActivityCounts> counts(Catalog catalog, ReportHeader header, Activity activity) {
        return header.period().map(period -> ActivityCounts.of(catalog, period, activity));
    }

    /**
     * How many references the report has, all mentions counted.
     *
     * @return the number of labels in prose and of credits; undefined ones count too
     */
    public long references() {
        return passages.stream()
                .mapToLong(passage ->
                        passage.prose().labels().size() + passage.credits().size())
                .sum();
    }

    /** Walks through a document in its order. */
    private static final class Reader {

        private record Unparsed(Place place, Block block, String text, List<Reference> credits) {}

        private final Catalog catalog;
        private final ReportHeader header;
        private final List<Unparsed> found = new ArrayList<>();

        Reader(Catalog catalog, ReportHeader header) {
            this.catalog = catalog;
            this.header = header;
        }

        List<Passage> read(ReportDocument document) {
            document.blocks().forEach(block -> visit(block, List.of()));
            var footer = catalog.series().footer();
            if (!footer.isBlank() && document.layout().footer()) {
                found.add(new Unparsed(
                        new Place(List.of(), "", Kind.FOOTER), new RawMarkdown(footer), footer, List.of()));
            }
            var parser = new ProseParser(catalog, document.layout().plain());
            found.forEach(passage -> parser.define(passage.text()));
            return found.stream()
                    .map(passage -> passage(passage, parser.parse(passage.text())))
                    .toList();
        }

        private Passage passage(Unparsed unparsed, Prose prose) {
            var passage = new Passage(
                    unparsed.place(),
                    unparsed.block(),
                    unparsed.text(),
                    prose.withoutPlaces(unparsed.credits().size()),
                    unparsed.credits());
            var place = unparsed.place();
            return place.item().isEmpty() && place.kind() != Kind.FOOTER
                    ? passage.named(PlainText.beginning(counted(passage)))
                    : passage;
        }

        /** The prose as a reader sees it, with numbers where it has places for them. */
        private Prose counted(Passage passage) {
            var shown = CreditList.shown(passage.text(), passage.credits());
            if (!shown.equals(passage.text())) {
                return new ProseParser(catalog).parse(shown);
            }
            return passage.activity()
                    .flatMap(activity -> counts(catalog, header, activity))
                    .map(counts -> new ProseParser(catalog)
                            .parse(CountPlaces.fill(
                                    passage.text(), counts, catalog.series().style())))
                    .orElseGet(passage::prose);
        }

        private static Kind kind(Block block) {
            return block instanceof Highlight ? Kind.HIGHLIGHT : block instanceof Item ? Kind.ITEM : Kind.PROSE;
        }

        private void visit(Block block, List<String> sections) {
            var inner = sections;
            if (block instanceof Section section) {
                inner = new ArrayList<>(sections);
                inner.add(section.title());
            }
            var title = block instanceof Highlight highlight ? highlight.title() : "";
            for (var text : block.texts()) {
                found.add(new Unparsed(new Place(sections, title, kind(block)), block, text, block.credits()));
            }
            for (var child : block.children()) {
                visit(child, inner);
            }
        }
    }
}
