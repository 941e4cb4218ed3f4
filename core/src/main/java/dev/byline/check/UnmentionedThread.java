package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.markdown.PlainText;
import dev.byline.problem.CheckId;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.ReportPeriod;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A thread that is declared to have happened in a report's period and that the report does not mention.
 *
 * <p>Another report of the same days may have it instead: a month's summary leaves out what its weeks tell. Where such
 * a report is not known to this compilation, or not complete, nothing can be said.
 */
final class UnmentionedThread implements SeriesCheck {

    /** Each of so many threads has a message of its own; the compiler prints no more than 100 in all. */
    private static final int SINGLE = 10;

    @Override
    public CheckId id() {
        return CheckId.UNMENTIONED_THREAD;
    }

    @Override
    public Stream<Found> check(Catalog catalog, List<ReportFacts> reports, Told told) {
        var days = new ThreadCalendar(catalog);
        return reports.stream()
                .flatMap(report -> RunningReport.period(report.report().header()).stream()
                        .flatMap(period -> check(report, period, catalog, days.in(period), reports)));
    }

    private static Stream<Found> check(
            ReportFacts report,
            ReportPeriod period,
            Catalog catalog,
            List<ForgeThread> happened,
            List<ReportFacts> reports) {
        if (report.threads().containsAll(happened)) {
            return Stream.empty();
        }
        var declared = catalog.reports().stream()
                .filter(header -> header.period().filter(period::overlaps).isPresent())
                .count();
        var ofTheseDays = reports.stream()
                .filter(ReportFacts::complete)
                .filter(other ->
                        other.report().period().filter(period::overlaps).isPresent())
                .toList();
        if (ofTheseDays.size() < declared) {
            return Stream.empty();
        }
        var linked = new HashSet<>();
        ofTheseDays.forEach(other -> linked.addAll(other.links()));
        var mentioned = new HashSet<ForgeThread>();
        ofTheseDays.forEach(other -> mentioned.addAll(other.threads()));
        var threads = happened.stream()
                .filter(thread -> !mentioned.contains(thread))
                .filter(thread ->
                        catalog.threadUrl(thread.url()).filter(linked::contains).isEmpty())
                .toList();
        // One that is left over needs no count.
        var single = threads.size() <= SINGLE + 1 ? threads.size() : SINGLE;
        return Stream.concat(
                threads.subList(0, single).stream().map(thread -> single(thread, report, period, catalog)),
                single == threads.size()
                        ? Stream.empty()
                        : Stream.of(rest(threads.subList(single, threads.size()), report, period)));
    }

    private static Found single(ForgeThread thread, ReportFacts report, ReportPeriod period, Catalog catalog) {
        var title = PlainText.line(thread.details().title());
        return found(
                report,
                "`" + thread.label() + "`" + (title.isEmpty() ? "" : " \"" + title + "\"") + " happened in "
                        + period.label() + ", and this report does not mention it",
                "mention it as `[" + thread.label() + "]`"
                        + JavaNaming.constant(thread, catalog)
                                .map(constant -> " or " + constant)
                                .orElse(""));
    }

    private static Found rest(List<ForgeThread> threads, ReportFacts report, ReportPeriod period) {
        return found(
                report,
                threads.size() + " more threads happened in " + period.label()
                        + ", and this report does not mention them: "
                        + threads.stream()
                                .map(thread -> "`" + thread.label() + "`")
                                .collect(Collectors.joining(" ")),
                "mention them");
    }

    private static Found found(ReportFacts report, String what, String remedy) {
        return new Found(
                report,
                new Problem(
                        CheckId.UNMENTIONED_THREAD,
                        what,
                        remedy + ", or silence this check with @SuppressWarnings(\"byline:"
                                + CheckId.UNMENTIONED_THREAD.id() + "\") on "
                                + JavaNaming.simpleName(report.report().header().type()),
                        report.title()));
    }
}
