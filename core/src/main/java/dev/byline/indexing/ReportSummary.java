package dev.byline.indexing;

import dev.byline.index.IndexedReport;
import dev.byline.index.ReportHeader;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the pages of an index say of a report: what it cites and how often, and not where in it.
 *
 * @param header its period, file and title
 * @param highlights the titles of its highlights, in order
 * @param citations what it cites, each reference once, in the order in which it first cites them
 */
public record ReportSummary(ReportHeader header, List<String> highlights, List<Citation> citations) {

    /** Copies the lists, so that they cannot change. */
    public ReportSummary {
        highlights = List.copyOf(highlights);
        citations = List.copyOf(citations);
    }

    /**
     * A reference that a report cites.
     *
     * @param reference what is cited
     * @param mentions how often, in prose and in credits
     * @param credits how often in credits
     */
    public record Citation(Reference reference, int mentions, int credits) {

        private Citation and(Citation more) {
            return new Citation(reference, mentions + more.mentions, credits + more.credits);
        }
    }

    /**
     * Sums up a report.
     *
     * @param report its entry in the index
     * @return its summary
     */
    public static ReportSummary of(IndexedReport report) {
        var citations = new LinkedHashMap<Reference, Citation>();
        for (var mention : report.mentions()) {
            citations.merge(
                    mention.reference(), new Citation(mention.reference(), 1, mention.credit() ? 1 : 0), Citation::and);
        }
        return new ReportSummary(report.header(), report.highlights(), List.copyOf(citations.values()));
    }

    /**
     * Who was credited how often in several reports.
     *
     * @param reports the reports
     * @return the numbers; people who were never credited are left out
     */
    public static Map<Person, Integer> credits(List<ReportSummary> reports) {
        var credits = new LinkedHashMap<Person, Integer>();
        for (var report : reports) {
            for (var citation : report.citations()) {
                if (citation.credits() > 0 && citation.reference() instanceof Person person) {
                    credits.merge(person, citation.credits(), Integer::sum);
                }
            }
        }
        return credits;
    }

    /**
     * Its period.
     *
     * @return empty for a page of the series
     */
    public Optional<ReportPeriod> period() {
        return header.period();
    }

    /**
     * How many repositories it is about: those that it cites, and those whose threads it cites.
     *
     * @return the number
     */
    public long repositories() {
        return citations.stream()
                .map(Citation::reference)
                .map(reference -> reference instanceof ForgeThread thread ? thread.repository() : reference)
                .filter(Repository.class::isInstance)
                .distinct()
                .count();
    }

    /**
     * How many different references of a type it cites.
     *
     * @param type the type
     * @return the number
     */
    public long count(Class<? extends Reference> type) {
        return citations.stream()
                .filter(citation -> type.isInstance(citation.reference()))
                .count();
    }
}
