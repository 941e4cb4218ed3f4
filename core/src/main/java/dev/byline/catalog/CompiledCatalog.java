package dev.byline.catalog;

import dev.byline.dsl.Series;
import java.util.ArrayList;
import java.util.List;

/** Resolves the annotations of a series that is on the class path. */
public final class CompiledCatalog {

    private CompiledCatalog() {}

    /**
     * The catalog of a series on the class path.
     *
     * @param series the type with {@link Series}
     * @return the catalog, with the further types and the reports that were compiled
     * @throws IllegalArgumentException if the type is not annotated with {@link Series}
     * @throws IllegalStateException if it was compiled without Byline's annotation processor, or a type that was
     *     compiled with it is missing
     */
    public static Catalog of(Class<?> series) {
        if (series.getAnnotation(Series.class) == null) {
            throw new IllegalArgumentException(series.getName() + " is not annotated with @Series");
        }
        var members = SeriesMembers.ofCompiled(series);
        return CatalogBuilder.resolve(Declarations.read(
                        AnnotatedType.of(series), load(members.parts(), series), load(members.reports(), series)))
                .catalog();
    }

    private static List<AnnotatedType> load(List<String> names, Class<?> series) {
        var types = new ArrayList<AnnotatedType>();
        for (var name : names) {
            try {
                types.add(AnnotatedType.of(Class.forName(name, false, series.getClassLoader())));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(
                        name + " belongs to the series " + series.getName() + " but is not on the class path", e);
            }
        }
        return types;
    }
}
