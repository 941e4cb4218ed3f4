package dev.byline.forge;

import dev.byline.forge.FetchedThread.Written;
import dev.byline.reference.ReportPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what people wrote in a period. */
final class WrittenByDay {

    private record Key(String who, LocalDate on) {}

    private final ReportPeriod period;
    private final Map<Key, Integer> times = new HashMap<>();
    private int ofNobody;

    WrittenByDay(ReportPeriod period) {
        this.period = period;
    }

    static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Counts what somebody wrote; nobody has an empty handle. */
    void add(String handle, Instant at) {
        if (!period.contains(day(at))) {
            return;
        }
        if (handle.isEmpty()) {
            ofNobody++;
        } else {
            times.merge(new Key(handle, day(at)), 1, Integer::sum);
        }
    }

    /** Takes note that somebody did something on a day, which is one thing however often it is said. */
    void addOnce(String handle, Instant at) {
        if (!handle.isEmpty() && times.containsKey(new Key(handle, day(at)))) {
            return;
        }
        add(handle, at);
    }

    /** How much was written by nobody who has an account. */
    int ofNobody() {
        return ofNobody;
    }

    List<Written> sorted() {
        return times.entrySet().stream()
                .map(entry -> new Written(entry.getKey().who(), entry.getKey().on(), entry.getValue()))
                .sorted(Written.ORDER)
                .toList();
    }
}
