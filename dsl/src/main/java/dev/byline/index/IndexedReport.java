package dev.byline.index;

import dev.byline.reference.Reference;
import dev.byline.reference.ReportPeriod;
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
