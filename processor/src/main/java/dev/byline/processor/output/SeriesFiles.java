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
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes the files of a series below the class output. */
public final class SeriesFiles {

    private static final String FOLDER = "reports/";

    private final Filer filer;

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
