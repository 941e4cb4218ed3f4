package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.problem.CheckId;
import dev.byline.reference.ForgeThread;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pull request in the credits of two reports, one of which ended before the other began: it is merged only once.
 *
 * <p>There may be news of one that is declared to be open, or to have been closed after the earlier report's period.
 * An issue may come back at any time, and prose may recall whatever it likes.
 */
final class ReportedBefore implements SeriesCheck {

    private static final Comparator<ForgeThread> BY_NUMBER = Comparator.comparing(
                    (ForgeThread thread) -> thread.repository().slug())
            .thenComparing(ForgeThread::number);

    @Override
    public CheckId id() {
        return CheckId.REPORTED_BEFORE;
    }

    @Override
    public Stream<Found> check(Catalog catalog, List<ReportFacts> reports, Told told) {
        var earlier = new EarlierReports(reports);
        return reports.stream()
                .flatMap(report -> report.credits().keySet().stream()
                        .sorted(BY_NUMBER)
                        .flatMap(thread ->
                                earlier.before(report, thread).stream().map(before -> found(report, thread, before))));
    }

    private static Found found(ReportFacts report, ForgeThread thread, ReportFacts before) {
        return new Found(
                report,
                new Problem(
                                CheckId.REPORTED_BEFORE,
                                "`" + thread.label() + "` was reported in "
                                        + before.report().header().reference().label() + " already",
                                "delete it from these credits, or recall it in the prose as `[" + thread.label() + "]`",
                                report.credits(thread).stream().findFirst())
                        .with(Citations.removal(
                                thread.label(), report.credits(thread).stream().findFirst())));
    }
}
