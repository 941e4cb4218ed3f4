package dev.byline.forge;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * The same with what a report cites of it beside.
     *
     * @param cited threads of the repository to which nothing happened in the period
     * @param apart whether issues and pull requests are numbered apart
     */
    FetchedRepository and(List<FetchedThread> cited, boolean apart) {
        var order = Comparator.comparing((FetchedThread thread) -> apart && thread.pull())
                .thenComparing(FetchedThread::number);
        return new FetchedRepository(
                slug,
                slugNow,
                Stream.concat(
                                threads.stream(),
                                cited.stream().filter(thread -> thread.slug().equals(slug)))
                        .sorted(order)
                        .toList(),
                ofNobody);
    }

    boolean isRenamed() {
        return !slug.equalsIgnoreCase(slugNow);
    }
}
