package dev.byline.processor.declaration;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.SeriesMembers;
import dev.byline.generated.ConstantClasses;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;

/**
 * A series as its declarations have it.
 *
 * @param type the type with {@link dev.byline.dsl.Series}
 * @param fromSource whether that type is compiled now; otherwise it comes from a class file
 * @param resolved its catalog, and what is wrong with the declarations
 * @param members which types belong to it, compiled now or before
 * @param types finds those types by their binary names
 * @param reportAnnotations what the annotation of each report says, by the binary names of the reports
 */
public record DeclaredSeries(
        TypeElement type,
        boolean fromSource,
        Catalog.Resolved resolved,
        SeriesMembers members,
        Function<String, Optional<TypeElement>> types,
        Map<String, String> reportAnnotations) {

    /**
     * A type of the series.
     *
     * @param member its binary name
     * @return the type; the series' own where there is no such type
     */
    public TypeElement element(String member) {
        return types.apply(member).orElse(type);
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
