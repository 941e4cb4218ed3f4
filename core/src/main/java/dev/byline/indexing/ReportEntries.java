package dev.byline.indexing;

import dev.byline.index.IndexedReport;
import dev.byline.index.Mention;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.reference.Reference;
import java.util.ArrayList;

/** Makes the entries of an index. */
public final class ReportEntries {

    private ReportEntries() {}

    /**
     * Takes from a report what the index keeps. The series' footer is the same in all reports and not indexed.
     *
     * @param report the report
     * @return its entry in the index
     */
    public static IndexedReport of(ParsedReport report) {
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

    private static Mention mention(ParsedReport report, Passage passage, Reference reference, boolean credit) {
        return new Mention(
                reference,
                report.header(),
                passage.place().sections(),
                passage.place().item(),
                credit);
    }
}
