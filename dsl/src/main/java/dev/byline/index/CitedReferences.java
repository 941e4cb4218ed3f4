package dev.byline.index;

import dev.byline.reference.LinkFamily;
import dev.byline.reference.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The references of a catalog by what files of the index call them: their kind and their label. */
public final class CitedReferences {

    private record Name(String type, String label) {}

    private final Map<Name, Reference> declared;
    private final List<LinkFamily> families;

    private CitedReferences(Map<Name, Reference> declared, List<LinkFamily> families) {
        this.declared = declared;
        this.families = families;
    }

    /**
     * The references of a catalog.
     *
     * @param catalog the catalog of the series
     * @return its references, those of its families too
     */
    public static CitedReferences of(SeriesCatalog catalog) {
        var declared = new HashMap<Name, Reference>();
        catalog.references()
                .forEach(reference ->
                        declared.putIfAbsent(new Name(ReferenceType.of(reference), reference.label()), reference));
        return new CitedReferences(declared, catalog.families());
    }

    /**
     * Finds a reference.
     *
     * @param type the name of its kind, as {@link ReferenceType} gives it
     * @param label its label
     * @return the reference; empty if the catalog declares none of this name
     */
    public Optional<Reference> find(String type, String label) {
        var found = Optional.ofNullable(declared.get(new Name(type, label)));
        return found.isPresent() || !type.equals("link")
                ? found
                : families.stream()
                        .flatMap(family -> family.ofLabel(label).stream())
                        .map(Reference.class::cast)
                        .findFirst();
    }
}
