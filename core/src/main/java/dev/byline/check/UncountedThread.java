package dev.byline.check;

import dev.byline.dsl.Activity;
import dev.byline.evaluate.Origins;
import dev.byline.markdown.ParsedReport;
import dev.byline.problem.CheckId;
import dev.byline.reference.ForgeThread;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report that counts by {@code activity()} and cites threads of which the catalog has no day, so that they count nothing. */
final class UncountedThread implements ReportCheck {

    private static final int NAMED = 5;

    @Override
    public CheckId id() {
        return CheckId.UNCOUNTED_THREAD;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return report.passages().stream()
                .flatMap(passage -> passage.activity().stream())
                .filter(activity -> report.counts(activity).isPresent())
                .flatMap(activity -> problem(undated(report, activity), activity, origins));
    }

    private static List<ForgeThread> undated(ParsedReport report, Activity activity) {
        var undated = new LinkedHashSet<ForgeThread>();
        report.passages().stream()
                .flatMap(passage -> Stream.concat(
                        passage.credits().stream(),
                        passage.prose().labels().stream().flatMap(use -> use.reference().stream())))
                .filter(ForgeThread.class::isInstance)
                .map(ForgeThread.class::cast)
                .filter(thread -> activity.repositories().isEmpty()
                        || activity.repositories().contains(thread.repository()))
                .filter(thread -> thread.details().opened().isEmpty()
                        && thread.details().closed().isEmpty())
                .forEach(undated::add);
        return List.copyOf(undated);
    }

    private static Stream<Problem> problem(List<ForgeThread> undated, Activity activity, Origins origins) {
        if (undated.isEmpty()) {
            return Stream.empty();
        }
        var named = undated.stream()
                .limit(NAMED)
                .map(thread -> "`" + thread.label() + "`")
                .collect(Collectors.joining(" "));
        return Stream.of(new Problem(
                CheckId.UNCOUNTED_THREAD,
                "the catalog has no day of " + named
                        + (undated.size() > NAMED ? " and " + (undated.size() - NAMED) + " more" : "")
                        + ", so activity() does not count "
                        + (undated.size() == 1 ? "it" : "them"),
                "declare when they were opened and closed, or let `mvn byline:sync` do it",
                origins.of(activity)));
    }
}
