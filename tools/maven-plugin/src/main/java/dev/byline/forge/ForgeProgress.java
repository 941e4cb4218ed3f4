package dev.byline.forge;

import java.util.function.Consumer;

/** Tells what is being read, the first time for each repository and then about once in a second. */
final class ForgeProgress {

    private static final long MOMENT = 1_000_000_000L;

    private final Consumer<String> out;
    private String last = "";
    private long next;

    ForgeProgress(Consumer<String> out) {
        this.out = out;
    }

    void step(String repository, String what) {
        var now = System.nanoTime();
        if (!repository.equals(last) || now - next > 0) {
            last = repository;
            next = now + MOMENT;
            out.accept(repository + ": " + what);
        }
    }
}
