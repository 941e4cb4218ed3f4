package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.problem.CheckId;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.ReportPeriod;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A credit to an issue or a pull request that was closed before the report's period, or opened after it. Prose may
 * mention what is old, and the notes of a single day whatever was talked about. Of a pull request that an earlier report
 * has credited, {@link ReportedBefore} knows more.
 */
final class ThreadOutsidePeriod implements SeriesCheck {

    /** Where one place has several, such as the report as a whole, the text decides. */
    private static final Comparator<Found> BY_PLACE = Comparator.comparing((Found found) ->
                    found.problem().place().map(place -> place.span().start()).orElse(0))
            .thenComparing(found -> found.problem().what());

    @Override
    public CheckId id() {
        return CheckId.THREAD_OUTSIDE_PERIOD;
    }

    @Override
    public Stream<Found> check(Catalog catalog, List<ReportFacts> reports, Told told) {
        var earlier = new EarlierReports(reports);
        return reports.stream()
                .flatMap(report ->
                        report.report().period().filter(period -> !period.from().equals(period.to())).stream()
                                .flatMap(period -> report.credits().keySet().stream()
                                        .flatMap(thread -> outside(thread, period).stream()
                                                .filter(what -> earlier.before(report, thread)
                                                        .filter(before -> told.isTold(report, CheckId.REPORTED_BEFORE))
                                                        .isEmpty())
                                                .flatMap(what -> found(report, thread, what)))
                                        .sorted(BY_PLACE)));
    }

    private static Stream<Found> found(ReportFacts report, ForgeThread thread, String what) {
        return report.credits(thread).stream()
                .map(place -> new Found(
                        report,
                        new Problem(
                                CheckId.THREAD_OUTSIDE_PERIOD,
                                what,
                                "credit what happened in the period, and mention `[" + thread.label()
                                        + "]` in the text",
                                Optional.of(place))));
    }

    private static Optional<String> outside(ForgeThread thread, ReportPeriod period) {
        var opened = thread.details()
                .opened()
                .filter(day -> day.isAfter(period.to()))
                .map(day -> "`[" + thread.label() + "]` was opened on " + day + ", after " + period.label()
                        + " ended on " + period.to());
        return opened.or(() -> thread.details()
                .closed()
                .filter(day -> day.isBefore(period.from()))
                .map(day -> "`[" + thread.label() + "]` was closed on " + day + ", before " + period.label()
                        + " began on " + period.from()));
    }
}
