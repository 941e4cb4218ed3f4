package dev.byline.importer.convert;

import dev.byline.catalog.SeriesStyle;
import dev.byline.importer.text.OldText;
import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The references that end a text, however they are written: {@code ([#12], [@ada])}, {@code by [Ada] in [#12]}, {@code
 * [a title] (of a pull request)}.
 *
 * @param links the links of the run, in order; at least one
 */
record CreditRun(List<CitedLink> links) {

    /**
     * A link to something that the catalog declares.
     *
     * @param start the index of its opening bracket in the text
     * @param textEnd the index of the bracket that closes its text
     * @param end the index behind it
     * @param bare whether its text is its label
     * @param reference where it leads
     */
    record CitedLink(int start, int textEnd, int end, boolean bare, Reference reference) {}

    /** A reference that nothing defines. */
    private static final String UNDEFINED = "\\[[@#][\\w-]+]|\\[[\\w./-]+#[0-9]+]";

    /** What may stand behind references that end a text. */
    private static final Pattern TAIL = Pattern.compile("(?:[\\s).,;:!?*_\"'”’}]|" + UNDEFINED + ")*");

    /** What may stand between two of them. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?i)(?:[\\s(),;:&+/–—-]|" + UNDEFINED + ")*(?:(?:and|by|in|from|via|with|to|on|of|the|"
                    + "thanks|see|also|for|prs?|issues?|pull|requests?|fixes|fixed|closes|merged|reviewed|reviews?|co-authored|"
                    + "together|who|through|as|well)(?:[\\s(),;:&+/–—-]|" + UNDEFINED
                    + ")+){0,4}");

    /**
     * Finds the run that ends a text.
     *
     * @param text the text
     * @param start where it begins
     * @param links the links in it, in order
     * @return the run; empty if the text ends otherwise
     */
    static Optional<CreditRun> in(String text, int start, List<CitedLink> links) {
        if (links.isEmpty()
                || !TAIL.matcher(text.substring(links.get(links.size() - 1).end()))
                        .matches()) {
            return Optional.empty();
        }
        var run = new ArrayList<CitedLink>();
        for (var i = links.size() - 1; i >= 0; i--) {
            var link = links.get(i);
            if (link.start() < start
                    || !run.isEmpty()
                            && !BETWEEN.matcher(text.substring(
                                            link.end(), run.get(0).start()))
                                    .matches()) {
                break;
            }
            run.add(0, link);
        }
        return run.isEmpty() ? Optional.empty() : Optional.of(new CreditRun(run));
    }

    List<Reference> credits() {
        return links.stream().map(CitedLink::reference).toList();
    }

    /** Where the credits begin, where all of them stand as the series writes credits; -1 where they do not. */
    int usualStart(String text, SeriesStyle style) {
        for (var i = 0; i < links.size(); i++) {
            if (!links.get(i).bare()
                    || i > 0
                            && !text.substring(
                                            links.get(i - 1).end(), links.get(i).start())
                                    .equals(style.creditsBetween())) {
                return -1;
            }
        }
        var begin = links.get(0).start() - style.creditsBegin().length();
        var end = links.get(links.size() - 1).end();
        return begin >= 0 && text.startsWith(style.creditsBegin(), begin) && text.startsWith(style.creditsEnd(), end)
                ? begin
                : -1;
    }

    /** The text with the number of each credit in its place. */
    String numbered(OldText text, int start, Edits edits) {
        var result = new StringBuilder();
        var distinct = credits().stream().distinct().toList();
        var from = start;
        for (var i = 0; i < links.size(); i++) {
            var link = links.get(i);
            var place = "[{" + (1 + distinct.indexOf(link.reference())) + "}]";
            result.append(edits.apply(text, from, link.start()));
            if (!link.bare()) {
                result.append('[')
                        .append(edits.apply(text, link.start() + 1, link.textEnd()))
                        .append(']');
            }
            result.append(place);
            from = link.end();
        }
        return result.append(edits.apply(text, from, text.text().length())).toString();
    }
}
