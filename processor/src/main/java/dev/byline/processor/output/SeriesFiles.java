package dev.byline.processor.output;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.ReportHeader;
import dev.byline.catalog.SeriesHeader;
import dev.byline.catalog.SeriesMembers;
import dev.byline.index.IndexPage;
import dev.byline.index.IndexedReport;
import dev.byline.index.ReportSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** The files of one series below the class output. */
public final class SeriesFiles {

    private static final String FOLDER = "reports/";
    private static final String PAGE = "README.md";
    private static final String JSON = "index.json";

    private final Filer filer;
    private final ClassOutput output;
    private final Executor executor;
    private final SeriesHeader series;
    /** What was asked for before, and the answer. */
    private final Map<String, Boolean> existing = new ConcurrentHashMap<>();

    private final WrittenFiles before;
    private final WrittenFiles now = new WrittenFiles();
    /** The catalog that the index is made with; empty where it is not kept. */
    private OptionalInt catalog = OptionalInt.empty();

    /** What the next compilation may find of the catalog, while it is being made. */
    private Optional<CompletableFuture<byte[]>> storing = Optional.empty();

    private Optional<byte[]> catalogFile = Optional.empty();
    private Optional<EarlierIndex> earlier = Optional.empty();
    private @Nullable CompletableFuture<JoinedIndex> joining;
    /** Whether the catalog and the index have been written for the next compilation. */
    private boolean complete;

    /** The files that are being written, and their digests. */
    private final Map<String, CompletableFuture<String>> writing = new HashMap<>();

    /** The digests of the files that were written before it was said that they are. */
    private final Map<String, String> ahead = new ConcurrentHashMap<>();

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
     * Writes a report that nothing can keep from being written any more. Any thread may do this while others read and
     * check further reports; {@link #write(IndexedReport, String, Element)} finds the files there.
     *
     * @param report its entry in the index
     * @param markdown its Markdown
     * @param type its class
     */
    public void writeAhead(IndexedReport report, String markdown, Element type) {
        if (output instanceof ClassOutput.Directory) {
            var path = path(report.header().path());
            var entryPath = entryPath(report.header());
            try {
                ahead.put(path, write(path, markdown, type));
                ahead.put(entryPath, write(entryPath, IndexEntry.write(report), type));
            } catch (UncheckedIOException | InvalidPathException e) {
                // It will fail again when it is written, where somebody hears of it.
                return;
            }
        }
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
     * Makes what is made of each report, and writes nothing.
     *
     * @param report the report's entry in the index
     */
    public static void rehearse(IndexedReport report) {
        WrittenFiles.digest(utf8(IndexEntry.write(report)));
        JoinedIndex.summary(ReportSummary.of(report));
        IndexJson.report(report);
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
     * Notes that nothing is declared in another way than an earlier compilation has found it.
     *
     * @param id the {@linkplain CatalogFile.Content#id() catalog}
     */
    public void sameCatalog(int id) {
        if (output instanceof ClassOutput.Directory directory) {
            earlier = EarlierIndex.find(directory, series.type())
                    .filter(found -> found.index().catalog() == id)
                    .filter(found -> isAsListed(found, directory));
            catalog = OptionalInt.of(id);
        }
    }

    /** Whether {@code index.json} is the one that the index was joined to. */
    private boolean isAsListed(EarlierIndex found, ClassOutput.Directory directory) {
        var size = found.index().size();
        return before.contains(path(JSON), WrittenFiles.size(size))
                && found.isLeft(path(JSON))
                && directory.size(path(JSON)) == size;
    }

    /**
     * Begins to store the catalog for the next compilation, as {@link #newCatalog} says that it may.
     *
     * @param members the types of the series
     * @param reports what the annotation of each report says
     * @param resolved the catalog
     */
    public void storeCatalog(SeriesMembers members, Map<String, String> reports, Catalog.Resolved resolved) {
        if (output instanceof ClassOutput.Directory && CatalogFile.canStandFor(members)) {
            storing = Optional.of(
                    CompletableFuture.supplyAsync(() -> CatalogFile.bytes(members, reports, resolved), executor));
        }
    }

    /** Notes that nothing is wrong with the catalog or the reports, so that the next compilation may use the catalog. */
    public void newCatalog() {
        catalogFile = storing.map(CompletableFuture::join);
        catalogFile.ifPresent(bytes -> catalog = OptionalInt.of(CatalogFile.id(bytes)));
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
            var listed = before.contains(path);
            var part = earlier.filter(index -> listed)
                    .flatMap(index -> index.find(report.type(), path))
                    .<IndexPart>map(joined -> new KeptPart(report, joined))
                    .or(() -> (listed ? output.read(path).map(SeriesFiles::text) : onClassPath(path))
                            .flatMap(json -> entries.read(json, report))
                            .map(NewPart::new));
            part.ifPresent(k -> Stream.of(path, path(report.path())).forEach(file -> now.keep(file, before)));
            return part;
        };
    }

    /** Finds what an earlier compilation left of a report. */
    @FunctionalInterface
    public interface KeptReports {

        /**
         * The entry of a report.
         *
         * @param report a report that is not compiled now
         * @return its part of the index; empty where the report has to be compiled again
         */
        Optional<IndexPart> entry(ReportHeader report);
    }

    /**
     * Writes the index of the series, for readers and for programs.
     *
     * @param catalog the catalog of the series
     * @param parts the reports in the order of their periods
     * @param type the series' type
     */
    public void write(Catalog catalog, List<IndexPart> parts, Element type) {
        var page = path(PAGE);
        var pageIsLeft = before.contains(page)
                && earlier.filter(index -> index.isLeft(page)).isPresent();
        var join = CompletableFuture.supplyAsync(
                () -> new IndexJoin(catalog, earlier.map(EarlierIndex::index), parts), executor);
        writing.put(
                page,
                join.thenApplyAsync(
                        index -> pageIsLeft && index.samePages()
                                ? before.digest(page)
                                : write(page, IndexPage.write(catalog, index.summaries()), type),
                        executor));
        joining = join.thenApplyAsync(index -> join(index, type), executor);
        writing.put(path(JSON), joining.thenApply(index -> WrittenFiles.size(index.size())));
    }

    private JoinedIndex join(IndexJoin index, Element type) {
        var file = new PatchedFile();
        var joined = index.join(catalog.orElse(0), file);
        try {
            if (output instanceof ClassOutput.Directory directory) {
                file.write(directory.root().resolve(path(JSON)));
            } else {
                output.write(path(JSON), file.bytes(), type);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return joined;
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
        ahead.keySet().stream().filter(path -> !now.contains(path)).forEach(output::delete);
        output.write(SeriesMembers.resource(series.type()), utf8(members.toText() + now.toText()), type);
        if (catalogFile.isPresent()) {
            output.write(CatalogFile.path(series.type()), catalogFile.get(), type);
        }
        if (catalog.isPresent() && joining != null) {
            // Last: it is to be younger than all that it stands for.
            output.write(JoinedIndex.path(series.type()), joining.join().bytes(), type);
            complete = true;
        } else {
            forget();
        }
    }

    /**
     * Notes that the compiler has written its class files.
     *
     * @param all whether these are all that the catalog was read for
     */
    public void compiled(boolean all) {
        if (!(output instanceof ClassOutput.Directory directory)) {
            return;
        }
        if (complete && (catalogFile.isEmpty() || all)) {
            CatalogFile.renew(directory, series.type());
        } else {
            // There may still be an old class file that says something else.
            forget();
        }
    }

    private void forget() {
        if (output instanceof ClassOutput.Directory) {
            Stream.of(CatalogFile.path(series.type()), JoinedIndex.path(series.type()))
                    .forEach(output::delete);
        }
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
        var digest = ahead.get(path);
        writing.put(
                path,
                digest != null
                        ? CompletableFuture.completedFuture(digest)
                        : CompletableFuture.supplyAsync(() -> write(path, text.get(), originating), executor));
    }

    private String write(String path, String text, Element originating) {
        var content = utf8(text);
        try {
            output.write(path, content, originating);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WrittenFiles.digest(content);
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
