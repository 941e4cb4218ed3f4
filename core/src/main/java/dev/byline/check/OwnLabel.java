package dev.byline.check;

import dev.byline.evaluate.Origins;
import dev.byline.expression.Place;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Prose.Definition;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in the prose of a report with a label that the prose defines itself.
 *
 * @param definition the definition
 * @param isDefinition whether the place is in the definition; else it uses the label
 * @param written the label as the prose has it
 * @param place where it stands, without brackets
 * @param isWhole whether all of it stands there: a text may be put together from several
 */
public record OwnLabel(Definition definition, boolean isDefinition, String written, Place place, boolean isWhole) {

    /**
     * The places in a report.
     *
     * @param report the report
     * @param origins where its values come from
     * @return the uses and the definitions, piece by piece
     */
    public static List<OwnLabel> in(ParsedReport report, Origins origins) {
        var found = new ArrayList<OwnLabel>();
        for (var passage : report.passages()) {
            var text = passage.text();
            for (var use : passage.prose().labels()) {
                use.local()
                        .ifPresent(definition -> add(definition, false, text, use.start(), use.end(), origins, found));
            }
            for (var definition : passage.prose().definitions()) {
                var start = definition.start() + 1;
                add(definition, true, text, start, endOfLabel(text, start), origins, found);
            }
        }
        return found;
    }

    private static void add(
            Definition definition,
            boolean isDefinition,
            String text,
            int start,
            int end,
            Origins origins,
            List<OwnLabel> found) {
        origins.of(text, start, end)
                .ifPresent(place -> found.add(new OwnLabel(
                        definition,
                        isDefinition,
                        text.substring(start, end),
                        place,
                        Occurrence.isWhole(place, end - start))));
    }

    /** The bracket that ends a label is the first that is not escaped. */
    private static int endOfLabel(String text, int start) {
        var end = start;
        while (end < text.length() && text.charAt(end) != ']') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end, text.length());
    }
}
