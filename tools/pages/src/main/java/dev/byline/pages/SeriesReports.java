package dev.byline.pages;

import dev.byline.build.SeriesPaths;
import dev.byline.catalog.Catalog;
import dev.byline.index.IndexedReport;
import dev.byline.index.Mention;
import dev.byline.index.ReportHeader;
import dev.byline.index.ReportText;
import dev.byline.index.SeriesIndex;
import dev.byline.reader.Reading.SeriesReading;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
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
 */
record SeriesReports(
        Catalog catalog,
        SeriesIndex index,
        SeriesPages pages,
        Map<String, ReportHtml> texts,
        Map<Document, ReportHtml> documents,
        Map<Reference, List<PlacedMention>> mentions) {

    /**
     * A mention, and its place on the page of the report.
     *
     * @param mention the mention
     * @param anchor the anchor of the item or paragraph around it; empty where it was not found
     * @param context what that says, as HTML
     */
    record PlacedMention(Mention mention, String anchor, String context) {}

    static SeriesReports of(SeriesReading series, SiteSettings settings, KeptTexts kept) {
        var catalog = series.catalog();
        var files = series.files();
        var folder = SeriesPaths.folder(catalog);
        var written = catalog.reports().stream()
                .filter(report -> files.containsKey(SeriesPaths.markdown(catalog, report)))
                .toList();
        var declared = catalog.declared();
        var references = ReportText.references(declared);
        var index = SeriesIndex.of(
                declared,
                written.parallelStream()
                        .map(report ->
                                ReportText.read(report, references, text(files, SeriesPaths.entry(catalog, report))))
                        .toList());
        var threads = new LinkedHashSet<ForgeThread>();
        catalog.threads().stream()
                .filter(thread -> !index.mentions(thread).isEmpty())
                .forEach(threads::add);
        var documents = new LinkedHashMap<Document, String>();
        for (var document : catalog.documents()) {
            if (document.path().endsWith(ReportHeader.MARKDOWN)) {
                settings.beside()
                        .apply(folder + "/" + document.path())
                        .ifPresent(bytes -> documents.put(document, new String(bytes, StandardCharsets.UTF_8)));
            }
        }
        var pages = SeriesPages.of(catalog, written, List.copyOf(documents.keySet()), threads);
        var now = kept.with(pages);
        var texts = new HashMap<String, ReportHtml>();
        written.parallelStream()
                .map(report -> Map.entry(
                        pages.page(report),
                        now.text(
                                report.path(),
                                report.title(),
                                text(files, SeriesPaths.markdown(catalog, report)),
                                markdown -> MarkdownHtml.of(
                                        markdown, report.title(), report.path(), folder, pages, settings))))
                .toList()
                .forEach(text -> texts.put(text.getKey(), text.getValue()));
        var besides = new LinkedHashMap<Document, ReportHtml>();
        documents.forEach((document, markdown) -> besides.put(
                document, MarkdownHtml.of(markdown, document.title(), document.path(), folder, pages, settings)));
        var mentions = new HashMap<Reference, List<PlacedMention>>();
        for (var report : index.reports()) {
            place(report, Objects.requireNonNull(texts.get(pages.page(report.header()))))
                    .forEach(placed -> mentions.computeIfAbsent(placed.mention().reference(), r -> new ArrayList<>())
                            .add(placed));
        }
        return new SeriesReports(catalog, index, pages, texts, besides, mentions);
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
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
