package dev.byline.forge;

import java.io.IOException;
import java.util.Optional;

/** What a forge tells of a period: the border between the forges and what is written from it. */
sealed interface ForgeActivity permits GitHubActivity, GitLabActivity, GiteaActivity {

    /**
     * Fetches what happened in a repository.
     *
     * @param asked the repository, and the days
     * @return the threads that were opened, merged, closed, reviewed or commented on
     * @throws IOException if the forge refuses: a {@link RefusedRequest} has its status
     * @throws ForgeException if the forge does not tell
     */
    FetchedRepository fetch(AskedPeriod asked) throws IOException;

    /**
     * Asks for one issue or pull request, whenever something happened to it.
     *
     * @param cited what is asked for
     * @return what the forge says of it, without reviews and comments; empty where there is none, or not for everybody
     * @throws IOException if the forge refuses: a {@link RefusedRequest} has its status
     */
    Optional<FetchedThread> ask(CitedThread cited) throws IOException;

    /** The forge that is asked. */
    static ForgeActivity of(ForgeAccess access, PatientWeb web) {
        return switch (access.program()) {
            case GITHUB -> GitHubActivity.of(access, web);
            case GITLAB -> new GitLabActivity(access, new JsonApi(access, web));
            case GITEA -> new GiteaActivity(access, new JsonApi(access, web));
        };
    }
}
