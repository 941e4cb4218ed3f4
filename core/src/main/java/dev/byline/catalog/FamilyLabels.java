package dev.byline.catalog;

import dev.byline.problem.Suggestions;
import dev.byline.reference.Flaw;
import dev.byline.reference.LinkFamily;
import java.util.List;
import java.util.Optional;

/** What an author may have meant by a label that is nearly one of a family. */
public final class FamilyLabels {

    private FamilyLabels() {}

    /**
     * The family whose shape a label has, with a number or a name that there cannot be.
     *
     * @param label the label
     * @param catalog the catalog
     * @return the family and what is wrong; empty for any other label
     */
    public static Optional<Wrong> wrong(String label, Catalog catalog) {
        return catalog.families().stream()
                .flatMap(family -> family.argument(Catalog.normalize(label)).stream()
                        .flatMap(argument -> family.flaw(argument).stream().map(flaw -> new Wrong(family, flaw))))
                .findFirst();
    }

    /**
     * A label that looks like one of a family and does not belong to it.
     *
     * @param family the family
     * @param flaw what is wrong
     */
    public record Wrong(LinkFamily family, Flaw flaw) {}

    /**
     * The label of a family that is near to another: what is written beside the number has a slip in it.
     *
     * @param label the label that is not declared
     * @param catalog the catalog
     * @return the label; empty if none is near
     */
    public static Optional<String> near(String label, Catalog catalog) {
        return catalog.families().stream()
                .flatMap(family -> near(Catalog.normalize(label), family).stream())
                .findFirst();
    }

    private static Optional<String> near(String label, LinkFamily family) {
        var place = family.label().indexOf(LinkFamily.PLACE);
        var before = family.label().substring(0, place);
        var behind = family.label().substring(place + LinkFamily.PLACE.length());
        // The longest number that there can be is the one that was meant.
        for (var start = 0; start < label.length(); start++) {
            for (var end = label.length(); end > start; end--) {
                if (behind.isEmpty() && end < label.length()) {
                    break;
                }
                var isNear = isNear(label.substring(0, start), before) && isNear(label.substring(end), behind);
                if (isNear && family.flaw(label.substring(start, end)).isEmpty()) {
                    return Optional.of(before + label.substring(start, end) + behind);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNear(String written, String meant) {
        return written.equals(meant)
                || meant.length() > 2
                        && !written.isEmpty()
                        && Suggestions.nearest(written, List.of(meant)).isPresent();
    }
}
