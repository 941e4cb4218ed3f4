package dev.byline.server.feature;

import dev.byline.catalog.Catalog;
import dev.byline.reader.Cited;
import dev.byline.reader.SeriesView;
import dev.byline.reader.repair.Edit;
import dev.byline.reference.LinkFamily;
import dev.byline.reference.Reference.Link;
import dev.byline.server.feature.Rename.Refused;
import java.util.List;
import java.util.Optional;

/**
 * A family of links whose labels are made of another pattern from now on. Where its links lead stays as it is.
 *
 * @param before the family as it is declared
 * @param now the same with the new pattern
 * @param catalog the catalog with the new pattern
 */
record RenamedFamily(LinkFamily before, LinkFamily now, Catalog catalog) {

    static RenamedFamily of(LinkFamily before, String pattern, Catalog catalog) {
        return catalog.families().stream()
                .filter(family -> family.label().equals(pattern))
                .findFirst()
                .map(now -> new RenamedFamily(before, now, catalog))
                .orElseThrow(() -> new Refused("\"" + pattern + "\" cannot be the pattern of labels; write another"));
    }

    /**
     * What is renamed where a link of a family stands.
     *
     * @return the pattern of its labels; empty for any other link
     * @throws Refused if nobody but Byline gives these links their labels
     */
    static Optional<String> pattern(Link link, SeriesView series) {
        var family = series.family(link).or(() -> series.familyAround(link));
        family.filter(each -> series.declarations().families().stream()
                        .noneMatch(declared -> declared.identifier().isEmpty()
                                && declared.label().equals(each.label())))
                .ifPresent(each -> {
                    throw new Refused("the labels " + each.label()
                            + " are those of @Identifiers; declare the links with @LinkPattern to call them otherwise");
                });
        return family.map(LinkFamily::label);
    }

    /** The changes at the places where any of the family is declared or cited. */
    List<Edit> edits(List<Cited> places) {
        return places.stream().flatMap(cited -> edit(cited).stream()).distinct().toList();
    }

    private Optional<Edit> edit(Cited cited) {
        return switch (cited.form()) {
            case LABEL -> before.argument(cited.reference().label()).map(argument -> label(cited, argument));
            case DECLARATION ->
                cited.written().equals(before.label())
                        ? Optional.of(Rename.text(cited, now.label()))
                        : Optional.empty();
            case CONSTANT, IMPORT ->
                cited.written().equals(before.name()) && !now.name().equals(before.name())
                        ? Optional.of(new Edit(cited.file(), cited.span(), now.name()))
                        : Optional.empty();
            case ALIAS, NAMED, PATH, URL -> Optional.empty();
        };
    }

    private Edit label(Cited cited, String argument) {
        var link = now.link(argument);
        if (catalog.label(link.label()).filter(link::equals).isEmpty()) {
            throw new Refused("[" + link.label() + "] stands for something else; write another pattern");
        }
        return Rename.text(cited, Rename.escape(link.label()));
    }
}
