package dev.byline.processor.output;

import dev.byline.catalog.ReportHeader;
import dev.byline.catalog.SeriesHeader;
import dev.byline.catalog.SeriesMembers;
import dev.byline.index.IndexPage;
import dev.byline.index.SeriesIndex;
import dev.byline.markdown.MarkdownWriter;
import dev.byline.markdown.ReadReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes the files of a series below the class output. */
public final class SeriesFiles {

    private static final String FOLDER = "reports/";

    /** A name that is never written: the compiler warns of a file that is looked for and written. */
    private static final String MARKER = "byline";

    private final Filer filer;
    /** What was asked for before, and the answer. */
    private final Map<String, Boolean> existing = new HashMap<>();

    /**
     * A writer of files.
     *
     * @param filer the compiler's
     */
    public SeriesFiles(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes the Markdown of a report.
     *
     * @param report the report
     * @param type its class
     * @throws IOException if the file cannot be written
     */
    public void write(ReadReport report, Element type) throws IOException {
        write(path(report.catalog().series(), report.header().path()), MarkdownWriter.write(report), type);
    }

    /**
     * Deletes the Markdown that an earlier compilation wrote for a report, which has errors now.
     *
     * @param series its series
     * @param report the report
     */
    public void delete(SeriesHeader series, ReportHeader report) {
        try {
            filer.getResource(StandardLocation.CLASS_OUTPUT, "", path(series, report.path()))
                    .delete();
        } catch (IOException | RuntimeException e) {
            // There is none.
            return;
        }
    }

    /**
     * Whether the build has put something into the folder of a series, such as a resource.
     *
     * @param series the series
     * @param path a path relative to its folder; that of a directory ends with a slash
     * @return whether there is such a file, or such a directory with something in it
     */
    public boolean exists(SeriesHeader series, String path) {
        return existing.computeIfAbsent(path(series, path), this::exists);
    }

    private boolean exists(String path) {
        try {
            // The compiler takes no name with a space and no directory, so it only says where its output is.
            var marker = filer.getResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + MARKER)
                    .toUri();
            if (!"file".equals(marker.getScheme())) {
                return isReadable(path);
            }
            var file = Path.of(marker).resolveSibling(path.substring(FOLDER.length()));
            return path.endsWith("/") ? isFilled(file) : Files.isRegularFile(file);
        } catch (IOException | RuntimeException e) {
            // There is no output yet, or the path is none of this file system.
            return false;
        }
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
     * Writes the index of a series, for readers and for programs.
     *
     * @param index the index
     * @param type the series' type
     * @throws IOException if a file cannot be written
     */
    public void write(SeriesIndex index, Element type) throws IOException {
        var series = index.catalog().series();
        write(path(series, "README.md"), IndexPage.write(index), type);
        write(path(series, "index.json"), IndexJson.write(index), type);
    }

    /**
     * Writes which types belong to a series.
     *
     * @param series the binary name of the series' type
     * @param members the types
     * @param type the series' type
     * @throws IOException if the file cannot be written
     */
    public void write(String series, SeriesMembers members, Element type) throws IOException {
        write(SeriesMembers.resource(series), members.toText(), type);
    }

    private static String path(SeriesHeader series, String file) {
        return FOLDER + series.folder() + "/" + file;
    }

    private void write(String path, String text, Element originating) throws IOException {
        var file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, originating);
        try (var out = file.openOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
