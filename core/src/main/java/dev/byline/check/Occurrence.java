package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.evaluate.Origins;
import dev.byline.expression.Place;
import dev.byline.index.ReportHeader;
import dev.byline.markdown.ParsedReport;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Document;
import dev.byline.reference.Reference.PullRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place in the prose of a report that names something citable.
 *
 * @param reference what it names; empty for a label that nothing declares
 * @param form how
 * @param written what stands there, as the prose has it
 * @param from the file in whose folder a path begins, relative to the folder of the series
 * @param place where; of a destination that is a path, without its fragment
 * @param isWhole whether all of it stands there: a text may be put together from several
 */
public record Occurrence(
        Optional<Reference> reference, Form form, String written, String from, Place place, boolean isWhole) {

    /** How prose names something. */
    public enum Form {
        /** By a label in brackets; the place is the label without them. */
        LABEL,
        /** By a path relative to the report. */
        PATH,
        /** By the URL of its page. */
        URL
    }

    /**
     * The occurrences in a report, in credits not included: those have no text.
     *
     * @param report the report
     * @param origins where its values come from
     * @return what it names by labels, then by destinations
     */
    public static List<Occurrence> in(ParsedReport report, Origins origins) {
        var found = new ArrayList<Occurrence>();
        var from = report.header().path();
        for (var passage : report.passages()) {
            for (var use : passage.prose().labels()) {
                if (use.local().isEmpty()) {
                    origins.of(passage.text(), use.start(), use.end())
                            .ifPresent(place -> found.add(new Occurrence(
                                    use.reference(),
                                    Form.LABEL,
                                    passage.text().substring(use.start(), use.end()),
                                    from,
                                    place,
                                    isWhole(place, use.end() - use.start()))));
                }
            }
        }
        Destination.of(report).forEach(destination -> add(destination, report, origins, found));
        return found;
    }

    private static void add(Destination destination, ParsedReport report, Origins origins, List<Occurrence> found) {
        var from = MissingDocument.base(destination, report);
        var catalog = report.catalog();
        var path = SeriesPath.resolve(destination.url(), from);
        var target = path.isPresent() ? file(path.get().path(), catalog) : page(destination.url(), catalog);
        if (target.isEmpty()) {
            return;
        }
        var end = path.isPresent() ? endOfPath(destination) : destination.end();
        origins.of(destination.text(), destination.start(), end)
                .ifPresent(place -> found.add(new Occurrence(
                        target,
                        path.isPresent() ? Form.PATH : Form.URL,
                        destination.text().substring(destination.start(), end),
                        from,
                        place,
                        isWhole(place, end - destination.start()))));
    }

    static boolean isWhole(Place place, int length) {
        return place instanceof Place.Characters characters && characters.end() - characters.start() == length;
    }

    private static int endOfPath(Destination destination) {
        for (var i = destination.start(); i < destination.end(); i++) {
            if (destination.text().charAt(i) == '#' || destination.text().charAt(i) == '?') {
                return i;
            }
        }
        return destination.end();
    }

    private static Optional<Reference> file(String path, Catalog catalog) {
        return Stream.<Reference>concat(
                        catalog.documents().stream()
                                .filter(document -> document.path().equals(path)),
                        catalog.reports().stream()
                                .filter(report -> report.path().equals(path))
                                .map(ReportHeader::reference))
                .findFirst();
    }

    private static Optional<Reference> page(String url, Catalog catalog) {
        return catalog.threadUrl(url)
                .flatMap(target -> catalog.threads().stream()
                        .filter(thread -> isAt(thread, target.slug(), target.number(), target.pull()))
                        .<Reference>map(thread -> thread)
                        .findFirst())
                .or(() -> catalog.page(url).filter(reference -> !(reference instanceof Document)));
    }

    private static boolean isAt(ForgeThread thread, String slug, int number, boolean pull) {
        return thread.number() == number
                && thread instanceof PullRequest == pull
                && thread.repository().slug().equalsIgnoreCase(slug);
    }

    /**
     * What to write in place of a path so that it leads to another file.
     *
     * @param file the other file, relative to the folder of the series
     * @return a relative path, as a destination in Markdown has it
     */
    public String pathTo(String file) {
        return pathTo(file, from);
    }

    /**
     * The path from a report to a file of its series.
     *
     * @param file the file, relative to the folder of the series
     * @param from the file of the report
     * @return a relative path, as a destination in Markdown has it
     */
    public static String pathTo(String file, String from) {
        return SeriesPath.relative(file, from)
                .replace("%", "%25")
                .replace(" ", "%20")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("#", "%23")
                .replace("?", "%3F");
    }
}
