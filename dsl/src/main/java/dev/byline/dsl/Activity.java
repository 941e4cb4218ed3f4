package dev.byline.dsl;

import dev.byline.reference.Reference.Repository;
import java.util.List;

/**
 * What happened in a report's period, counted in the catalog. {@link Dsl#activity} makes it, and prose that has it
 * prints the counts.
 *
 * @param repositories the repositories that are counted; all of the series where empty
 * @param order in which order the names of people stand
 */
public record Activity(List<Repository> repositories, Order order) {

    /** The orders in which names of people can stand. */
    public enum Order {
        /** Who contributed most comes first. */
        CONTRIBUTIONS,
        /** By handle, without case. */
        HANDLE,
        /** By the name in the catalog, or the handle where there is none. */
        NAME
    }

    /** Copies the repositories, so that the activity cannot change. */
    public Activity {
        repositories = List.copyOf(repositories);
    }

    /**
     * The activity of some repositories.
     *
     * @param repositories the repositories that are counted; all of the series where empty
     */
    public Activity(List<Repository> repositories) {
        this(repositories, Order.CONTRIBUTIONS);
    }

    /**
     * Lists people by their handles, and not by how much they contributed.
     *
     * @return a new activity
     */
    public Activity byHandle() {
        return new Activity(repositories, Order.HANDLE);
    }

    /**
     * Lists people by their names in the catalog, and not by how much they contributed.
     *
     * @return a new activity
     */
    public Activity byName() {
        return new Activity(repositories, Order.NAME);
    }
}
