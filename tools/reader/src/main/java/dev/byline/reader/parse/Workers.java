package dev.byline.reader.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads on which reports are read and evaluated at once. They end when they have had nothing to do for a moment, and they
 * have stacks on which deeply nested sources can be read.
 */
public final class Workers {

    private static final long STACK_BYTES = 64L << 20;

    private final int count;
    private final ThreadPoolExecutor threads;

    private Workers(int count) {
        this.count = count;
        this.threads =
                new ThreadPoolExecutor(count, count, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * As many threads as there are processors.
     *
     * @return the threads, none of which is started yet
     */
    public static Workers ofAllProcessors() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /**
     * How many of them work at once.
     *
     * @return the number of threads
     */
    public int count() {
        return count;
    }

    /**
     * Does all of some work.
     *
     * @param work what is to be done; no part of it may wait for another
     * @param <T> what comes out of each
     * @return the results, in the order of {@code work}
     * @throws IllegalStateException if a part fails, with that as its cause; an unchecked failure is thrown as it is
     */
    public <T> List<T> all(List<Callable<T>> work) {
        var results = new ArrayList<Future<T>>();
        work.forEach(part -> results.add(threads.submit(part)));
        return results.stream().map(Workers::result).toList();
    }

    private static <T> T result(Future<T> future) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    // The work is short; whoever asked finds the thread interrupted.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(null, work, "byline-reader", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
