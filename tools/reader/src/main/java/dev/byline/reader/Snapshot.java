package dev.byline.reader;

import dev.byline.build.ClassInput;
import dev.byline.build.Digest;
import dev.byline.build.SeriesBuild;
import dev.byline.check.Problem;
import dev.byline.check.ReportFacts;
import dev.byline.check.SeriesCheck;
import dev.byline.index.ReportHeader;
import dev.byline.reader.declaration.DeclaredSeries;
import dev.byline.reader.declaration.SeriesDeclarations;
import dev.byline.reader.parse.ParsedFile;
import dev.byline.reader.parse.Words;
import dev.byline.reader.symbol.SourceType;
import dev.byline.reader.symbol.Symbols;
import dev.byline.reference.ForgeThread;
import dev.byline.report.EvaluatedReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All that is known of some sources at one time. A {@link Round} makes the next one of it. Nothing of it changes, but for
 * what is found out later.
 *
 * @param sources the sources, by their paths
 * @param files those that could be parsed
 * @param symbols what their names mean
 * @param declarations the series that they declare
 * @param unannotated the classes, by their binary names, that are written like reports and are none
 * @param types what was read of each outermost class, by its binary name
 * @param series what came out of each series, by the binary name of its type
 * @param asked the files beside the reports that were looked for, by their paths, and whether they were there
 * @param otherSeries the folders of series to which links lead, and what each series has; nothing where there is none
 * @param reading what all that says
 */
record Snapshot(
        SortedMap<Path, Source> sources,
        SortedMap<Path, ParsedFile> files,
        Symbols symbols,
        SeriesDeclarations declarations,
        List<String> unannotated,
        SortedMap<String, ReadType> types,
        Map<String, ReadSeries> series,
        Map<String, Boolean> asked,
        Map<String, Set<String>> otherSeries,
        Reading reading) {

    /** Nothing. */
    static Snapshot empty() {
        var symbols = Symbols.ofPlatform();
        return new Snapshot(
                new TreeMap<>(),
                new TreeMap<>(),
                symbols,
                SeriesDeclarations.none(),
                List.of(),
                new TreeMap<>(),
                Map.of(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new Reading(List.of(), Map.of(), List.of(), 0, 0, true));
    }

    /**
     * What was made of something.
     *
     * @param value what came out; empty if Byline has failed
     * @param failure how it has failed
     */
    record Outcome<T>(Optional<T> value, Optional<SourceProblem> failure) {}

    /**
     * An outermost class.
     *
     * @param type the class
     * @param input what was read of it
     * @param inMethods what is wrong with the reports inside of its methods
     */
    record ReadType(SourceType type, Outcome<ClassInput> input, List<Problem> inMethods) {

        /** The same without the body of one of its reports. */
        ReadType withoutBody(String report) {
            return new ReadType(
                    type, new Outcome<>(input.value().map(all -> all.withoutBody(report)), input.failure()), inMethods);
        }
    }

    /**
     * A series.
     *
     * @param declared its declarations
     * @param reports what came out of its reports, by the binary names of their classes
     * @param found what the checks of the whole series say
     * @param anchors the reports of other series whose anchors they asked for, as {@link SeriesBuild#askedAnchors} says
     */
    record ReadSeries(
            DeclaredSeries declared,
            Map<String, ParsedReport> reports,
            List<SeriesCheck.Found> found,
            Map<String, String> anchors) {}

    /** A report. */
    static final class ParsedReport implements CatalogChange.Citing {

        private final ReportHeader header;
        private final ClassInput.Report input;
        private final ParsedFile file;
        private final Map<String, Optional<ClassInput>> uses;
        private final Outcome<EvaluatedReport> outcome;
        private volatile Optional<Words> markdownWords = Optional.empty();
        private volatile Optional<Digest> cited = Optional.empty();
        private volatile Optional<List<Cited>> citedInProse = Optional.empty();

        /**
         * A report.
         *
         * @param header what its annotation says
         * @param input what was read of it
         * @param file its file
         * @param uses the outermost classes whose methods and constants it uses, as far as they are among the sources
         * @param outcome what came out of it
         */
        ParsedReport(
                ReportHeader header,
                ClassInput.Report input,
                ParsedFile file,
                Map<String, Optional<ClassInput>> uses,
                Outcome<EvaluatedReport> outcome) {
            this.header = header;
            this.input = input;
            this.file = file;
            this.uses = Map.copyOf(uses);
            this.outcome = outcome;
        }

        ReportHeader header() {
            return header;
        }

        ClassInput.Report input() {
            return input;
        }

        Map<String, Optional<ClassInput>> uses() {
            return uses;
        }

        Outcome<EvaluatedReport> outcome() {
            return outcome;
        }

        /** Whether there is nothing to say of it. */
        boolean isRight() {
            return outcome.failure().isEmpty()
                    && outcome.value().isPresent()
                    && outcome.value().get().problems().isEmpty()
                    && outcome.value().get().suggestions().isEmpty()
                    && outcome.value().get().unknown().isEmpty();
        }

        Optional<ReportFacts> checked() {
            return outcome.value().flatMap(EvaluatedReport::forSeries);
        }

        /** What others see of it, made by {@code digest} when somebody asks for the first time. */
        Optional<Digest> cited(Function<ReportFacts, Digest> digest) {
            if (cited.isEmpty()) {
                cited = checked().map(digest);
            }
            return cited;
        }

        ParsedFile file() {
            return file;
        }

        /** What its prose names, found out by {@code search} when somebody asks for the first time. */
        List<Cited> cited(Supplier<List<Cited>> search) {
            if (citedInProse.isEmpty()) {
                citedInProse = Optional.of(search.get());
            }
            return citedInProse.get();
        }

        /** Text may be written with escapes, or come from a helper: then its words are in the Markdown alone. */
        @Override
        public boolean mayHave(Set<String> words) {
            return file.words().mayHaveAll(words)
                    || markdownWords()
                            .map(markdown -> markdown.mayHaveAll(words))
                            .orElse(true);
        }

        private Optional<Words> markdownWords() {
            if (markdownWords.isEmpty()) {
                markdownWords =
                        outcome.value().flatMap(EvaluatedReport::markdown).map(Words::of);
            }
            return markdownWords;
        }

        @Override
        public Set<ForgeThread> threads() {
            return checked().map(report -> report.threads()).orElse(Set.of());
        }

        @Override
        public boolean hasProblems() {
            return outcome.value()
                    .filter(report -> report.problems().isEmpty()
                            && report.suggestions().isEmpty()
                            && report.unknown().isEmpty()
                            && report.markdown().isPresent())
                    .isEmpty();
        }
    }
}
