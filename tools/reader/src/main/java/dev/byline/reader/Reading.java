package dev.byline.reader;

import dev.byline.build.SeriesPaths;
import dev.byline.catalog.Catalog;
import dev.byline.check.Severity;
import dev.byline.index.ReportHeader;
import dev.byline.reader.SourceProblem.SourcePlace;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What sources say.
 *
 * @param problems what is wrong, by file and place
 * @param series the series, by the binary names of their types
 * @param unknown where something is not known without the class path, so that the report that needs it has no file
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
     * @param reports where each report stands that is in the catalog
     * @param wrong the binary names of the reports with an error, which have no file
     * @param isRight whether nothing is wrong with its declarations; else it has no files
     */
    public record SeriesReading(
            Catalog catalog,
            Map<String, byte[]> files,
            Map<ReportHeader, SourcePlace> reports,
            Set<String> wrong,
            boolean isRight) {

        /**
         * Whether the file of a report is known.
         *
         * @param report a report of it
         * @return whether its Markdown is among the files
         */
        public boolean isWritten(ReportHeader report) {
            return files.containsKey(SeriesPaths.markdown(catalog, report));
        }

        /**
         * Whether all is known of the series.
         *
         * @return whether its declarations are right, and each report has a file or an error
         */
        public boolean isKnown() {
            return isRight
                    && reports.keySet().stream().allMatch(report -> isWritten(report) || wrong.contains(report.type()));
        }
    }

    /**
     * A name that is not known without the class path.
     *
     * @param name the name; empty for something without one
     * @param place where it stands
     */
    public record UnknownName(String name, SourcePlace place) {}

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
