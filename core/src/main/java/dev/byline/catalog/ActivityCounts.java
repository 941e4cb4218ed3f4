package dev.byline.catalog;

import dev.byline.dsl.Activity;
import dev.byline.dsl.ThreadState;
import dev.byline.reference.Contribution;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;
import dev.byline.reference.ReportPeriod;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    private final Catalog catalog;
    private final ReportPeriod period;
    private final Map<ActivityCount, Integer> counts = new EnumMap<>(ActivityCount.class);
    /** How much each contributed, by handle. */
    private final Map<String, Integer> contributors = new HashMap<>();

    private final Set<String> before = new HashSet<>();
    private final Activity.Order order;
    private boolean hasBefore;

    private ActivityCounts(Catalog catalog, ReportPeriod period, Activity.Order order) {
        this.catalog = catalog;
        this.period = period;
        this.order = order;
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
        var counts = new ActivityCounts(catalog, period, activity.order());
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
        before(details.opened(), details.author());
        if (isIn(details.opened())) {
            count(pull ? ActivityCount.OPENED_PULLS : ActivityCount.OPENED_ISSUES, 1);
            count(ActivityCount.CONTRIBUTIONS, 1);
            contributor(details.author(), 1);
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
                .forEach(written -> before(written.on(), written.who()));
        Stream.concat(details.reviews().stream(), details.comments().stream())
                .filter(written -> isIn(written.on()))
                .forEach(this::addWritten);
    }

    private void addWritten(Contribution written) {
        count(ActivityCount.CONTRIBUTIONS, written.times());
        contributor(written.who(), written.times());
    }

    private boolean isIn(Optional<LocalDate> day) {
        return day.filter(period::contains).isPresent();
    }

    private void count(ActivityCount count, int more) {
        counts.merge(count, more, Integer::sum);
    }

    private void before(Optional<LocalDate> day, String handle) {
        if (day.filter(each -> each.isBefore(period.from())).isPresent()) {
            hasBefore = true;
            before.add(today(handle));
        }
    }

    private void contributor(String handle, int times) {
        if (!handle.isEmpty() && !BotHandles.isBot(handle)) {
            contributors.merge(today(handle), times, Integer::sum);
        }
    }

    private String today(String handle) {
        var known = catalog.label("@" + handle)
                .filter(Person.class::isInstance)
                .map(person -> ((Person) person).handle())
                .orElse(handle);
        return known.toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the catalog knows of days before the period, without which nobody can be told to be new.
     *
     * @return whether it does
     */
    public boolean hasBefore() {
        return hasBefore;
    }

    /** A contributor, whether the catalog declares the person or not. */
    private record Known(String handle, Optional<Person> person, int times) {

        String name() {
            return person.map(Person::name).filter(name -> !name.isBlank()).orElse(handle);
        }
    }

    /**
     * The people whom a placeholder stands for.
     *
     * @param count one that {@linkplain ActivityCount#isList() is a list}
     * @return each as a declared person; one who is not declared as a person without a page
     */
    public List<Person> people(ActivityCount count) {
        var byHandle = Comparator.comparing(Known::handle);
        var comparator = switch (order) {
            case CONTRIBUTIONS -> Comparator.comparing(Known::times).reversed().thenComparing(byHandle);
            case HANDLE -> byHandle;
            case NAME ->
                Comparator.comparing(Known::name, Collator.getInstance(Locale.ROOT)::compare)
                        .thenComparing(byHandle);
        };
        return contributors.entrySet().stream()
                .filter(each ->
                        count == ActivityCount.CONTRIBUTOR_NAMES || hasBefore && !before.contains(each.getKey()))
                .map(each -> new Known(each.getKey(), catalog.handle(each.getKey()), each.getValue()))
                .sorted(comparator)
                .map(known -> known.person().orElseGet(() -> new Person(known.handle(), "", "", List.of())))
                .toList();
    }

    /**
     * One of the counts.
     *
     * @param count what is counted
     * @return how many
     */
    public int get(ActivityCount count) {
        return count.isList()
                ? people(count).size()
                : count == ActivityCount.CONTRIBUTORS ? contributors.size() : counts.getOrDefault(count, 0);
    }
}
