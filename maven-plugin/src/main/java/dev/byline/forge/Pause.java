package dev.byline.forge;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Waits. */
@FunctionalInterface
public interface Pause {

    /** Waits as long as it is told to. */
    Pause REAL = duration -> {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    };

    /**
     * Waits.
     *
     * @param duration how long
     * @throws IOException if the wait is interrupted
     */
    void sleep(Duration duration) throws IOException;
}
