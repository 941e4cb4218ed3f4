package dev.byline.check;

import dev.byline.markdown.Prose;
import java.util.List;

/**
 * The stretches of prose between its labels and its inline links. A mistake with a reference shows in a character that
 * most prose has nowhere else, so that a look at these stretches tells where no parser needs to look again.
 */
final class BetweenLinks {

    private BetweenLinks() {}

    /** A character that is looked for. */
    @FunctionalInterface
    interface Sign {

        /** Whether it stands at an offset of the text. */
        boolean isAt(String text, int index);
    }

    /** Whether such a character stands outside of all labels and inline links. */
    static boolean have(Sign sign, Prose prose) {
        var text = prose.text();
        List<Prose.LabelUse> labels = prose.labels();
        List<Prose.InlineLink> links = prose.links();
        var label = 0;
        var link = 0;
        var from = 0;
        while (from < text.length()) {
            var start = text.length();
            var end = start;
            if (label < labels.size()) {
                start = labels.get(label).textStart() - 1;
                end = labels.get(label).end() + 1;
            }
            if (link < links.size() && links.get(link).start() - 1 < start) {
                start = links.get(link).start() - 1;
                end = links.get(link).destinationEnd() + 1;
                link++;
            } else {
                label++;
            }
            for (var i = from; i < start; i++) {
                if (sign.isAt(text, i)) {
                    return true;
                }
            }
            from = Math.max(from, end);
        }
        return false;
    }
}
