package dev.byline.forge;

import java.util.Optional;

/**
 * An issue or a pull request that a report cites, and of which the catalog has no more than the number.
 *
 * @param slug its repository, as the catalog calls it
 * @param number its number
 * @param pull whether it is a pull request; empty where the label does not tell
 * @param label how the report cites it, without brackets
 * @param instead what else may have that label; empty where it is declared, or nothing else can have it
 */
record CitedThread(String slug, int number, Optional<Boolean> pull, String label, Optional<CitedPage> instead) {

    /** Whether a thread is the one that is meant. */
    boolean is(FetchedThread thread) {
        return thread.slug().equals(slug)
                && thread.number() == number
                && pull.filter(isPull -> isPull != thread.pull()).isEmpty();
    }
}
