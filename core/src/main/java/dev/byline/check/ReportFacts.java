package dev.byline.check;

import dev.byline.catalog.ForgeSite.ThreadUrl;
import dev.byline.evaluate.Origins;
import dev.byline.expression.Place;
import dev.byline.index.IndexedReport;
import dev.byline.indexing.ReportEntries;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.reference.ForgeThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the checks of a whole series need of a report. The series' footer is the same in all reports and left out.
 *
 * @param report its entry in the index
 * @param threads the threads that it cites, in prose or in credits
 * @param credits where each thread stands in credits
 * @param links the threads that its prose links to by their URLs
 * @param title the place of the report as a whole: the period in its annotation, or its class; empty for a report of
 *     another module, whose own build says what is wrong with it
 * @param anchors its headings, and its links to anchors
 * @param complete whether the report is as its author wrote it, with no part left out
 * @param found whether it is an old report, in which no check looks for mistakes
 * @param unchecked the pieces of its text in which none does
 */
public record ReportFacts(
        IndexedReport report,
        Set<ForgeThread> threads,
        Map<ForgeThread, List<Place>> credits,
        Set<ThreadUrl> links,
        Optional<Place> title,
        Anchors anchors,
        boolean complete,
        boolean found,
        List<String> unchecked) {

    /** Copies the collections, so that they cannot change. */
    public ReportFacts {
        threads = Set.copyOf(threads);
        credits = credits.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, credit -> List.copyOf(credit.getValue())));
        links = Set.copyOf(links);
        unchecked = List.copyOf(unchecked);
    }

    /**
     * What another build has left of a report.
     *
     * @param report its entry in the index
     * @param links the threads that its prose links to by their URLs
     * @param anchors its headings
     * @return the report; whatever the checks find in it, nobody is told
     */
    public static ReportFacts elsewhere(IndexedReport report, Set<ThreadUrl> links, Anchors anchors) {
        var threads = new HashSet<ForgeThread>();
        var credits = new HashMap<ForgeThread, List<Place>>();
        for (var mention : report.mentions()) {
            if (mention.reference() instanceof ForgeThread thread) {
                threads.add(thread);
                if (mention.credit()) {
                    credits.put(thread, List.of());
                }
            }
        }
        return new ReportFacts(report, threads, credits, links, Optional.empty(), anchors, true, false, List.of());
    }

    /**
     * The same without its places: of a report that is only compared with others, nothing is said.
     *
     * @return the report as another module sees it
     */
    public ReportFacts withoutPlaces() {
        var nowhere = new HashMap<ForgeThread, List<Place>>();
        credits.keySet().forEach(thread -> nowhere.put(thread, List.of()));
        return new ReportFacts(
                report, threads, nowhere, links, Optional.empty(), anchors.withoutLinks(), complete, found, List.of());
    }

    /** Where a thread stands in credits, in the order of the report. */
    List<Place> credits(ForgeThread thread) {
        return credits.getOrDefault(thread, List.of());
    }

    /**
     * Takes from a report what the checks of the series need.
     *
     * @param read the report
     * @param origins where its values come from
     * @param title the place of the report as a whole
     * @param complete whether the report is as its author wrote it, with no part left out
     * @return the report for the checks of its series
     */
    public static ReportFacts of(ParsedReport read, Origins origins, Place title, boolean complete) {
        var threads = new HashSet<ForgeThread>();
        var credits = new HashMap<ForgeThread, List<Place>>();
        var links = new HashSet<ThreadUrl>();
        for (var passage : read.passages()) {
            if (passage.place().kind() == Passage.Kind.FOOTER) {
                continue;
            }
            for (var use : passage.prose().labels()) {
                if (use.reference().isPresent() && use.reference().get() instanceof ForgeThread thread) {
                    threads.add(thread);
                }
            }
            for (var credit : passage.credits()) {
                if (credit instanceof ForgeThread thread) {
                    var place = origins.of(credit).orElse(title);
                    threads.add(thread);
                    credits.computeIfAbsent(thread, t -> new ArrayList<>()).add(place);
                }
            }
            Citations.links(passage)
                    .forEach(url -> read.catalog().threadUrl(url).ifPresent(links::add));
        }
        var anchors = Anchors.of(read, origins, title, complete);
        return new ReportFacts(
                ReportEntries.of(read),
                threads,
                credits,
                links,
                Optional.of(title),
                anchors,
                complete,
                read.document().layout().found(),
                read.document().layout().plain());
    }
}
