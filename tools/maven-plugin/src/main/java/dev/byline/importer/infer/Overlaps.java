package dev.byline.importer.infer;

import dev.byline.reference.ReportPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps reports from sharing days where a series allows none. */
final class Overlaps {

    private Overlaps() {}

    static List<ReportPlan> without(List<ReportPlan> reports, List<ReportPeriod> taken) {
        var days = new HashSet<String>();
        var runs = new ArrayList<ReportPeriod>();
        for (var period : taken) {
            days.add(period.from() + ".." + period.to());
            if (period.kind() != ReportPeriod.Kind.DAY) {
                runs.add(period);
            }
        }
        Map<String, ReportPlan> result = new TreeMap<>();
        // The files that are named by their period come first, then those that lie at the top.
        var order = reports.stream()
                .sorted(Comparator.comparing((ReportPlan plan) -> !plan.period()
                                .map(period -> period.to().toString())
                                .filter(plan.file().name()::equals)
                                .isPresent())
                        .thenComparing(plan ->
                                plan.file().name().chars().filter(c -> c == '/').count())
                        .thenComparing(plan -> plan.file().path()))
                .toList();
        for (var plan : order) {
            var period = plan.period();
            if (period.isPresent() && period.get().kind() != ReportPeriod.Kind.DAY) {
                var run = period.get();
                if (runs.stream().anyMatch(run::overlaps)) {
                    period = Optional.of(ReportPeriod.ofDay(run.to().toString()));
                } else {
                    runs.add(run);
                }
            }
            if (period.isPresent()
                    && !days.add(period.get().from() + ".." + period.get().to())) {
                period = Optional.empty();
            }
            result.put(plan.file().path(), plan.withPeriod(period));
        }
        return List.copyOf(result.values());
    }
}
