package dev.byline.processor.check;

import dev.byline.catalog.Catalog;
import dev.byline.catalog.ReportHeader;
import dev.byline.markdown.ReadReport;
import dev.byline.processor.evaluate.Origins;
import dev.byline.reference.Document;
import dev.byline.reference.ReportReference;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A link to a file that is neither a report of the series nor a document beside it. */
final class MissingDocument implements ReportCheck {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern HOST = Pattern.compile("(?:[a-z0-9-]+\\.)+[a-z]{2,}/.*");

    private final SeriesFolder folder;

    MissingDocument(SeriesFolder folder) {
        this.folder = folder;
    }

    @Override
    public Stream<Problem> check(ReadReport report, Origins origins) {
        var leading = Destination.of(report)
                .filter(destination -> InvalidUrl.flaw(destination).isEmpty())
                .flatMap(destination -> SeriesPath.resolve(destination.url(), base(destination, report))
                        .map(path -> new Leading(destination, path))
                        .stream())
                .toList();
        // Most reports lead to no file, and a long series has many.
        return leading.isEmpty() ? Stream.empty() : missing(leading, report, files(report.catalog()), origins);
    }

    /** A destination that leads to a place in the folder of the series. */
    private record Leading(Destination destination, SeriesPath path) {}

    private Stream<Problem> missing(
            List<Leading> leading, ReadReport report, NavigableSet<String> files, Origins origins) {
        return leading.stream()
                .filter(there -> !exists(there.path(), files))
                .map(there -> new Problem(
                        CheckId.MISSING_DOCUMENT,
                        "`" + there.destination().url() + "` is neither a report of "
                                + report.catalog().series().name() + " nor a document beside it",
                        remedy(there.path(), there.destination(), report, files),
                        there.destination().place(origins)));
    }

    /** The path of an image block is relative to the folder of the series, wherever the report lies. */
    private static String base(Destination destination, ReadReport report) {
        return destination.form() == Destination.Form.IMAGE_BLOCK
                ? "README.md"
                : report.header().path();
    }

    private static NavigableSet<String> files(Catalog catalog) {
        var files = new TreeSet<String>();
        catalog.reports().stream().map(ReportHeader::path).forEach(files::add);
        catalog.documents().stream().map(Document::path).forEach(files::add);
        // Byline writes these for every series.
        files.add("README.md");
        files.add("index.json");
        return files;
    }

    private boolean exists(SeriesPath path, NavigableSet<String> files) {
        if (path.path().isEmpty() || files.contains(path.path())) {
            return path.path().isEmpty() || !path.directory();
        }
        var below = files.ceiling(path.path() + "/");
        return (below != null && below.startsWith(path.path() + "/"))
                || (!path.directory() && lies(path.path(), files))
                || lies(path.path() + "/", files);
    }

    /**
     * Whether the build has put it there. The compiler warns of a file that is looked for and written, so what
     * Byline writes is not looked for; nor what has the same name on the file systems that pass over case.
     */
    private boolean lies(String path, NavigableSet<String> files) {
        var name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return files.stream().noneMatch(name::equalsIgnoreCase) && folder.has(path);
    }

    private String remedy(SeriesPath path, Destination destination, ReadReport report, NavigableSet<String> files) {
        var near = near(path.path(), report.catalog(), files);
        if (near.isPresent()) {
            return "did you mean `" + SeriesPath.relative(near.get(), base(destination, report)) + "`?";
        }
        if (HOST.matcher(destination.url()).matches()) {
            return "write `https://" + destination.url() + "` if it is a page of the web";
        }
        var series = report.catalog().series();
        return "put it into reports/" + series.folder() + "/ of the resources, declare it with @Document(path = \""
                + path.path() + "\"), or write the whole URL";
    }

    private Optional<String> near(String path, Catalog catalog, NavigableSet<String> files) {
        var stem = EXTENSION.matcher(path).replaceFirst("");
        var name = path.substring(path.lastIndexOf('/') + 1);
        return Stream.of(path + ".md", stem + ".md")
                .filter(file -> files.contains(file) || lies(file, files))
                .findFirst()
                .or(() -> catalog.label(stem)
                        .filter(ReportReference.class::isInstance)
                        .map(reference -> ((ReportReference) reference).file() + ".md"))
                .or(() -> files.stream()
                        .filter(file ->
                                file.substring(file.lastIndexOf('/') + 1).equals(name))
                        .findFirst())
                .or(() -> Suggestions.nearest(path, files));
    }
}
