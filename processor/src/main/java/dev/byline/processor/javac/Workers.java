package dev.byline.processor.javac;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads beside javac's single one, for what needs neither its trees nor its files. They end by themselves when they have
 * had nothing to do for a moment, so that a compilation which never ends cannot keep them.
 */
final class Workers implements Executor {

    /** Beyond that, javac cannot read classes as fast as they are evaluated. */
    private static final int MOST = 4;

    /** As much as javac's own thread commonly has: the evaluation of nested values is recursive. */
    private static final long STACK_BYTES = 8L << 20;

    private final ThreadPoolExecutor threads;

    private Workers(int count) {
        threads =
                new ThreadPoolExecutor(count, count, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    /** As many as there are processors besides javac's own. */
    static Workers beside() {
        return new Workers(Math.max(1, Math.min(MOST, processors() - 1)));
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /** Takes javac's processor too, from when its thread does nothing but wait for them. */
    void haveAllProcessors() {
        var count = Math.max(threads.getMaximumPoolSize(), Math.min(MOST, processors()));
        threads.setMaximumPoolSize(count);
        threads.setCorePoolSize(count);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(null, work, "byline", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
