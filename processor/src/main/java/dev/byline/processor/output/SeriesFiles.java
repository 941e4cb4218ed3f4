package dev.byline.processor.output;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.ReportHeader;
import dev.byline.catalog.SeriesHeader;
import dev.byline.catalog.SeriesMembers;
import dev.byline.index.IndexPage;
import dev.byline.index.IndexedReport;
import dev.byline.index.SeriesIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** The files of one series below the class output. */
public final class SeriesFiles {

    private static final String FOLDER = "reports/";

    private final Filer filer;
    private final ClassOutput output;
    private final Executor executor;
    private final SeriesHeader series;
    /** What was asked for before, and the answer. */
    private final Map<String, Boolean> existing = new ConcurrentHashMap<>();

    private final WrittenFiles before;
    private final WrittenFiles now = new WrittenFiles();
    /** The files that are being written, and their digests. */
    private final Map<String, CompletableFuture<String>> writing = new HashMap<>();

    /**
     * The files of a series as an earlier compilation left them.
     *
     * @param filer the compiler's
     * @param series the series
     * @param executor what writes files, unless they are the compiler's own; those are its own thread's
     */
    public SeriesFiles(Filer filer, SeriesHeader series, Executor executor) {
        this.filer = filer;
        this.output = ClassOutput.of(filer, SeriesMembers.resource(series.type()));
        this.executor = output instanceof ClassOutput.Directory ? executor : Runnable::run;
        this.series = series;
        this.before = WrittenFiles.parse(output.read(SeriesMembers.resource(series.type()))
                .map(SeriesFiles::text)
                .map(text -> text.lines().toList())
                .orElse(List.of()));
    }

    /**
     * What may use the files.
     *
     * @return the executor that this was made with, or one that runs all in the calling thread
     */
    public Executor executor() {
        return executor;
    }

    /**
     * Writes a report.
     *
     * @param report its entry in the index
     * @param markdown its Markdown
     * @param type its class
     * @return whether it is written; not if another report has this file
     */
    public boolean write(IndexedReport report, String markdown, Element type) {
        var path = path(report.header().path());
        if (writing.containsKey(path)) {
            return false;
        }
        write(path, () -> markdown, type);
        write(entryPath(report.header()), () -> IndexEntry.write(report), type);
        return true;
    }

    /**
     * Whether the build has put something into the folder of the series, such as a resource.
     *
     * @param path a path relative to its folder; that of a directory ends with a slash
     * @return whether there is such a file, or such a directory with something in it
     */
    public boolean exists(String path) {
        return existing.computeIfAbsent(path(path), output::exists);
    }

    /**
     * Keeps reports as earlier compilations left them, here or on the class path.
     *
     * @param catalog the catalog of the series
     * @return finds the entry in the index of a report that is not compiled now; empty where it has to be compiled again
     */
    public KeptReports kept(Catalog catalog) {
        var entries = IndexEntry.reader(catalog);
        return report -> {
            var path = entryPath(report);
            var text = before.contains(path) ? output.read(path).map(SeriesFiles::text) : onClassPath(path);
            var entry = text.flatMap(json -> entries.read(json, report));
            entry.ifPresent(k -> Stream.of(path, path(report.path())).forEach(file -> now.keep(file, before)));
            return entry;
        };
    }

    /** Finds what an earlier compilation left of a report. */
    @FunctionalInterface
    public interface KeptReports {

        /**
         * The entry of a report.
         *
         * @param report a report that is not compiled now
         * @return its entry in the index; empty where the report has to be compiled again
         */
        Optional<IndexedReport> entry(ReportHeader report);
    }

    /**
     * Writes the index of the series, for readers and for programs.
     *
     * @param index the index
     * @param type the series' type
     */
    public void write(SeriesIndex index, Element type) {
        write(path("README.md"), () -> IndexPage.write(index), type);
        write(path("index.json"), () -> IndexJson.write(index), type);
    }

    /**
     * Keeps all that an earlier compilation wrote: another compiler wrote it, and this one can do nothing about it.
     */
    public void keepAll() {
        before.paths().forEach(path -> now.keep(path, before));
    }

    /**
     * Waits until all is written, deletes what an earlier compilation wrote and this one has not, and lists what belongs
     * to the series.
     *
     * @param members the types of the series
     * @param type the series' type
     * @throws IOException if a file cannot be written
     */
    public void finish(SeriesMembers members, Element type) throws IOException {
        for (var file : writing.entrySet()) {
            try {
                now.add(file.getKey(), file.getValue().join());
            } catch (CompletionException e) {
                throw e.getCause() instanceof UncheckedIOException failure ? failure.getCause() : new IOException(e);
            }
        }
        before.paths().stream().filter(path -> !now.contains(path)).forEach(this::delete);
        output.write(SeriesMembers.resource(series.type()), utf8(members.toText() + now.toText()), type);
    }

    /** Deletes a file, unless it is no longer what Byline wrote: a build may have copied a document there. */
    private void delete(String path) {
        if (output.read(path)
                .filter(content -> before.isUnchanged(path, content))
                .isPresent()) {
            output.delete(path);
        }
    }

    private Optional<String> onClassPath(String path) {
        try {
            return ClassOutput.CompilerFiles.bytes(filer.getResource(StandardLocation.CLASS_PATH, "", path))
                    .map(SeriesFiles::text);
        } catch (IOException | RuntimeException e) {
            // There is none, or the compiler has no such location.
            return Optional.empty();
        }
    }

    private void write(String path, Supplier<String> text, Element originating) {
        writing.put(
                path,
                CompletableFuture.supplyAsync(
                        () -> {
                            var content = utf8(text.get());
                            try {
                                output.write(path, content, originating);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                            return WrittenFiles.digest(content);
                        },
                        executor));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private String path(String file) {
        return FOLDER + series.folder() + "/" + file;
    }

    private String entryPath(ReportHeader report) {
        // No class has a hyphen in its name, so this is the listing of no other series.
        return SeriesMembers.resource(series.type()) + "-reports/" + report.type() + ".json";
    }
}
