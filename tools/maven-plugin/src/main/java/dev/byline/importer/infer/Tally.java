package dev.byline.importer.infer;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts, and says what came most often; of two as frequent, the first in order. */
public final class Tally<T extends Comparable<? super T>> {

    private final Map<T, Integer> counts = new TreeMap<>();

    /**
     * Counts a value.
     *
     * @param value the value
     * @param times how often it came
     */
    public void add(T value, int times) {
        counts.merge(value, times, Integer::sum);
    }

    /**
     * How often a value came.
     *
     * @param value the value
     * @return the number
     */
    public int of(T value) {
        return counts.getOrDefault(value, 0);
    }

    /**
     * What came.
     *
     * @return the values in order, each once
     */
    public Iterable<T> values() {
        return counts.keySet();
    }

    boolean unanimous() {
        return counts.size() == 1;
    }

    /**
     * What came most often.
     *
     * @return empty if nothing came
     */
    public Optional<T> first() {
        return counts.entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<T, Integer>comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
