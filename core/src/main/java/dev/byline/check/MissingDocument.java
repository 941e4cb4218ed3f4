package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.evaluate.Origins;
import dev.byline.index.ReportHeader;
import dev.byline.markdown.ParsedReport;
import dev.byline.problem.CheckId;
import dev.byline.problem.Suggestions;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.ReportReference;
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
    /** What the series has, whatever lies in its folder. */
    private final NavigableSet<String> files;

    private MissingDocument(SeriesFolder folder, NavigableSet<String> files) {
        this.folder = folder;
        this.files = files;
    }

    static MissingDocument of(Catalog catalog, SeriesFolder folder) {
        return new MissingDocument(folder, files(catalog));
    }

    @Override
    public CheckId id() {
        return CheckId.MISSING_DOCUMENT;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return Destination.of(report)
                .flatMap(destination -> SeriesPath.resolve(destination.url(), base(destination, report))
                        .filter(path ->
                                !exists(path) && InvalidUrl.flaw(destination).isEmpty())
                        .map(path -> new Problem(
                                        CheckId.MISSING_DOCUMENT,
                                        "`" + destination.url() + "` is neither a report of "
                                                + report.catalog().series().name() + " nor a document beside it",
                                        remedy(path, destination, report),
                                        destination.place(origins))
                                .with(near(path.path(), report.catalog()).stream()
                                        .flatMap(near -> Repair.replace(
                                                origins,
                                                destination.text(),
                                                destination.start(),
                                                destination.end(),
                                                SeriesPath.relative(near, base(destination, report)))
                                                .stream())
                                        .toList()))
                        .stream());
    }

    /** The path of an image block is relative to the folder of the series, wherever the report lies. */
    static String base(Destination destination, ParsedReport report) {
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

    private boolean exists(SeriesPath path) {
        if (path.path().isEmpty() || files.contains(path.path())) {
            return path.path().isEmpty() || !path.directory();
        }
        var below = files.ceiling(path.path() + "/");
        return (below != null && below.startsWith(path.path() + "/"))
                || (!path.directory() && lies(path.path()))
                || lies(path.path() + "/");
    }

    /**
     * Whether the build has put it there. The compiler warns of a file that is looked for and written, so what
     * Byline writes is not looked for; nor what has the same name on the file systems that pass over case.
     */
    private boolean lies(String path) {
        var name = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return files.stream().noneMatch(name::equalsIgnoreCase) && folder.has(path);
    }

    private String remedy(SeriesPath path, Destination destination, ParsedReport report) {
        var near = near(path.path(), report.catalog());
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

    private Optional<String> near(String path, Catalog catalog) {
        var stem = EXTENSION.matcher(path).replaceFirst("");
        var name = path.substring(path.lastIndexOf('/') + 1);
        return Stream.of(path + ".md", stem + ".md")
                .filter(file -> files.contains(file) || lies(file))
                .findFirst()
                .or(() -> catalog.label(stem)
                        // Where the series names its files in another way, an author may still know the day.
                        .or(() -> catalog.label(stem.substring(stem.lastIndexOf('/') + 1)))
                        .filter(ReportReference.class::isInstance)
                        .map(reference -> ((ReportReference) reference).file() + ".md"))
                .or(() -> files.stream()
                        .filter(file ->
                                file.substring(file.lastIndexOf('/') + 1).equals(name))
                        .findFirst())
                .or(() -> Suggestions.nearest(path, files));
    }
}
