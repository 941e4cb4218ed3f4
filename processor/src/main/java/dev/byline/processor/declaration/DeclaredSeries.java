package dev.byline.processor.declaration;

import com.google.auto.common.Visibility;
import dev.byline.catalog.Catalog;
import dev.byline.catalog.SeriesMembers;
import dev.byline.generated.ConstantClasses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param elsewhere the binary names of its members, and of its own type, that other modules have
 * @param reportAnnotations what the annotation of each report says, by the binary names of the reports
 */
public record DeclaredSeries(
        TypeElement type,
        boolean fromSource,
        Catalog.Resolved resolved,
        SeriesMembers members,
        Function<String, Optional<TypeElement>> types,
        Set<String> elsewhere,
        Map<String, String> reportAnnotations) {

    /** Copies the names, so that they cannot change. */
    public DeclaredSeries {
        elsewhere = Set.copyOf(elsewhere);
    }

    /**
     * Whether other modules may report on the series.
     *
     * @return whether its type can be named in all packages
     */
    public boolean isForOthers() {
        return Visibility.effectiveVisibilityOfElement(type) == Visibility.PUBLIC;
    }

    /**
     * What this module has of the series.
     *
     * @return its members without those of other modules
     */
    public SeriesMembers here() {
        return new SeriesMembers(withoutElsewhere(members.parts()), withoutElsewhere(members.reports()));
    }

    /**
     * Whether another module has a type.
     *
     * @param member the binary name of a type of the series, or of the series' own
     * @return whether it is on the class path alone
     */
    public boolean isElsewhere(String member) {
        return elsewhere.contains(member);
    }

    private List<String> withoutElsewhere(List<String> names) {
        return names.stream().filter(name -> !elsewhere.contains(name)).toList();
    }

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
