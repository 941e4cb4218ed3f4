package dev.byline.pages;

import dev.byline.build.SeriesPaths;
import dev.byline.build.WrittenReport;
import dev.byline.catalog.Catalog;
import dev.byline.index.IndexedReport;
import dev.byline.index.Mention;
import dev.byline.index.ReportHeader;
import dev.byline.index.SeriesIndex;
import dev.byline.reader.Reading.SeriesReading;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.Person;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the pages of a series are made from.
 *
 * @param catalog its catalog
 * @param index who and what is cited where in the reports that are written
 * @param pages the pages of the references
 * @param texts the reports as HTML, by their pages
 * @param documents the documents that are pages, as HTML, by their pages
 * @param mentions where each reference is cited, in the order of the reports
 * @param named who is named at each anchor of each report, by the types of the reports
 */
record SeriesReports(
        Catalog catalog,
        SeriesIndex index,
        SeriesPages pages,
        Map<String, ReportHtml> texts,
        Map<Document, ReportHtml> documents,
        Map<Reference, List<PlacedMention>> mentions,
        Map<String, Map<String, List<Person>>> named) {

    /**
     * A mention, and its place on the page of the report.
     *
     * @param mention the mention
     * @param anchor the anchor of the item or paragraph around it; empty where it was not found
     * @param context what that says, as HTML
     */
    record PlacedMention(Mention mention, String anchor, String context) {}

    /**
     * A series of which is known which pages it has, but not yet what is in them.
     *
     * @param series what its sources say
     * @param settings how its pages are to be
     * @param index who and what is cited where
     * @param documents the documents that are pages, as Markdown
     * @param pages the pages of the references
     */
    record Named(
            SeriesReading series,
            SiteSettings settings,
            SeriesIndex index,
            Map<Document, String> documents,
            SeriesPages pages) {

        static Named of(SeriesReading series, SiteSettings settings, KeptTexts kept) {
            var catalog = series.catalog();
            var index = SeriesIndex.of(
                    catalog.declared(),
                    series.writtenReports().stream().map(WrittenReport::report).toList());
            var threads = new LinkedHashSet<ForgeThread>();
            catalog.threads().stream()
                    .filter(thread -> !index.mentions(thread).isEmpty())
                    .forEach(threads::add);
            var documents = new LinkedHashMap<Document, String>();
            for (var document : catalog.documents()) {
                if (document.path().endsWith(ReportHeader.MARKDOWN)) {
                    settings.beside()
                            .apply(SeriesPaths.folder(catalog) + "/" + document.path())
                            .ifPresent(bytes -> documents.put(document, new String(bytes, StandardCharsets.UTF_8)));
                }
            }
            var pages = kept.pages(new KeptTexts.Cited(
                    catalog,
                    series.writtenReports().stream().map(WrittenReport::header).toList(),
                    List.copyOf(documents.keySet()),
                    List.copyOf(threads)));
            return new Named(series, settings, index, documents, pages);
        }
    }

    static SeriesReports of(Named series, SitePages all, KeptTexts kept) {
        var catalog = series.series().catalog();
        var pages = series.pages();
        var now = kept.with(all);
        var html = new MarkdownHtml.Making(SeriesPaths.folder(catalog), pages, all, series.settings());
        var texts = new HashMap<String, ReportHtml>();
        var mentions = new HashMap<Reference, List<PlacedMention>>();
        var named = new HashMap<String, Map<String, List<Person>>>();
        series.series().writtenReports().parallelStream()
                .map(report -> now.text(
                        report,
                        () -> Placed.of(
                                report.report(),
                                MarkdownHtml.of(
                                        report.markdown(),
                                        report.header().title(),
                                        report.header().path(),
                                        html))))
                .toList()
                .forEach(placed -> {
                    var header = placed.report().header();
                    texts.put(pages.page(header), placed.text());
                    named.put(header.type(), placed.named());
                    placed.mentions()
                            .forEach(mention -> mentions.computeIfAbsent(
                                            mention.mention().reference(), r -> new ArrayList<>())
                                    .add(mention));
                });
        var besides = new LinkedHashMap<Document, ReportHtml>();
        series.documents()
                .forEach((document, markdown) ->
                        besides.put(document, MarkdownHtml.of(markdown, document.title(), document.path(), html)));
        return new SeriesReports(catalog, series.index(), pages, texts, besides, mentions, named);
    }

    /**
     * A report whose mentions are found in its text.
     *
     * @param report who and what it cites
     * @param text its text
     * @param mentions the mentions, with their places in the text
     * @param named who is named at each anchor
     */
    record Placed(
            IndexedReport report, ReportHtml text, List<PlacedMention> mentions, Map<String, List<Person>> named) {

        static Placed of(IndexedReport report, ReportHtml text) {
            return new Placed(report, text.withoutPlaces(), place(report, text), namedAt(text));
        }

        private static Map<String, List<Person>> namedAt(ReportHtml text) {
            var named = new HashMap<String, Set<Person>>();
            for (var place : text.places()) {
                if (place.reference() instanceof Person person
                        && !place.anchor().isEmpty()) {
                    named.computeIfAbsent(place.anchor(), anchor -> new LinkedHashSet<>())
                            .add(person);
                }
            }
            return named.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, there -> List.copyOf(there.getValue())));
        }
    }

    /** The index has the mentions of a report in the order in which the page has the links. */
    private static List<PlacedMention> place(IndexedReport report, ReportHtml text) {
        var placed = new ArrayList<PlacedMention>();
        var places = text.places();
        var next = 0;
        for (var mention : report.mentions()) {
            var found = find(places, mention, next).or(() -> find(places, mention, 0));
            if (found.isPresent()) {
                var place = places.get(found.get());
                placed.add(new PlacedMention(mention, place.anchor(), place.context()));
                next = Math.max(next, found.get() + 1);
            } else {
                placed.add(new PlacedMention(mention, "", org.jsoup.nodes.Entities.escape(mention.item())));
            }
        }
        return placed;
    }

    private static Optional<Integer> find(List<ReportHtml.Place> places, Mention mention, int from) {
        return Stream.iterate(from, i -> i < places.size(), i -> i + 1)
                .filter(i -> places.get(i).reference().equals(mention.reference()))
                .findFirst();
    }

    /** Where a reference is cited. */
    List<PlacedMention> mentions(Reference reference) {
        return mentions.getOrDefault(reference, List.of());
    }

    /** Who is named at an anchor of a report. */
    List<Person> named(ReportHeader report, String anchor) {
        return named.getOrDefault(report.type(), Map.of()).getOrDefault(anchor, List.of());
    }

    /** The text of a report. */
    ReportHtml text(ReportHeader report) {
        return Objects.requireNonNull(texts.get(pages.page(report)));
    }

    /** The reports, those with a period first, the newest of them first. */
    List<IndexedReport> newestFirst() {
        var ordered = new ArrayList<IndexedReport>();
        index.reports().stream()
                .filter(report -> report.period().isPresent())
                .forEach(report -> ordered.add(0, report));
        index.reports().stream().filter(report -> report.period().isEmpty()).forEach(ordered::add);
        return ordered;
    }

    /** The files beside the reports that a page shows or links to. */
    Set<String> files() {
        var files = new TreeSet<String>();
        texts.values().forEach(text -> files.addAll(text.files()));
        documents.values().forEach(text -> files.addAll(text.files()));
        return files;
    }
}
