package dev.byline.reader;

import dev.byline.build.Directory;
import dev.byline.build.SeriesPaths;
import dev.byline.check.Problem;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import dev.byline.reader.Reading.SeriesReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;

/**
 * The folder into which a build compiles, with the files of the reports in it.
 *
 * @param root the folder
 */
public record ClassOutput(Path root) {

    /**
     * What a rendering has changed.
     *
     * @param written the files that were written, sorted, by their paths in the folder
     * @param deleted the files that were deleted, sorted
     */
    public record Changes(List<String> written, List<String> deleted) {

        /** Copies the lists, so that they cannot change. */
        public Changes {
            written = List.copyOf(written);
            deleted = List.copyOf(deleted);
        }

        /**
         * Whether there is none.
         *
         * @return whether no file was written or deleted
         */
        public boolean isEmpty() {
            return written.isEmpty() && deleted.isEmpty();
        }
    }

    /**
     * Compares the files with what the sources say. Of what was not compiled yet, no file is wanted; where the sources have
     * errors, nothing is compared, since those come first.
     *
     * @param reading what the sources say
     * @return a problem for each report whose files are not there, or not right; where there is none, one for the index, or
     *     one for each file that no report makes
     */
    public List<SourceProblem> stale(Reading reading) {
        var stale = new ArrayList<SourceProblem>();
        if (reading.count(Severity.ERROR) > 0) {
            return stale;
        }
        var right = reading.series().values().stream()
                .filter(SeriesReading::isRight)
                .toList();
        var others = new HashMap<SeriesReading, SortedSet<String>>();
        right.forEach(series -> series.reports().forEach((report, place) -> {
            if (series.isWritten(report) && isCompiled(report.type())) {
                SeriesPaths.ofReport(series.catalog(), report).stream()
                        .filter(others.computeIfAbsent(series, this::others)::contains)
                        .findFirst()
                        .ifPresent(path -> stale.add(problem(path, Optional.of(place))));
            }
        }));
        leftOver(reading).stream()
                .filter(SeriesPaths::isMentions)
                .map(SeriesPaths::markdownOf)
                .forEach(path -> stale.add(new SourceProblem(
                        Severity.ERROR,
                        Optional.of(CheckId.STALE_OUTPUT),
                        Problem.message(
                                CheckId.STALE_OUTPUT,
                                path + " in " + name() + " is of a report that is gone",
                                "delete it with `mvn byline:render`, or build from nothing: `mvn clean compile`"),
                        Optional.empty())));
        // Where a report has changed or gone, so has its index; the mistake is one.
        if (stale.isEmpty()) {
            right.forEach(series -> staleIndex(series, () -> others.computeIfAbsent(series, this::others))
                    .ifPresent(stale::add));
        }
        return stale;
    }

    private Optional<SourceProblem> staleIndex(SeriesReading series, Supplier<SortedSet<String>> others) {
        if (!series.isKnown() || !isCompiled(series.catalog().series().type())) {
            return Optional.empty();
        }
        var ofReports = pathsOfReports(series);
        var first = series.reports().values().stream().findFirst();
        return others.get().stream()
                .filter(path -> !ofReports.contains(path))
                .findFirst()
                .map(path -> problem(path, first));
    }

    /** The files that are not there, or that hold something else than the sources say. */
    private SortedSet<String> others(SeriesReading series) {
        var others = new ConcurrentSkipListSet<String>();
        var folder = new Directory(root);
        try {
            series.forEachFile((path, content) -> {
                if (folder.read(path)
                        .filter(there -> Arrays.equals(there, content))
                        .isEmpty()) {
                    others.add(path);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return others;
    }

    private boolean isCompiled(String type) {
        return Files.exists(root.resolve(type.replace('.', '/') + ".class"));
    }

    private String name() {
        return Optional.ofNullable(root.getFileName()).map(Path::toString).orElse("");
    }

    private SourceProblem problem(String path, Optional<SourceProblem.SourcePlace> place) {
        var isThere = Files.exists(root.resolve(path));
        return new SourceProblem(
                Severity.ERROR,
                Optional.of(CheckId.STALE_OUTPUT),
                Problem.message(
                        CheckId.STALE_OUTPUT,
                        path + " in " + name()
                                + (isThere ? " is not what the sources say" : " is missing")
                                + ": something else than Maven has compiled them",
                        "write it with `mvn byline:render`, or build from nothing: `mvn clean compile`"),
                place);
    }

    /**
     * Writes the files, where they differ, and deletes those of reports that no longer exist.
     *
     * @param reading what the sources say
     * @return what was changed
     * @throws IOException if a file cannot be written
     */
    public Changes write(Reading reading) throws IOException {
        var folder = new Directory(root);
        var written = new ConcurrentSkipListSet<String>();
        for (var series : reading.series().values()) {
            var ofReports = series.isKnown() ? Set.<String>of() : pathsOfReports(series);
            series.forEachFile((path, content) -> {
                if ((series.isKnown() || ofReports.contains(path)) && folder.update(path, content)) {
                    written.add(path);
                }
            });
        }
        var deleted = leftOver(reading);
        deleted.forEach(folder::delete);
        return new Changes(List.copyOf(written), List.copyOf(deleted));
    }

    private static Set<String> pathsOfReports(SeriesReading series) {
        var paths = new HashSet<String>();
        series.reports().keySet().forEach(report -> paths.addAll(SeriesPaths.ofReport(series.catalog(), report)));
        return paths;
    }

    /**
     * The files of reports that no longer exist. Byline's own Markdown is known by the list of mentions beside it. Where a
     * source cannot be read or a series is wrong, what is there stays.
     */
    private Set<String> leftOver(Reading reading) {
        var left = new TreeSet<String>();
        if (!reading.isWhole()) {
            return left;
        }
        for (var series : reading.series().values()) {
            if (!series.isRight()) {
                continue;
            }
            var wanted = new HashSet<String>();
            series.reports().keySet().stream()
                    .filter(report -> !series.wrong().contains(report.type()))
                    .forEach(report -> wanted.addAll(SeriesPaths.ofReport(series.catalog(), report)));
            var folder = SeriesPaths.folder(series.catalog());
            var entries = SeriesPaths.entries(series.catalog());
            new Directory(root)
                    .files(entries).stream()
                            .filter(path -> !wanted.contains(path))
                            .forEach(left::add);
            for (var path : new Directory(root)
                    .files(folder).stream().filter(SeriesPaths::isMentions).toList()) {
                if (!wanted.contains(path)) {
                    left.add(path);
                    var markdown = SeriesPaths.markdownOf(path);
                    if (!wanted.contains(markdown) && Files.exists(root.resolve(markdown))) {
                        left.add(markdown);
                    }
                }
            }
        }
        return left;
    }
}
