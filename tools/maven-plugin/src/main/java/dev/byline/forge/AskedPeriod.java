package dev.byline.forge;

import dev.byline.reference.ReportPeriod;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * What a forge is asked for: what happened in a repository in some days.
 *
 * @param slug the repository's slug
 * @param period the days, in UTC
 * @param progress where it is told how far this is
 */
record AskedPeriod(String slug, ReportPeriod period, ForgeProgress progress) {

    /** Tells when a thread was opened. */
    interface Opened<T> {

        Instant of(T thread) throws IOException;
    }

    /** Asks for the rest of a thread, and keeps it. */
    interface Reader<T> {

        void read(int number, T thread) throws IOException;
    }

    /** Asks for the repository itself, and fails if it is gone. */
    interface Whole {

        void ask() throws IOException;
    }

    /** The moment at which the period begins. */
    Instant from() {
        return period.from().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether something happened in the period. */
    boolean isIn(Optional<Instant> moment) {
        return moment.map(WrittenByDay::day).filter(period::contains).isPresent();
    }

    void step(String what) {
        progress.step(slug, what);
    }

    /**
     * Reads the threads of a list, one after the other, but those that were opened after the period.
     *
     * @param threads the threads by their numbers
     * @param kind what one of them is called
     * @param opened tells when one was opened
     * @param reader reads one
     * @param whole asks for the repository
     */
    <T> void each(Map<Integer, T> threads, String kind, Opened<T> opened, Reader<T> reader, Whole whole)
            throws IOException {
        var done = 0;
        for (var thread : threads.entrySet()) {
            step(kind + " " + ++done + " of " + threads.size());
            try {
                if (!WrittenByDay.day(opened.of(thread.getValue())).isAfter(period.to())) {
                    reader.read(thread.getKey(), thread.getValue());
                }
            } catch (RefusedRequest e) {
                if (!RefusedRequest.isGone(e)) {
                    throw e;
                }
                // It was deleted while the others were read, or the whole repository was.
                whole.ask();
            }
        }
    }
}
