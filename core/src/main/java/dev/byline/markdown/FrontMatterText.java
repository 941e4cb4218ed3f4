package dev.byline.markdown;

import dev.byline.frontmatter.FrontMatter;
import dev.byline.index.ReportHeader;
import dev.byline.pattern.Filling;
import dev.byline.pattern.Filling.Text;
import dev.byline.pattern.Filling.Texts;
import dev.byline.pattern.Placeholders;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.Repository;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The front matter of a report: that of its series and its own, with what it knows of the report. */
final class FrontMatterText {

    private FrontMatterText() {}

    /**
     * The front matter of a report.
     *
     * @param report the report
     * @param links where its links lead
     * @return its lines with their fences; empty if it has none
     */
    static String of(ParsedReport report, SeriesLinks links) {
        var series = report.seriesFrontMatter();
        var own = report.document().layout().frontMatter();
        return series.isBlank() && own.isBlank()
                ? ""
                : FrontMatter.write(FrontMatter.ofSeries(series), FrontMatter.ofReport(own), values(report, links));
    }

    private static Map<String, Filling> values(ParsedReport report, SeriesLinks links) {
        var header = report.header();
        var values =
                new LinkedHashMap<>(Placeholders.of(report.catalog().series().name(), header.title(), header.period()));
        values.put("title", new Text(header.title()));
        values.put("file", new Text(header.reference().file()));
        values.put("authors", new Texts(authors(report)));
        values.put("tags", new Texts(tags(report)));
        neighbour(report, -1).ifPresent(other -> values.put("previous", new Text(links.to(other))));
        neighbour(report, 1).ifPresent(other -> values.put("next", new Text(links.to(other))));
        return values;
    }

    private static List<String> authors(ParsedReport report) {
        return report.passages().stream()
                .flatMap(passage -> passage.credits().stream())
                .filter(Person.class::isInstance)
                .map(person -> ((Person) person).handle())
                .distinct()
                .toList();
    }

    private static List<String> tags(ParsedReport report) {
        Set<String> repositories = new LinkedHashSet<>();
        Set<String> labels = new LinkedHashSet<>();
        cited(report).forEach(reference -> {
            if (reference instanceof Repository repository) {
                repositories.add(repository.name());
            } else if (reference instanceof ForgeThread thread) {
                repositories.add(thread.repository().name());
                labels.addAll(thread.details().labels());
            }
        });
        repositories.addAll(labels);
        return List.copyOf(repositories);
    }

    /** What the report itself cites; the footer is the same in all reports. */
    private static Stream<Reference> cited(ParsedReport report) {
        return report.passages().stream()
                .filter(passage -> passage.place().kind() != Passage.Kind.FOOTER)
                .flatMap(passage -> Stream.concat(
                        passage.prose().labels().stream().flatMap(use -> use.reference().stream()),
                        passage.credits().stream()));
    }

    /** The report with a period before or after this one. */
    private static Optional<ReportHeader> neighbour(ParsedReport report, int step) {
        var reports = report.catalog().reports().stream()
                .filter(each -> each.period().isPresent())
                .toList();
        var here = reports.indexOf(report.header());
        return here < 0 || here + step < 0 || here + step >= reports.size()
                ? Optional.empty()
                : Optional.of(reports.get(here + step));
    }
}
