package dev.byline.reader.symbol;

import dev.byline.catalog.Catalog;
import dev.byline.generated.ConstantClasses;
import dev.byline.generated.GeneratedNames;
import dev.byline.language.Primitive;
import dev.byline.reference.Reference.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A class that Byline generates for a series: one with constants, or the typed index. */
public final class GeneratedType {

    private final String name;
    private final Catalog catalog;
    private final ConstantClasses classes;
    private final Predicate<String> declares;
    private final boolean isIndex;
    /** The methods that make links of families are in the class of all constants. */
    private final boolean hasFamilies;

    private GeneratedType(
            String name,
            Catalog catalog,
            ConstantClasses classes,
            Predicate<String> declares,
            boolean isIndex,
            boolean hasFamilies) {
        this.name = name;
        this.catalog = catalog;
        this.classes = classes;
        this.declares = declares;
        this.isIndex = isIndex;
        this.hasFamilies = hasFamilies;
    }

    /**
     * The classes of a series.
     *
     * @param catalog its catalog
     * @return the class of all its constants, the interface of each part of its catalog, and its index
     */
    public static List<GeneratedType> of(Catalog catalog) {
        var classes = ConstantClasses.of(catalog);
        var names = GeneratedNames.of(catalog.series().type());
        var all = new ArrayList<GeneratedType>();
        all.add(new GeneratedType(names.qualified(names.refs()), catalog, classes, constant -> true, false, true));
        all.add(new GeneratedType(names.qualified(names.index()), catalog, classes, constant -> false, true, false));
        for (var part : catalog.parts()) {
            var ofPart = GeneratedNames.of(part);
            all.add(new GeneratedType(
                    ofPart.qualified(ofPart.refs()),
                    catalog,
                    classes,
                    constant -> catalog.owner(constant).equals(Optional.of(part)),
                    false,
                    false));
        }
        return all;
    }

    /**
     * Its name.
     *
     * @return the binary name
     */
    public String name() {
        return name;
    }

    /** A constant of it. */
    Optional<FieldSymbol> constant(String constant) {
        return catalog.constant(constant)
                .filter(reference -> declares.test(constant))
                .map(reference -> new FieldSymbol.OfCatalog(
                        classes.toImport(constant), constant, JavaType.of(reference.getClass())));
    }

    /** A method that makes one of a family of links. */
    boolean makes(String method) {
        return hasFamilies && catalog.family(method).isPresent();
    }

    /** A method of a family of links, or one of the index, with whatever arguments: that has no value in a report. */
    Optional<MethodSymbol> method(String method) {
        if (hasFamilies) {
            return catalog.family(method)
                    .map(family -> new MethodSymbol(
                            name,
                            method,
                            List.of(family.takesNumber() ? JavaType.of(Primitive.INT) : JavaType.STRING),
                            false,
                            true,
                            false,
                            JavaType.of(Link.class),
                            Optional.empty()));
        }
        return !isIndex
                ? Optional.empty()
                : Optional.of(new MethodSymbol(
                        name,
                        method,
                        List.of(JavaType.OBJECT.array()),
                        true,
                        true,
                        false,
                        JavaType.UNKNOWN,
                        Optional.empty()));
    }
}
