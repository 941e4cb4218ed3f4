package dev.byline.forge;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a list that may change while its pages are read: what is new or deleted moves the others to another page. So
 * several pages are read until twice the same numbers come.
 */
final class StableReading {

    private static final int MOST_READINGS = 5;

    private StableReading() {}

    /** Reads the list once. */
    interface Reading<T> {

        Map<Integer, T> read() throws IOException;
    }

    static <T> SortedMap<Integer, T> of(int pageSize, Reading<T> list) throws IOException {
        var found = new TreeMap<Integer, T>();
        for (var i = 0; i < MOST_READINGS; i++) {
            var before = new TreeSet<>(found.keySet());
            var reading = list.read();
            found.putAll(reading);
            if (reading.size() < pageSize || before.equals(found.keySet())) {
                break;
            }
        }
        return found;
    }
}
