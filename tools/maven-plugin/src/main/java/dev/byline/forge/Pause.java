package dev.byline.forge;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits: all that takes time, so that tests take none. */
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

    /**
     * Waits for an answer.
     *
     * @param <T> what the answer is
     * @param answer the answer
     * @param longest how long it may take
     * @return what came
     * @throws TimeoutException if nothing came in that time
     * @throws ExecutionException if it failed
     * @throws InterruptedException if the wait is interrupted
     */
    default <T> T await(Future<T> answer, Duration longest)
            throws TimeoutException, ExecutionException, InterruptedException {
        return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
