package dev.byline.reference;

import dev.byline.reference.Reference.Issue;
import dev.byline.reference.Reference.PullRequest;
import dev.byline.reference.Reference.Repository;

/** An issue or a pull request of a repository. */
public sealed interface ForgeThread extends Reference permits Issue, PullRequest {

    /**
     * Where it was opened.
     *
     * @return the repository
     */
    Repository repository();

    /**
     * Its number in the repository.
     *
     * @return a positive number
     */
    int number();

    /**
     * What is declared of it beyond its number.
     *
     * @return the details; those of {@link ThreadDetails#NONE} where nothing is declared
     */
    ThreadDetails details();

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.thread(this);
    }
}
