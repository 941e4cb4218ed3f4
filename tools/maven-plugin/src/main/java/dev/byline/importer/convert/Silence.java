package dev.byline.importer.convert;

import dev.byline.problem.CheckId;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a report that was there before has to silence, because new reports and new declarations stand beside it.
 *
 * @param checks the checks that warn of it now
 * @param pieces the pieces of its text that would be mistakes now, and that stay as they are
 */
public record Silence(SortedSet<CheckId> checks, SortedSet<String> pieces) {

    Silence() {
        this(new TreeSet<>(), new TreeSet<>());
    }

    /**
     * A silence of warnings alone.
     *
     * @param checks the checks
     * @return the silence
     */
    public static Silence of(Set<CheckId> checks) {
        return new Silence(new TreeSet<>(checks), new TreeSet<>());
    }
}
