package dev.byline.catalog;

import dev.byline.dsl.Report;
import dev.byline.dsl.Series;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Resolves the annotations of test classes. */
public final class Resolving {

    private Resolving() {}

    /** Resolves a series; further types are reports or parts of the catalog by their annotation. */
    public static Catalog.Resolved resolve(Class<?> series, Class<?>... more) {
        return CatalogBuilder.resolve(
                Declarations.read(AnnotatedType.of(series), types(more, false), types(more, true)));
    }

    /** Resolves a series whose declarations are all right. */
    public static Catalog catalog(Class<?> series, Class<?>... more) {
        var resolved = resolve(series, more);
        if (!resolved.problems().isEmpty()) {
            throw new AssertionError(resolved.problems().toString());
        }
        return resolved.catalog();
    }

    /** Resolves the series, its parts and its reports, all of which are nested in one class. */
    public static Catalog.Resolved nested(Class<?> enclosing) {
        var series = Stream.of(enclosing.getDeclaredClasses())
                .filter(type -> type.isAnnotationPresent(Series.class))
                .findFirst()
                .orElseThrow();
        return resolve(
                series,
                Stream.of(enclosing.getDeclaredClasses())
                        .filter(type -> type != series)
                        .toArray(Class<?>[]::new));
    }

    private static List<AnnotatedType> types(Class<?>[] types, boolean reports) {
        return Arrays.stream(types)
                .filter(type -> type.isAnnotationPresent(Report.class) == reports)
                .map(AnnotatedType::of)
                .toList();
    }
}
