package dev.byline.check;

import dev.byline.evaluate.Origins;
import dev.byline.markdown.ReadReport;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.ReportPeriod;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A credit to an issue or a pull request that was closed before the report's period, or opened after it. Prose may
 * mention what is old, and the notes of a single day whatever was talked about.
 */
final class ThreadOutsidePeriod implements ReportCheck {

    @Override
    public Stream<Problem> check(ReadReport report, Origins origins) {
        return report.header()
                .period()
                .filter(period -> !period.from().equals(period.to()))
                .map(period -> report.passages().stream()
                        .flatMap(passage -> passage.credits().stream())
                        .flatMap(credit -> credit instanceof ForgeThread thread
                                ? outside(thread, period)
                                        .map(what -> new Problem(
                                                CheckId.THREAD_OUTSIDE_PERIOD,
                                                what,
                                                "credit what happened in the period, and mention `[" + thread.label()
                                                        + "]` in the text",
                                                origins.of(credit)))
                                        .stream()
                                : Stream.empty()))
                .orElseGet(Stream::empty);
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
