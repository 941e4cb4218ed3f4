package dev.byline.benchmark;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * How long something took, again and again.
 *
 * @param sorted in milliseconds, the shortest first; at least one
 */
public record Latencies(List<Double> sorted) {

    /** Sorts them. */
    public Latencies {
        sorted = sorted.stream().sorted().toList();
    }

    /**
     * Prints a row of a table: the median, the 99th percentile, and the longest.
     *
     * @param table takes the row
     * @param what what took so long
     */
    public void row(PrintWriter table, String what) {
        table.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f |%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1));
        table.flush();
    }
}
