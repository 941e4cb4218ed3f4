package dev.byline.processor.output;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.ReportHeader;
import dev.byline.catalog.SeriesHeader;
import dev.byline.catalog.SeriesMembers;
import dev.byline.index.IndexPage;
import dev.byline.index.IndexedReport;
import dev.byline.index.SeriesIndex;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The files of one series below the class output. */
public final class SeriesFiles {

    private static final String FOLDER = "reports/";

    /** A name that is never written: the compiler warns of a file that is looked for and written. */
    private static final String MARKER = "byline";

    private final Filer filer;
    /** What was asked for before, and the answer. */
    private final Map<String, Boolean> existing = new HashMap<>();

    private final SeriesHeader series;
    private final WrittenFiles before;
    private final WrittenFiles now = new WrittenFiles();

    /**
     * The files of a series as an earlier compilation left them.
     *
     * @param filer the compiler's
     * @param series the series
     */
    public SeriesFiles(Filer filer, SeriesHeader series) {
        this.filer = filer;
        this.series = series;
        this.before = WrittenFiles.parse(find(StandardLocation.CLASS_OUTPUT, SeriesMembers.resource(series.type()))
                .map(SeriesFiles::text)
                .map(text -> text.lines().toList())
                .orElse(List.of()));
    }

    /**
     * Writes a report.
     *
     * @param report its entry in the index
     * @param markdown its Markdown
     * @param type its class
     * @return whether it was written; not if another report has written this file
     * @throws IOException if a file cannot be written
     */
    public boolean write(IndexedReport report, String markdown, Element type) throws IOException {
        var path = path(report.header().path());
        if (now.contains(path)) {
            return false;
        }
        write(path, markdown, type);
        write(entryPath(report.header()), IndexEntry.write(report), type);
        return true;
    }

    /**
     * Whether the build has put something into the folder of the series, such as a resource.
     *
     * @param path a path relative to its folder; that of a directory ends with a slash
     * @return whether there is such a file, or such a directory with something in it
     */
    public boolean exists(String path) {
        return existing.computeIfAbsent(path(path), this::isThere);
    }

    private boolean isThere(String path) {
        try {
            // The compiler takes no name with a space and no directory.
            var file = file(path);
            if (file.isEmpty()) {
                return isReadable(path);
            }
            return path.endsWith("/") ? isFilled(file.get()) : Files.isRegularFile(file.get());
        } catch (IOException | RuntimeException e) {
            // There is no output yet, or the path is none of this file system.
            return false;
        }
    }

    /**
     * A file of the output, by any name: the compiler only says where its output is. Empty where that is no place in a
     * file system.
     */
    private Optional<Path> file(String path) throws IOException {
        var marker = filer.getResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + MARKER)
                .toUri();
        return "file".equals(marker.getScheme())
                ? Optional.of(Path.of(marker).resolveSibling(path.substring(FOLDER.length())))
                : Optional.empty();
    }

    /** Asks a compiler that holds its files elsewhere than in the file system; it has no directories. */
    private boolean isReadable(String path) throws IOException {
        try (var in = filer.getResource(StandardLocation.CLASS_OUTPUT, "", path).openInputStream()) {
            return in.read() >= -1;
        }
    }

    private static boolean isFilled(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (var content = Files.list(directory)) {
            return content.findAny().isPresent();
        }
    }

    /**
     * Keeps a report as an earlier compilation left it, here or on the class path.
     *
     * @param report a report that is not compiled now
     * @param catalog the catalog of the series
     * @return its entry in the index; empty where it has to be compiled again
     */
    public Optional<IndexedReport> keep(ReportHeader report, Catalog catalog) {
        var entry = entryPath(report);
        var here = before.contains(entry) ? StandardLocation.CLASS_OUTPUT : StandardLocation.CLASS_PATH;
        var kept = find(here, entry).map(SeriesFiles::text).flatMap(text -> IndexEntry.read(text, report, catalog));
        kept.ifPresent(k -> Stream.of(entry, path(report.path())).forEach(path -> now.keep(path, before)));
        return kept;
    }

    /**
     * Writes the index of the series, for readers and for programs.
     *
     * @param index the index
     * @param type the series' type
     * @throws IOException if a file cannot be written
     */
    public void write(SeriesIndex index, Element type) throws IOException {
        write(path("README.md"), IndexPage.write(index), type);
        write(path("index.json"), IndexJson.write(index), type);
    }

    /**
     * Keeps all that an earlier compilation wrote: another compiler wrote it, and this one can do nothing about it.
     */
    public void keepAll() {
        before.paths().forEach(path -> now.keep(path, before));
    }

    /**
     * Deletes what an earlier compilation wrote and this one has not, and lists what belongs to the series.
     *
     * @param members the types of the series
     * @param type the series' type
     * @throws IOException if the list cannot be written
     */
    public void finish(SeriesMembers members, Element type) throws IOException {
        before.paths().stream().filter(path -> !now.contains(path)).forEach(this::delete);
        create(SeriesMembers.resource(series.type()), members.toText() + now.toText(), type);
    }

    /** Deletes a file, unless it is no longer what Byline wrote: a build may have copied a document there. */
    private void delete(String path) {
        if (isForCompiler(path)) {
            find(StandardLocation.CLASS_OUTPUT, path)
                    .filter(file -> before.isUnchanged(path, bytes(file)))
                    .ifPresent(SeriesFiles::delete);
            return;
        }
        try {
            var file = file(path).filter(Files::isRegularFile);
            if (file.isPresent() && before.isUnchanged(path, Files.readAllBytes(file.get()))) {
                Files.delete(file.get());
            }
        } catch (IOException | RuntimeException e) {
            // It is as stale as a class file would be.
            return;
        }
    }

    private static void delete(FileObject file) {
        try {
            // javac lets a processor delete nothing, but says where the file is.
            if (!file.delete()) {
                Files.deleteIfExists(Path.of(file.toUri()));
            }
        } catch (IOException | RuntimeException e) {
            // Not in a file system, or not ours to delete: it is as stale as a class file would be.
            return;
        }
    }

    /**
     * Whether the compiler takes a path: it has to be a relative URI as it stands, which one with a space or a quotation
     * mark is not.
     */
    private static boolean isForCompiler(String path) {
        try {
            return !new URI(path).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Optional<FileObject> find(StandardLocation location, String path) {
        try {
            return Optional.of(filer.getResource(location, "", path));
        } catch (IOException | RuntimeException e) {
            // There is none, or the compiler has no such location.
            return Optional.empty();
        }
    }

    private static byte[] bytes(FileObject file) {
        try (var in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException | RuntimeException e) {
            // As javac finds files: only opening one shows whether it is there.
            return new byte[0];
        }
    }

    private static String text(FileObject file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private String path(String file) {
        return FOLDER + series.folder() + "/" + file;
    }

    private String entryPath(ReportHeader report) {
        // No class has a hyphen in its name, so this is the listing of no other series.
        return SeriesMembers.resource(series.type()) + "-reports/" + report.type() + ".json";
    }

    private void write(String path, String text, Element originating) throws IOException {
        create(path, text, originating);
        now.add(path, text);
    }

    private void create(String path, String text, Element originating) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!isForCompiler(path)) {
            createSibling(path, bytes);
            return;
        }
        var file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, originating);
        try (var out = file.openOutputStream()) {
            out.write(bytes);
        }
    }

    /** Writes a file whose name the compiler does not take, beside those whose name it does. */
    private void createSibling(String path, byte[] bytes) throws IOException {
        var file = file(path)
                .orElseThrow(() -> new IOException("this compiler cannot write a file that is called " + path
                        + ", because its output is no folder"));
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
        Files.write(file, bytes);
    }
}
