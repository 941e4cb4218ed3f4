package dev.byline.reference;

/**
 * A pull request, or what another forge calls a merge request.
 *
 * @param repository where it was opened
 * @param number its number in the repository
 * @param label the label that credits use: {@code #2090} in the home repository, {@code linuxkit-ci#11} elsewhere
 * @param url its page
 * @param details what is declared of it beyond its number
 */
public record PullRequest(Repository repository, int number, String label, String url, ThreadDetails details)
        implements ForgeThread {

    /** Threads that differ have different pages, and the details of a thread are many. */
    @Override
    public int hashCode() {
        return url.hashCode();
    }
}
