package dev.byline.build;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.SeriesMembers;
import dev.byline.index.CatalogText;
import dev.byline.index.ReportHeader;
import dev.byline.index.ReportText;
import dev.byline.index.SeriesCatalog;
import dev.byline.indexing.IndexPage;
import dev.byline.indexing.ReportSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The files of a series: what is to be written, and what is to stay.
 *
 * @param catalog the catalog of the series
 * @param members its types
 * @param written the reports that were evaluated now
 * @param kept the reports whose files are there already
 * @param declared what programs are given of the catalog
 * @param sameCatalog whether that is what it has been before
 * @param samePages whether the index says what it has said before
 * @param summaries what the index says of all reports
 * @param before the files as an earlier compilation left them
 * @param next makes of the files what is kept of the series
 */
record SeriesFiles(
        Catalog catalog,
        SeriesMembers members,
        List<WrittenReport> written,
        List<ReportHeader> kept,
        Supplier<SeriesCatalog> declared,
        boolean sameCatalog,
        boolean samePages,
        Supplier<List<ReportSummary>> summaries,
        Map<String, Digest> before,
        Function<Map<String, Digest>, KeptSeries> next) {

    /** A file to write. */
    private record File(String path, Supplier<String> text) {}

    /** How many reports are in the folder when it is written, without those of other modules. */
    int count() {
        return written.size() + kept.size();
    }

    /**
     * Writes the files.
     *
     * @return what the next compilation needs to know of them
     * @throws IOException if one cannot be written
     */
    KeptSeries write(OutputFolder output) throws IOException {
        return next.apply(writeAll(output));
    }

    /**
     * Writes the files.
     *
     * @return what each of them holds, by their paths
     * @throws IOException if one cannot be written
     */
    Map<String, Digest> writeAll(OutputFolder output) throws IOException {
        var outputs = new TreeMap<String, Digest>();
        kept.stream()
                .flatMap(header -> SeriesPaths.ofReport(catalog, header).stream())
                .forEach(path -> keep(path, outputs));
        if (!sameCatalog || !areThere(List.of(SeriesPaths.catalog(catalog)), output)) {
            write(Stream.of(catalogFile()), output, outputs);
        } else {
            keep(SeriesPaths.catalog(catalog), outputs);
        }
        var pages = List.of(SeriesPaths.page(catalog), SeriesPaths.index(catalog));
        if (!samePages || !areThere(pages, output)) {
            write(indexFiles(), output, outputs);
        } else {
            pages.forEach(path -> keep(path, outputs));
        }
        write(reportFiles(), output, outputs);
        writeText(SeriesPaths.members(catalog.series().type()), members.toText(), output);
        return outputs;
    }

    private File catalogFile() {
        return new File(SeriesPaths.catalog(catalog), () -> CatalogText.write(declared.get()));
    }

    private Stream<File> indexFiles() {
        var all = summaries.get();
        return Stream.of(
                new File(SeriesPaths.page(catalog), () -> IndexPage.write(catalog, all)),
                new File(SeriesPaths.index(catalog), () -> IndexJson.write(catalog, all)));
    }

    private Stream<File> reportFiles() {
        return written.stream()
                .flatMap(report -> Stream.of(
                        new File(SeriesPaths.markdown(catalog, report.header()), report::markdown),
                        new File(
                                SeriesPaths.mentions(catalog, report.header()),
                                () -> MentionsJson.write(report.facts())),
                        new File(
                                SeriesPaths.entry(catalog, report.header()), () -> ReportText.write(report.report()))));
    }

    /** Makes each file, several at once, and hands it over. */
    void forEach(SeriesRendering.Use use) throws IOException {
        var members = new File(SeriesPaths.members(catalog.series().type()), this.members::toText);
        try {
            Stream.of(Stream.of(catalogFile()), indexFiles(), reportFiles(), Stream.of(members))
                    .flatMap(files -> files)
                    .parallel()
                    .forEach(file -> {
                        try {
                            use.take(file.path(), file.text().get().getBytes(StandardCharsets.UTF_8));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean areThere(List<String> paths, OutputFolder output) {
        return paths.stream().allMatch(path -> {
            var digest = before.get(path);
            return digest != null
                    && output.read(path).map(Digest::of).filter(digest::equals).isPresent();
        });
    }

    private void keep(String path, Map<String, Digest> outputs) {
        Optional.ofNullable(before.get(path)).ifPresent(digest -> outputs.put(path, digest));
    }

    private static void write(Stream<File> files, OutputFolder output, Map<String, Digest> outputs) throws IOException {
        try {
            files.parallel()
                    .map(file -> Map.entry(
                            file.path(), writeText(file.path(), file.text().get(), output)))
                    .toList()
                    .forEach(file -> outputs.put(file.getKey(), file.getValue()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Digest writeText(String path, String text, OutputFolder output) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        try {
            output.update(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Digest.of(content);
    }
}
