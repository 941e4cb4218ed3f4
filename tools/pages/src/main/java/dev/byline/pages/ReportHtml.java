package dev.byline.pages;

import dev.byline.reference.Reference;
import java.util.List;
import java.util.Set;

/**
 * A report as HTML. Links to other files of the site begin with {@link #ROOT}, for several pages show the same text.
 *
 * @param body all of it, without its title
 * @param text the same as text, without marks
 * @param lead what stands in front of its first heading
 * @param headings its headings, in order
 * @param places where something is cited, in order
 * @param files the files beside the reports that it shows or links to, by their paths in the folder of the series
 * @param summary how it begins, as text
 */
record ReportHtml(
        PackedText body,
        PackedText text,
        String lead,
        List<Heading> headings,
        List<Place> places,
        Set<String> files,
        String summary) {

    /** Stands for the way to the folder of the series. No text has this character, for HTML cannot say it. */
    static final String ROOT = "\0";

    /** A heading. */
    record Heading(int level, String anchor, String text) {}

    /**
     * Where something is cited.
     *
     * @param reference what is cited
     * @param anchor the anchor of the item or paragraph around it
     * @param context what that says, as HTML
     */
    record Place(Reference reference, String anchor, String context) {}

    /** The same for who has taken from the places what is needed of them. */
    ReportHtml withoutPlaces() {
        return new ReportHtml(body, text, lead, headings, List.of(), files, summary);
    }

    /** HTML of a report as a page shows it. */
    static String at(String root, String html) {
        return html.replace(ROOT, root);
    }
}
