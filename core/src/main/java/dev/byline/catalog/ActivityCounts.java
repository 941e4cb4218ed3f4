package dev.byline.catalog;

import dev.byline.dsl.Activity;
import dev.byline.dsl.ThreadState;
import dev.byline.reference.Contribution;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much happened in a period, as far as the catalog knows: it goes by the days that are declared, the first and the
 * last of the period included. A thread, a comment or a review without a day is not counted.
 */
public final class ActivityCounts {

    private static final String BOT = "[bot]";

    private final Catalog catalog;
    private final ReportPeriod period;
    private final Map<ActivityCount, Integer> counts = new EnumMap<>(ActivityCount.class);
    private final Set<String> contributors = new HashSet<>();

    private ActivityCounts(Catalog catalog, ReportPeriod period) {
        this.catalog = catalog;
        this.period = period;
    }

    /**
     * Counts what happened in a period.
     *
     * @param catalog the catalog of the series
     * @param period the period
     * @param activity which repositories are counted
     * @return the counts
     */
    public static ActivityCounts of(Catalog catalog, ReportPeriod period, Activity activity) {
        var counts = new ActivityCounts(catalog, period);
        var slugs = activity.repositories().stream().map(Repository::slug).collect(Collectors.toSet());
        catalog.threads().stream()
                .filter(thread ->
                        slugs.isEmpty() || slugs.contains(thread.repository().slug()))
                .forEach(counts::add);
        return counts;
    }

    private void add(ForgeThread thread) {
        var details = thread.details();
        var pull = thread instanceof PullRequest;
        if (isIn(details.opened())) {
            count(pull ? ActivityCount.OPENED_PULLS : ActivityCount.OPENED_ISSUES, 1);
            count(ActivityCount.CONTRIBUTIONS, 1);
            contributor(details.author());
        }
        if (isIn(details.closed()) && details.state() != ThreadState.OPEN) {
            if (!pull) {
                count(ActivityCount.CLOSED_ISSUES, 1);
            } else if (details.state() == ThreadState.MERGED) {
                count(ActivityCount.MERGED_PULLS, 1);
            } else if (details.state() == ThreadState.CLOSED) {
                count(ActivityCount.CLOSED_PULLS, 1);
            }
        }
        Stream.concat(details.reviews().stream(), details.comments().stream())
                .filter(written -> isIn(written.on()))
                .forEach(this::addWritten);
    }

    private void addWritten(Contribution written) {
        count(ActivityCount.CONTRIBUTIONS, written.times());
        contributor(written.who());
    }

    private boolean isIn(Optional<LocalDate> day) {
        return day.filter(period::contains).isPresent();
    }

    private void count(ActivityCount count, int more) {
        counts.merge(count, more, Integer::sum);
    }

    private void contributor(String handle) {
        if (handle.isEmpty() || handle.endsWith(BOT)) {
            return;
        }
        var known = catalog.label("@" + handle)
                .filter(Person.class::isInstance)
                .map(person -> ((Person) person).handle())
                .orElse(handle);
        contributors.add(known.toLowerCase(Locale.ROOT));
    }

    /**
     * One of the counts.
     *
     * @param count what is counted
     * @return how many
     */
    public int get(ActivityCount count) {
        return count == ActivityCount.CONTRIBUTORS ? contributors.size() : counts.getOrDefault(count, 0);
    }
}
