package dev.byline.index;

import dev.byline.catalog.ReportHeader;
import dev.byline.markdown.Passage;
import dev.byline.markdown.ReadReport;
import dev.byline.reference.Reference;
import dev.byline.reference.ReportPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the index keeps of a report.
 *
 * @param header its period, file and title
 * @param highlights the titles of its highlights, in order
 * @param mentions its mentions, in order
 */
public record IndexedReport(ReportHeader header, List<String> highlights, List<Mention> mentions) {

    /** Copies the lists, so that they cannot change. */
    public IndexedReport {
        highlights = List.copyOf(highlights);
        mentions = List.copyOf(mentions);
    }

    /**
     * Takes from a report what the index keeps. The series' footer is the same in all reports and not indexed.
     *
     * @param report the report
     * @return its entry in the index
     */
    public static IndexedReport of(ReadReport report) {
        var highlights = new ArrayList<String>();
        var mentions = new ArrayList<Mention>();
        for (var passage : report.passages()) {
            if (passage.place().kind() == Passage.Kind.FOOTER) {
                continue;
            }
            if (passage.place().kind() == Passage.Kind.HIGHLIGHT) {
                highlights.add(passage.place().item());
            }
            passage.prose()
                    .labels()
                    .forEach(use -> use.reference()
                            .ifPresent(reference -> mentions.add(mention(report, passage, reference, false))));
            passage.credits().forEach(credit -> mentions.add(mention(report, passage, credit, true)));
        }
        return new IndexedReport(report.header(), highlights, mentions);
    }

    private static Mention mention(ReadReport report, Passage passage, Reference reference, boolean credit) {
        return new Mention(
                reference,
                report.header(),
                passage.place().sections(),
                passage.place().item(),
                credit);
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
     * Its title.
     *
     * @return text, not Markdown
     */
    public String title() {
        return header.title();
    }

    /**
     * How many different references of a type it cites.
     *
     * @param type the type
     * @return the number
     */
    public long count(Class<? extends Reference> type) {
        return mentions.stream()
                .map(Mention::reference)
                .filter(type::isInstance)
                .distinct()
                .count();
    }

    /**
     * Whether it cites a reference.
     *
     * @param reference the reference
     * @return whether it does, in credits or in prose
     */
    public boolean cites(Reference reference) {
        return mentions.stream().anyMatch(mention -> mention.reference().equals(reference));
    }
}
