package dev.byline.reader;

import dev.byline.catalog.Catalog;
import dev.byline.reader.parse.Words;
import dev.byline.reference.LinkFamily;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Link;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The families of links of a catalog as something that is declared in one place and cited in others: a family stands for itself as
 * a link whose label has {@code {n}}.
 */
final class Families {

    /** The number or the name, with all that is written in one word with it. */
    private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{N}]*\\{n(?::0+)?}[\\p{L}\\p{N}]*");

    private Families() {}

    static Link itself(LinkFamily family) {
        return new Link(family.label(), family.url(), family.title());
    }

    static Optional<Link> link(LinkFamily family, String argument) {
        return family.flaw(argument).isEmpty() ? Optional.of(family.link(argument)) : Optional.empty();
    }

    /** The family that a reference stands for. */
    static Optional<LinkFamily> of(Reference reference, Catalog catalog) {
        return catalog.families().stream()
                .filter(family -> itself(family).equals(reference))
                .findFirst();
    }

    /** The family of which a reference is one. */
    static Optional<LinkFamily> around(Reference reference, Catalog catalog) {
        return reference instanceof Link link
                ? catalog.families().stream()
                        .filter(family -> family.ofLabel(link.label())
                                .filter(link::equals)
                                .isPresent())
                        .findFirst()
                : Optional.empty();
    }

    /** The words that stand wherever one of a family is cited, by label, by method or by URL. */
    static Set<Set<String>> words(LinkFamily family) {
        return Set.copyOf(List.of(
                Words.split(PLACE.matcher(family.label()).replaceAll(" ")),
                Words.split(family.name()),
                Words.split(PLACE.matcher(family.url()).replaceAll(" "))));
    }
}
