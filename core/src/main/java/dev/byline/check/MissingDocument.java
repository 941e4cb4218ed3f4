package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.evaluate.Origins;
import dev.byline.markdown.FooterPlaces;
import dev.byline.markdown.ParsedReport;
import dev.byline.problem.CheckId;
import dev.byline.problem.Suggestions;
import dev.byline.reference.ReportReference;
import java.util.NavigableSet;
import java.util.Optional;
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
        return new MissingDocument(folder, catalog.files());
    }

    @Override
    public CheckId id() {
        return CheckId.MISSING_DOCUMENT;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return Destination.of(report)
                .flatMap(
                        destination -> problem(destination, report, origins)
                                .filter(problem -> InvalidUrl.flaw(destination).isEmpty())
                                .stream());
    }

    private Optional<Problem> problem(Destination destination, ParsedReport report, Origins origins) {
        if (FooterPlaces.isLink(destination.url())) {
            return Optional.of(new Problem(
                    CheckId.MISSING_DOCUMENT,
                    "`" + destination.url() + "` stands for a whole link, and leads nowhere as a destination",
                    "write `" + destination.url() + "` alone in the footer",
                    destination.place(origins)));
        }
        var base = base(destination, report);
        var inside = SeriesPath.resolve(destination.url(), base);
        return inside.isPresent()
                ? inside.filter(path -> !isThere(path, files, folder))
                        .map(path -> inside(path, destination, report, origins))
                : SeriesPath.beside(destination.url(), base).flatMap(path -> beside(path, destination, base, origins));
    }

    private Problem inside(SeriesPath path, Destination destination, ParsedReport report, Origins origins) {
        return problem(
                report.catalog().series().name(),
                remedy(path, destination, report),
                destination,
                near(path.path(), report.catalog()).map(near -> SeriesPath.relative(near, base(destination, report))),
                origins);
    }

    /** A link into the folder of another series; what other folders there are is not known. */
    private Optional<Problem> beside(SeriesPath path, Destination destination, String base, Origins origins) {
        var slash = path.path().indexOf('/');
        var name = slash < 0 ? path.path() : path.path().substring(0, slash);
        var there =
                new SeriesPath(slash < 0 ? "" : path.path().substring(slash + 1), path.directory(), path.fragment());
        return folder.beside(name)
                .filter(other -> !isThere(there, other.files(), other.folder()))
                .map(other -> {
                    var near = nearIn(there.path(), other.files(), other.folder())
                            .map(file -> "../" + SeriesPath.relative(name + "/" + file, base));
                    return problem(
                            other.name(),
                            near.map(file -> "did you mean `" + file + "`?").orElse(put(name, there.path())),
                            destination,
                            near,
                            origins);
                });
    }

    private static Problem problem(
            String series, String remedy, Destination destination, Optional<String> near, Origins origins) {
        return new Problem(
                        CheckId.MISSING_DOCUMENT,
                        "`" + destination.url() + "` is neither a report of " + series + " nor a document beside it",
                        remedy,
                        destination.place(origins))
                .with(
                        near.stream()
                                .flatMap(file -> Repair.replace(
                                        origins, destination.text(), destination.start(), destination.end(), file)
                                        .stream())
                                .toList());
    }

    /** The path of an image block is relative to the folder of the series, wherever the report lies. */
    static String base(Destination destination, ParsedReport report) {
        return destination.form() == Destination.Form.IMAGE_BLOCK
                ? "README.md"
                : report.header().path();
    }

    private static boolean isThere(SeriesPath path, NavigableSet<String> files, SeriesFolder folder) {
        if (path.path().isEmpty() || files.contains(path.path())) {
            return path.path().isEmpty() || !path.directory();
        }
        var below = files.ceiling(path.path() + "/");
        return (below != null && below.startsWith(path.path() + "/"))
                || (!path.directory() && lies(path.path(), files, folder))
                || lies(path.path() + "/", files, folder);
    }

    /**
     * Whether the build has put it there. The compiler warns of a file that is looked for and written, so what
     * Byline writes is not looked for; nor what has the same name on the file systems that pass over case.
     */
    private static boolean lies(String path, NavigableSet<String> files, SeriesFolder folder) {
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
        return put(report.catalog().series().folder(), path.path());
    }

    private static String put(String folder, String path) {
        return "put it into reports/" + folder + "/ of the resources, declare it with @Document(path = \"" + path
                + "\"), or write the whole URL";
    }

    private Optional<String> near(String path, Catalog catalog) {
        var stem = EXTENSION.matcher(path).replaceFirst("");
        return near(path, stem, files, folder)
                .or(() -> catalog.label(stem)
                        // Where the series names its files in another way, an author may still know the day.
                        .or(() -> catalog.label(stem.substring(stem.lastIndexOf('/') + 1)))
                        .filter(ReportReference.class::isInstance)
                        .map(reference -> ((ReportReference) reference).file() + ".md"))
                .or(() -> nearIn(path, files, folder));
    }

    private static Optional<String> nearIn(String path, NavigableSet<String> files, SeriesFolder folder) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return near(path, EXTENSION.matcher(path).replaceFirst(""), files, folder)
                .or(() -> files.stream()
                        .filter(file ->
                                file.substring(file.lastIndexOf('/') + 1).equals(name))
                        .findFirst())
                .or(() -> Suggestions.nearest(path, files));
    }

    /** The file of which an author has written the name without its extension, or with another one. */
    private static Optional<String> near(String path, String stem, NavigableSet<String> files, SeriesFolder folder) {
        return Stream.of(path + ".md", stem + ".md")
                .filter(file -> files.contains(file) || lies(file, files, folder))
                .findFirst();
    }
}
