package dev.byline.check;

import dev.byline.dsl.ThreadState;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference.PullRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which report of a series has credited a pull request when all was done. */
final class EarlierReports {

    private final Map<ForgeThread, List<ReportFacts>> credited = new HashMap<>();

    EarlierReports(List<ReportFacts> reports) {
        for (var report : reports) {
            report.credits()
                    .keySet()
                    .forEach(thread -> credited.computeIfAbsent(thread, t -> new ArrayList<>())
                            .add(report));
        }
    }

    /**
     * The first report that ended before another began and that had a thread when all was done. An issue, and a pull
     * request that is declared to be open, is never done.
     */
    Optional<ReportFacts> before(ReportFacts report, ForgeThread thread) {
        if (!(thread instanceof PullRequest) || thread.details().state() == ThreadState.OPEN) {
            return Optional.empty();
        }
        var period = RunningReport.period(report.report().header());
        return credited.getOrDefault(thread, List.of()).stream()
                .filter(other -> RunningReport.period(other.report().header())
                        .filter(before -> period.isPresent()
                                && before.to().isBefore(period.get().from()))
                        .filter(before -> ThreadDays.last(thread)
                                .filter(day -> day.isAfter(before.to()))
                                .isEmpty())
                        .isPresent())
                .findFirst();
    }
}
