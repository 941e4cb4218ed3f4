package dev.byline.processor.declaration;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.SeriesMembers;
import dev.byline.generated.ConstantClasses;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
 * @param stored the {@linkplain dev.byline.processor.output.CatalogFile.Content#id() catalog} in the class output that
 *     was found to be right; empty where the declarations were read anew
 */
public record DeclaredSeries(
        TypeElement type,
        boolean fromSource,
        Catalog.Resolved resolved,
        SeriesMembers members,
        Function<String, Optional<TypeElement>> types,
        OptionalInt stored) {

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
     * What the annotations of the reports say.
     *
     * @return the annotations' members, by the reports' binary names
     */
    public Map<String, String> reportAnnotations() {
        var annotations = new HashMap<String, String>();
        members.reports()
                .forEach(report -> types.apply(report)
                        .ifPresent(element -> annotations.put(report, SeriesBefore.annotation(element))));
        return annotations;
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
