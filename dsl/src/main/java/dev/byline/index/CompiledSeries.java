package dev.byline.index;

import dev.byline.dsl.Series;
import dev.byline.reference.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What a compiler has left of a series on the class path. */
public final class CompiledSeries {

    /** The constants of a series are all taken from the same one. */
    private static final ClassValue<SeriesCatalog> CATALOGS = new ClassValue<>() {
        @Override
        protected SeriesCatalog computeValue(Class<?> series) {
            return read(series);
        }
    };

    private CompiledSeries() {}

    /**
     * The catalog of a series.
     *
     * @param series the type with {@link Series}
     * @return what is declared in it, in all modules on the class path
     * @throws IllegalArgumentException if the type is not annotated with {@link Series}
     * @throws IllegalStateException if it was compiled without Byline's annotation processor
     */
    public static SeriesCatalog catalog(Class<?> series) {
        return CATALOGS.get(series);
    }

    /**
     * What a constant of a series stands for; the generated classes initialise their constants with this.
     *
     * @param series the type with {@link Series}
     * @param name the constant's name
     * @param type its type
     * @param <T> its type
     * @return the reference
     * @throws NoSuchElementException if the declarations have changed since the class was generated
     */
    public static <T extends Reference> T constantOf(Class<?> series, String name, Class<T> type) {
        return catalog(series).constant(name, type);
    }

    /**
     * One of a family of links of a series; the methods of the generated classes return this.
     *
     * @param series the type with {@link Series}
     * @param family the name of the family
     * @param argument its number or its name
     * @return the link
     * @throws IllegalArgumentException if there can be no such link
     */
    public static Reference.Link linkOf(Class<?> series, String family, Object argument) {
        return catalog(series).link(family, argument.toString());
    }

    private static SeriesCatalog read(Class<?> series) {
        if (series.getAnnotation(Series.class) == null) {
            throw new IllegalArgumentException(series.getName() + " is not annotated with @Series");
        }
        var resource = CatalogText.resource(series.getName());
        // A module that has reports on a series of another one has its own; that with the most knows the others.
        return resources(series, resource).stream()
                .map(text -> CatalogText.read(series.getName(), text))
                .sorted(Comparator.comparing(
                                (SeriesCatalog catalog) -> catalog.constants().size())
                        .reversed())
                .reduce(SeriesCatalog::and)
                .orElseThrow(() -> new IllegalStateException("no " + resource + " on the class path: "
                        + series.getName() + " was compiled without Byline's annotation processor; name"
                        + " byline-processor in <annotationProcessorPaths> of maven-compiler-plugin (with javac: on"
                        + " -processorpath), or, where it is on the class path, set <proc>full</proc> (-proc:full),"
                        + " which JDK 23 and later ask for"));
    }

    /** What the compiler has left of a report; nothing where it was shown no text, or where the report has errors. */
    static Optional<String> report(Class<?> series, ReportHeader report) {
        return resources(series, ReportText.resource(series.getName(), report.type())).stream()
                .findFirst();
    }

    private static List<String> resources(Class<?> series, String name) {
        var texts = new ArrayList<String>();
        try {
            var loader = series.getClassLoader();
            var found = loader == null ? ClassLoader.getSystemResources(name) : loader.getResources(name);
            for (var resource : Collections.list(found)) {
                texts.add(text(resource));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String text(URL resource) throws IOException {
        var connection = resource.openConnection();
        // A cached jar would keep the file open, and a rebuilt one would answer with old content.
        connection.setUseCaches(false);
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
