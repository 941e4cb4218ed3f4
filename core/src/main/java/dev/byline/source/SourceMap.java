package dev.byline.source;

import java.util.Arrays;

/**
 * Maps each character of a value to the characters of the source that spell it.
 *
 * <p>Kept as runs. In a run the value and the source advance together, one character for one, except that the last
 * character of a run may be spelled by several. So a line of a text block, or the text up to and including an escape
 * sequence, costs three numbers whatever its length.
 */
final class SourceMap {

    private static final int VALUE_START = 0;
    private static final int SOURCE_START = 1;
    private static final int SOURCE_END = 2;
    private static final int WIDTH = 3;

    private final int[] runs;
    private final int length;
    private final int origin;

    private SourceMap(int[] runs, int length, int origin) {
        this.runs = runs;
        this.length = length;
        this.origin = origin;
    }

    /** The offset in the source at which the character at {@code offset} in the value starts. */
    int startOf(int offset) {
        int run = runOf(offset);
        return runs[run + SOURCE_START] + offset - runs[run + VALUE_START];
    }

    /** The offset in the source after the character at {@code offset} in the value. */
    int endOf(int offset) {
        int run = runOf(offset);
        int next = run + WIDTH < runs.length ? runs[run + WIDTH + VALUE_START] : length;
        return offset + 1 == next ? runs[run + SOURCE_END] : startOf(offset) + 1;
    }

    /** The offset in the source after the last character, or where the value would start if there are no characters. */
    int end() {
        return length == 0 ? origin : endOf(length - 1);
    }

    private int runOf(int offset) {
        int low = 0;
        int high = runs.length / WIDTH - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs[middle * WIDTH + VALUE_START] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * WIDTH;
    }

    /** Collects characters in the order of the value. */
    static final class Builder {

        private final int origin;
        private int[] runs = new int[8 * WIDTH];
        private int used;
        private int length;

        /** Starts without characters; {@code origin} is the offset in the source where the first would stand. */
        Builder(int origin) {
            this.origin = origin;
        }

        /** The number of characters so far. */
        int length() {
            return length;
        }

        /** Adds the next character of the value, spelled by the source from {@code start} to {@code end}. */
        void add(int start, int end) {
            if (!continuesRun(start)) {
                startRun(start);
            }
            runs[used - WIDTH + SOURCE_END] = end;
            length++;
        }

        private boolean continuesRun(int start) {
            if (used == 0) {
                return false;
            }
            int run = used - WIDTH;
            int sourceEnd = runs[run + SOURCE_END];
            // A run that covers more source than value has had its one wide character and is closed.
            return start == sourceEnd && sourceEnd - runs[run + SOURCE_START] == length - runs[run + VALUE_START];
        }

        private void startRun(int start) {
            if (used == runs.length) {
                runs = Arrays.copyOf(runs, used * 2);
            }
            runs[used + VALUE_START] = length;
            runs[used + SOURCE_START] = start;
            used += WIDTH;
        }

        SourceMap build() {
            return new SourceMap(Arrays.copyOf(runs, used), length, origin);
        }
    }
}
