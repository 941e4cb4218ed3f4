package dev.byline.check;

import dev.byline.catalog.Catalog;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.ReportPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The threads of a catalog by the days on which they happened: a large series has many of both. */
final class ThreadCalendar {

    private final NavigableMap<LocalDate, List<ForgeThread>> days = new TreeMap<>();
    private final Map<ForgeThread, Integer> order = new HashMap<>();

    ThreadCalendar(Catalog catalog) {
        for (var thread : catalog.threads()) {
            order.putIfAbsent(thread, order.size());
            thread.details()
                    .days()
                    .forEach(day ->
                            days.computeIfAbsent(day, d -> new ArrayList<>()).add(thread));
        }
    }

    /** The threads that happened in a period, in the order of the catalog. */
    List<ForgeThread> in(ReportPeriod period) {
        return days.subMap(period.from(), true, period.to(), true).values().stream()
                .flatMap(Collection::stream)
                .filter(thread -> thread.details().happenedIn(period))
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .sorted(Comparator.comparing(order::get))
                .toList();
    }
}
