package dev.byline.pages;

import dev.byline.build.WrittenReport;
import dev.byline.catalog.Catalog;
import dev.byline.index.ReportHeader;
import dev.byline.pages.SeriesReports.Placed;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The HTML of the reports of a series, which depends on their Markdown, and on which page each reference has. */
final class KeptTexts {

    private record Kept(WrittenReport report, Placed placed) {}

    /**
     * What has a page.
     *
     * @param catalog the catalog of the series
     * @param reports the reports that are written
     * @param documents the documents that are pages
     * @param threads the threads that a report cites
     */
    record Cited(Catalog catalog, List<ReportHeader> reports, List<Document> documents, List<ForgeThread> threads) {

        // To compare two catalogs takes longer than to name the pages; behind most changes it is the very same.
        @SuppressWarnings("ReferenceEquality")
        boolean isSame(Cited other) {
            return catalog == other.catalog
                    && reports.equals(other.reports)
                    && documents.equals(other.documents)
                    && threads.equals(other.threads);
        }
    }

    private record KeptPages(Cited cited, SeriesPages pages) {}

    private final boolean isKept;
    private Optional<Map<String, Map<Reference, String>>> names = Optional.empty();
    private Optional<KeptPages> pages = Optional.empty();
    private final Map<String, Kept> texts = new ConcurrentHashMap<>();

    KeptTexts(boolean isKept) {
        this.isKept = isKept;
    }

    /** The pages of what has one. */
    SeriesPages pages(Cited cited) {
        var known = pages.filter(kept -> kept.cited().isSame(cited))
                .orElseGet(() -> new KeptPages(
                        cited, SeriesPages.of(cited.catalog(), cited.reports(), cited.documents(), cited.threads())));
        pages = Optional.of(known);
        return known.pages();
    }

    /** The texts that are as they would be with these pages. */
    KeptTexts with(SitePages all) {
        var now = all.names();
        if (names.filter(now::equals).isEmpty()) {
            texts.clear();
            names = Optional.of(now);
        }
        return this;
    }

    /** The text of a report; any thread may ask. */
    Placed text(WrittenReport report, Supplier<Placed> making) {
        var kept = texts.get(report.header().path());
        if (kept != null && isSame(kept.report(), report)) {
            return kept.placed();
        }
        var made = making.get();
        if (isKept) {
            texts.put(report.header().path(), new Kept(report, made));
        }
        return made;
    }

    /** A report that was not read again has the same objects, and another one is made again even if it says the same. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(WrittenReport one, WrittenReport other) {
        return one.report() == other.report()
                && one.markdown().equals(other.markdown())
                && one.header().equals(other.header());
    }
}
