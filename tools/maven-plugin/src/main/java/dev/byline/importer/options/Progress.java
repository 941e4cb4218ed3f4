package dev.byline.importer.options;

import java.util.function.Consumer;

/** Tells how far something is, once it takes longer than a moment. */
public final class Progress {

    private static final long MOMENT = 1_000_000_000L;

    private final Consumer<String> out;
    private long next = System.nanoTime() + MOMENT;

    /**
     * Progress that is told to somebody.
     *
     * @param out takes a line of text about once in a second
     */
    public Progress(Consumer<String> out) {
        this.out = out;
    }

    /**
     * Notes a step.
     *
     * @param what what is done
     * @param done how many are done
     * @param all how many there are
     */
    public synchronized void step(String what, int done, int all) {
        if (System.nanoTime() > next) {
            next = System.nanoTime() + MOMENT;
            out.accept(what + " " + done + " of " + all);
        }
    }
}
