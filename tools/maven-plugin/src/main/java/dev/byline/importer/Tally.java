package dev.byline.importer;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts, and says what came most often; of two as frequent, the first in order. */
final class Tally<T extends Comparable<? super T>> {

    private final Map<T, Integer> counts = new TreeMap<>();

    void add(T value, int times) {
        counts.merge(value, times, Integer::sum);
    }

    int of(T value) {
        return counts.getOrDefault(value, 0);
    }

    Iterable<T> values() {
        return counts.keySet();
    }

    boolean unanimous() {
        return counts.size() == 1;
    }

    Optional<T> first() {
        return counts.entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<T, Integer>comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
