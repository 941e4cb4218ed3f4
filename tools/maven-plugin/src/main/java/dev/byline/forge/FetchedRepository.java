package dev.byline.forge;

import java.util.List;

/**
 * What happened in a repository.
 *
 * @param slug the repository, as the catalog calls it
 * @param slugNow what the forge calls it now
 * @param threads its threads of the period, by number
 * @param ofNobody how many threads, comments and reviews there are of nobody who has an account
 */
record FetchedRepository(String slug, String slugNow, List<FetchedThread> threads, int ofNobody) {

    FetchedRepository {
        threads = List.copyOf(threads);
    }

    boolean isRenamed() {
        return !slug.equalsIgnoreCase(slugNow);
    }
}
