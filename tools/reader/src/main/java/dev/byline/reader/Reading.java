package dev.byline.reader;

import dev.byline.build.SeriesRendering;
import dev.byline.build.WrittenReport;
import dev.byline.catalog.Catalog;
import dev.byline.index.ReportHeader;
import dev.byline.problem.Severity;
import dev.byline.reader.SourceProblem.SourcePlace;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/**
 * What sources say.
 *
 * @param problems what is wrong, by file and place
 * @param series the series, by the binary names of their types
 * @param unknown where something is not known without the class path, so that the report that needs it has no file
 * @param reports how many reports were read
 * @param references how many references they have
 * @param isWhole whether all sources could be read, and all annotations in them; else there may be more reports than are known
 */
public record Reading(
        List<SourceProblem> problems,
        Map<String, SeriesReading> series,
        List<UnknownName> unknown,
        long reports,
        long references,
        boolean isWhole) {

    /** Copies the lists, so that they cannot change. */
    public Reading {
        problems = List.copyOf(problems);
        unknown = List.copyOf(unknown);
    }

    /** A series. Several threads may read it. */
    public static final class SeriesReading {

        private final Catalog catalog;
        private final Supplier<Map<ReportHeader, SourcePlace>> places;
        private final Set<String> written;
        private final Set<String> wrong;
        private final boolean isRight;
        private Supplier<SeriesRendering> rendering;
        private Optional<Map<String, byte[]>> files = Optional.empty();

        /**
         * A series.
         *
         * @param catalog its catalog
         * @param places finds out where each report stands that is in the catalog, when somebody asks
         * @param written the binary names of the reports that have a file
         * @param wrong the binary names of the reports with an error, which have no file
         * @param isRight whether nothing is wrong with its declarations; else it has no files
         * @param rendering makes its files, when they are asked for; is asked itself only where its declarations are right
         */
        SeriesReading(
                Catalog catalog,
                Supplier<Map<ReportHeader, SourcePlace>> places,
                Set<String> written,
                Set<String> wrong,
                boolean isRight,
                Supplier<SeriesRendering> rendering) {
            this.catalog = catalog;
            this.places = places;
            this.written = Collections.unmodifiableSet(written);
            this.wrong = Set.copyOf(wrong);
            this.isRight = isRight;
            this.rendering = rendering;
        }

        /**
         * Its catalog.
         *
         * @return what could be made of the declarations
         */
        public Catalog catalog() {
            return catalog;
        }

        /**
         * Its files, as a build writes them. The first who asks waits until they are made.
         *
         * @return what is in each, by its path in the class output; none where its declarations are wrong
         */
        public synchronized Map<String, byte[]> files() {
            var made = files.orElseGet(this::rendered);
            files = Optional.of(made);
            return made;
        }

        private Map<String, byte[]> rendered() {
            var all = new ConcurrentSkipListMap<String, byte[]>();
            try {
                forEachFile(all::put);
            } catch (IOException e) {
                throw new IllegalStateException("nothing is written anywhere", e);
            }
            return Collections.unmodifiableMap(all);
        }

        /**
         * Makes its files, as a build writes them, and keeps none of them in memory.
         *
         * @param use takes each; several threads call it at once
         * @throws IOException if a file cannot be taken
         */
        public void forEachFile(SeriesRendering.Use use) throws IOException {
            if (isRight) {
                rendering().forEach(use);
            }
        }

        private synchronized SeriesRendering rendering() {
            var made = rendering.get();
            // What it was made from is needed no more.
            rendering = () -> made;
            return made;
        }

        /**
         * The reports that are written.
         *
         * @return what is in each, in the order of their periods; none where the declarations are wrong
         */
        public List<WrittenReport> writtenReports() {
            return isRight ? rendering().reports() : List.of();
        }

        /**
         * The reports that are in the catalog.
         *
         * @return where each of them stands, in the order of their periods
         */
        public Map<ReportHeader, SourcePlace> reports() {
            return places.get();
        }

        /**
         * The reports with an error.
         *
         * @return the binary names of their classes; they have no files
         */
        public Set<String> wrong() {
            return wrong;
        }

        /**
         * Whether its declarations are right.
         *
         * @return whether nothing is wrong with them; else the series has no files
         */
        public boolean isRight() {
            return isRight;
        }

        /**
         * Whether the file of a report is known.
         *
         * @param report a report of it
         * @return whether its Markdown is among the files
         */
        public boolean isWritten(ReportHeader report) {
            return isRight && written.contains(report.type());
        }

        /**
         * Whether all is known of the series.
         *
         * @return whether its declarations are right, and each report has a file or an error
         */
        public boolean isKnown() {
            return isRight
                    && catalog.reports().stream()
                            .allMatch(report -> isWritten(report) || wrong.contains(report.type()));
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
