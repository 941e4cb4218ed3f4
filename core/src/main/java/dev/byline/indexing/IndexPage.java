package dev.byline.indexing;

import dev.byline.catalog.Catalog;
import dev.byline.index.ReportHeader;
import dev.byline.markdown.PlainText;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Issue;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The index of a series as a page of Markdown, for readers on a forge: {@code README.md} beside the reports. */
public final class IndexPage {

    private final Catalog catalog;
    private final List<ReportSummary> reports;
    private final Map<Reference, List<Cited>> cited = new HashMap<>();
    private final StringBuilder page = new StringBuilder();

    /** That a report cites something, and the link to the report. */
    private record Cited(ReportSummary report, String link, int mentions) {}

    private IndexPage(Catalog catalog, List<ReportSummary> reports) {
        this.catalog = catalog;
        this.reports = reports;
    }

    /**
     * Writes the page.
     *
     * @param catalog the catalog of the series
     * @param reports its reports in the order of their periods
     * @return its Markdown; lines end with a line feed
     */
    public static String write(Catalog catalog, List<ReportSummary> reports) {
        return new IndexPage(catalog, reports).write();
    }

    private String write() {
        page.append(PlainText.heading(1, "Reports: " + catalog.series().name())).append("\n\n");
        page.append(reports.size())
                .append(reports.size() == 1 ? " report" : " reports")
                .append(span())
                .append(".\n");
        reports();
        note();
        section(
                "People",
                catalog.people(),
                Comparator.comparing((Person p) -> p.handle().toLowerCase(Locale.ROOT)));
        section(
                "Repositories",
                catalog.repositories(),
                Comparator.comparing((Repository r) -> r.label().toLowerCase(Locale.ROOT)));
        return page.toString();
    }

    private String span() {
        var periods =
                reports.stream().flatMap(report -> report.period().stream()).toList();
        var from = periods.stream().map(ReportPeriod::from).min(Comparator.naturalOrder());
        var to = periods.stream().map(ReportPeriod::to).max(Comparator.naturalOrder());
        return from.isPresent() ? ", " + from.get() + " to " + to.orElseThrow() : "";
    }

    private void reports() {
        if (reports.isEmpty()) {
            return;
        }
        page.append("\n## Reports\n");
        for (var report : newestFirst(reports, ReportSummary::header)) {
            page.append("\n- ").append(link(report.header().title(), report.header()));
            var facts = Stream.of(report.period().map(IndexPage::days).orElse(""), counts(report))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(": "));
            if (!facts.isEmpty()) {
                page.append("\\\n  ").append(facts);
            }
            page.append('\n');
            report.highlights()
                    .forEach(title -> page.append("  - ")
                            .append(PlainText.paragraph(title))
                            .append('\n'));
        }
    }

    /** What has a period, the newest first, then what belongs to the pages of the series. */
    private static <T> List<T> newestFirst(Collection<T> oldestFirst, Function<T, ReportHeader> header) {
        var ordered = new ArrayList<T>();
        oldestFirst.stream()
                .filter(each -> header.apply(each).period().isPresent())
                .forEach(ordered::add);
        Collections.reverse(ordered);
        oldestFirst.stream()
                .filter(each -> header.apply(each).period().isEmpty())
                .forEach(ordered::add);
        return ordered;
    }

    private static String days(ReportPeriod period) {
        return period.from().equals(period.to())
                ? period.to().toString()
                : period.from() + " to " + period.to()
                        + period.week().map(w -> " (" + w + ")").orElse("");
    }

    private static String counts(ReportSummary report) {
        return Stream.of(
                        number(report.count(PullRequest.class), "pull request", "pull requests"),
                        number(report.count(Issue.class), "issue", "issues"),
                        number(report.count(Person.class), "person", "people"),
                        number(report.repositories(), "repository", "repositories"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> number(long count, String one, String several) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + (count == 1 ? one : several));
    }

    private static String link(String text, ReportHeader report) {
        return PlainText.link(text, report.reference().url());
    }

    private <R extends Reference> void section(String title, List<R> references, Comparator<R> order) {
        var lines = references.stream()
                .filter(reference -> cited.containsKey(reference))
                .sorted(order.thenComparing(Reference::label))
                .map(this::line)
                .toList();
        if (!lines.isEmpty()) {
            page.append("\n## ").append(title).append("\n\n");
            lines.forEach(line -> page.append(line).append('\n'));
        }
    }

    /** Notes which reports cite the people and repositories that have a line each. */
    private void note() {
        for (var report : reports) {
            var link = link(report.header().reference().label(), report.header());
            for (var citation : report.citations()) {
                if (citation.reference() instanceof Person || citation.reference() instanceof Repository) {
                    cited.computeIfAbsent(citation.reference(), r -> new ArrayList<>())
                            .add(new Cited(report, link, citation.mentions()));
                }
            }
        }
    }

    /** A reference, and the reports that cite it with the number of mentions in each, newest first. */
    private String line(Reference reference) {
        var line = new StringBuilder("- ").append(PlainText.link(reference.label(), reference.url()));
        if (reference instanceof Person person && !person.name().isBlank()) {
            line.append(" (").append(PlainText.inline(person.name())).append(")");
        }
        var separator = ": ";
        for (var by : newestFirst(
                cited.getOrDefault(reference, List.of()), c -> c.report().header())) {
            line.append(separator).append(by.link());
            if (by.mentions() > 1) {
                line.append(" (").append(by.mentions()).append(")");
            }
            separator = ", ";
        }
        return line.toString();
    }
}
