package dev.byline.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which types belong to a series besides the one that declares it. The compiler writes them to a resource, a
 * line each, from which they are found at run time and when only some of them are compiled again.
 *
 * @param parts the binary names of the types with {@link dev.byline.dsl.CatalogOf}, sorted
 * @param reports the binary names of the types with {@link dev.byline.dsl.Report}, sorted
 */
public record SeriesMembers(List<String> parts, List<String> reports) {

    private static final String PART = "catalog ";
    private static final String REPORT = "report ";

    /** Sorts the names. */
    public SeriesMembers {
        parts = List.copyOf(new TreeSet<>(parts));
        reports = List.copyOf(new TreeSet<>(reports));
    }

    /**
     * Where the members of a series are listed.
     *
     * @param series the binary name of the type with {@link dev.byline.dsl.Series}
     * @return the name of the resource, relative to the root of the class output
     */
    public static String resource(String series) {
        return "META-INF/byline/" + series;
    }

    /**
     * Reads a list. Lines of another kind are passed over: a later version may have written them.
     *
     * @param lines the lines of the resource
     * @return the members
     */
    public static SeriesMembers parse(Collection<String> lines) {
        return new SeriesMembers(after(PART, lines), after(REPORT, lines));
    }

    private static List<String> after(String prefix, Collection<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    /**
     * These members and others.
     *
     * @param others more members; those that are here already count once
     * @return all of them
     */
    public SeriesMembers and(SeriesMembers others) {
        return new SeriesMembers(
                Stream.concat(parts.stream(), others.parts.stream()).toList(),
                Stream.concat(reports.stream(), others.reports.stream()).toList());
    }

    /**
     * The list as the resource has it.
     *
     * @return a line for each member, each ended by a line feed
     */
    public String toText() {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(PART).append(part).append('\n'));
        reports.forEach(report -> text.append(REPORT).append(report).append('\n'));
        return text.toString();
    }

    /**
     * Finds the members of a series on the class path, in all its folders and files.
     *
     * @param series the type with {@link dev.byline.dsl.Series}
     * @return the members; none where the series was compiled without the annotation processor
     */
    public static SeriesMembers find(Class<?> series) {
        return listed(series).orElseGet(() -> new SeriesMembers(List.of(), List.of()));
    }

    /**
     * Finds the members of a series that has to have been compiled with the annotation processor.
     *
     * @param series the type with {@link dev.byline.dsl.Series}
     * @return the members
     * @throws IllegalStateException if it was not
     */
    public static SeriesMembers ofCompiled(Class<?> series) {
        return listed(series)
                .orElseThrow(() -> new IllegalStateException("no " + resource(series.getName())
                        + " on the class path: " + series.getName()
                        + " was compiled without Byline's annotation processor; name byline-processor in"
                        + " <annotationProcessorPaths> of maven-compiler-plugin (with javac: on -processorpath), or,"
                        + " where it is on the class path, set <proc>full</proc> (-proc:full), which JDK 23 and later"
                        + " ask for"));
    }

    private static Optional<SeriesMembers> listed(Class<?> series) {
        var found = false;
        var lines = new ArrayList<String>();
        try {
            var loader = series.getClassLoader();
            var resources = loader == null
                    ? ClassLoader.getSystemResources(resource(series.getName()))
                    : loader.getResources(resource(series.getName()));
            while (resources.hasMoreElements()) {
                found = true;
                var connection = resources.nextElement().openConnection();
                // A cached jar would keep the file open, and a rebuilt one would answer with old content.
                connection.setUseCaches(false);
                try (var reader = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                    reader.lines().forEach(lines::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found ? Optional.of(parse(lines)) : Optional.empty();
    }
}
