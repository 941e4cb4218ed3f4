package dev.byline.processor.declaration;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.SeriesMembers;
import dev.byline.processor.generate.ConstantClasses;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * A series as its declarations have it.
 *
 * @param type the type with {@link dev.byline.dsl.Series}
 * @param fromSource whether that type is compiled now; otherwise it comes from a class file
 * @param resolved its catalog, and what is wrong with the declarations
 * @param members which types belong to it, compiled now or before
 * @param types those types by their binary names, with the series' own
 */
public record DeclaredSeries(
        TypeElement type,
        boolean fromSource,
        Catalog.Resolved resolved,
        SeriesMembers members,
        Map<String, TypeElement> types) {

    /** Copies the types, so that they cannot change. */
    public DeclaredSeries {
        types = Map.copyOf(types);
    }

    /**
     * The catalog.
     *
     * @return what could be made of the declarations
     */
    public Catalog catalog() {
        return resolved.catalog();
    }

    /**
     * The classes with its constants.
     *
     * @return the classes
     */
    public ConstantClasses constants() {
        return ConstantClasses.of(catalog());
    }
}
