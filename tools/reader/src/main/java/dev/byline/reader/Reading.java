package dev.byline.reader;

import dev.byline.catalog.Catalog;
import dev.byline.check.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What sources say.
 *
 * @param problems what is wrong, by file and place
 * @param series the series, by the binary names of their types
 * @param unknown what is not known without the class path, so that the reports that need it are not complete
 * @param reports how many reports were read
 * @param references how many references they have
 */
public record Reading(
        List<SourceProblem> problems,
        Map<String, SeriesReading> series,
        List<UnknownName> unknown,
        long reports,
        long references) {

    /** Copies the lists, so that they cannot change. */
    public Reading {
        problems = List.copyOf(problems);
        unknown = List.copyOf(unknown);
    }

    /**
     * A series.
     *
     * @param catalog its catalog
     * @param files its files as a build writes them, by their paths in the class output; none where its declarations are
     *     wrong
     * @param sources the source of each report whose text is known, by the path of the report's Markdown in the class output
     */
    public record SeriesReading(Catalog catalog, Map<String, byte[]> files, Map<String, Path> sources) {}

    /**
     * A name that is not known without the class path.
     *
     * @param name the name; empty for something without one
     * @param file the source
     * @param offset where it stands
     */
    public record UnknownName(String name, Path file, int offset) {}

    /**
     * How many problems there are.
     *
     * @param severity how bad they are
     * @return the number
     */
    public long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
