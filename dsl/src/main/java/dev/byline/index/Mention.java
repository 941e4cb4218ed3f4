package dev.byline.index;

import dev.byline.reference.Reference;
import java.util.List;

/**
 * One occurrence of a reference in a report.
 *
 * @param reference what is cited
 * @param report where
 * @param sections the titles of the sections around it, outermost first; empty at the top of the report
 * @param item the highlight's title, or what the first paragraph of the item says
 * @param credit whether it is one of the credits that end the item; otherwise it stands in prose
 */
public record Mention(Reference reference, ReportHeader report, List<String> sections, String item, boolean credit) {

    /** Copies the titles, so that they cannot change. */
    public Mention {
        sections = List.copyOf(sections);
    }

    /**
     * The innermost section.
     *
     * @return its title; empty at the top of the report
     */
    public String section() {
        return sections.isEmpty() ? "" : sections.get(sections.size() - 1);
    }
}
