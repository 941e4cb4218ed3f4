package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.check.Anchors.FragmentLink;
import dev.byline.expression.Place;
import dev.byline.problem.CheckId;
import dev.byline.problem.Suggestions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A link to a heading that the report to which it leads has not: of this series, or of another one. */
final class MissingHeading implements SeriesCheck {

    /** What GitHub puts in front of every id that an author gives. */
    private static final String GITHUB_PREFIX = "user-content-";
    /** The top of every page (HTML Standard, "indicated part"), a text fragment, and lines of the source. */
    private static final Pattern NO_HEADING =
            Pattern.compile("(?i:top)|.*:~:.*|L[0-9]+(?:C[0-9]+)?(?:-L[0-9]+(?:C[0-9]+)?)?", Pattern.DOTALL);

    private static final int LISTED = 6;

    private final SeriesFolder folder;

    MissingHeading(SeriesFolder folder) {
        this.folder = folder;
    }

    @Override
    public CheckId id() {
        return CheckId.MISSING_HEADING;
    }

    @Override
    public Stream<Found> check(Catalog catalog, List<ReportFacts> reports, Told told) {
        var targets = new HashSet<String>();
        reports.forEach(report -> report.anchors().links().forEach(link -> targets.add(link.path())));
        var anchors = new HashMap<String, Set<String>>();
        reports.stream()
                .filter(report -> targets.contains(report.report().header().path()))
                .forEach(report -> report.anchors()
                        .all()
                        .ifPresent(known -> anchors.put(report.report().header().path(), known)));
        return reports.stream()
                .flatMap(report -> report.anchors().links().stream()
                        .filter(link -> !NO_HEADING.matcher(link.fragment()).matches())
                        .flatMap(link -> problem(catalog, report, link, anchors).stream()));
    }

    private Optional<Found> problem(
            Catalog catalog, ReportFacts report, FragmentLink link, Map<String, Set<String>> own) {
        var known = link.path().startsWith(SeriesPath.OUT)
                ? folder.anchors(link.path().substring(SeriesPath.OUT.length()))
                : Optional.ofNullable(own.get(link.path()));
        return known.flatMap(anchors -> problem(catalog, report, link, anchors));
    }

    private static Optional<Found> problem(Catalog catalog, ReportFacts report, FragmentLink link, Set<String> known) {
        var fragment = link.fragment().startsWith(GITHUB_PREFIX)
                ? link.fragment().substring(GITHUB_PREFIX.length())
                : link.fragment();
        if (known.contains(fragment)) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                report,
                new Problem(
                                CheckId.MISSING_HEADING,
                                "`" + link.path() + "` has no heading `#" + fragment + "`",
                                remedy(catalog, fragment, new TreeSet<>(known)),
                                Optional.of(link.place()))
                        .with(Suggestions.nearest(fragment, known)
                                .filter(near -> link.place() instanceof Place.Characters)
                                .<Repair>map(near ->
                                        new Repair.Replace("write `#" + near + "`", link.place(), "#" + near, true))
                                .stream()
                                .toList())));
    }

    private static String remedy(Catalog catalog, String fragment, NavigableSet<String> known) {
        if (catalog.label("#" + fragment).isPresent()) {
            return "write `[#" + fragment + "]` in the place of `(#" + fragment + ")` if that is meant";
        }
        return Suggestions.nearest(fragment, known)
                .or(() -> known.stream()
                        .filter(anchor -> anchor.startsWith(fragment + "-") || anchor.endsWith("-" + fragment))
                        .findFirst())
                .map(near -> "did you mean `#" + near + "`?")
                .orElseGet(() -> "write one of "
                        + known.stream()
                                .limit(LISTED)
                                .map(anchor -> "`#" + anchor + "`")
                                .collect(Collectors.joining(", "))
                        + (known.size() > LISTED ? ", …" : ""));
    }
}
