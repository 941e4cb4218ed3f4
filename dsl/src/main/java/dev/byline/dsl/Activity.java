package dev.byline.dsl;

import dev.byline.reference.Reference.Repository;
import java.util.List;

/**
 * What happened in a report's period, counted in the catalog. {@link Dsl#activity} makes it, and prose that has it
 * prints the counts.
 *
 * @param repositories the repositories that are counted; all of the series where empty
 */
public record Activity(List<Repository> repositories) {

    /** Copies the repositories, so that the activity cannot change. */
    public Activity {
        repositories = List.copyOf(repositories);
    }
}
