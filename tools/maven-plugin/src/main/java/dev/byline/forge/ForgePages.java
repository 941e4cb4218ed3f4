package dev.byline.forge;

import dev.byline.dsl.ThreadState;
import dev.byline.reference.ForgePage.Kind;
import dev.byline.reference.PageDetails;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a forge says of commits, releases, milestones, discussions and teams. */
sealed interface ForgePages permits GitHubPages, GitLabPages {

    /** Besides what is gone, GitHub says so of a text that is not a hash, and of a repository that is empty. */
    Set<Integer> MISSING = Set.of(404, 409, 410, 422);

    /**
     * Asks for one page.
     *
     * @param cited what is asked for
     * @return what the forge answers
     * @throws IOException if the forge refuses: a {@link RefusedRequest} has its status
     */
    CitedPage.Answer ask(CitedPage cited) throws IOException;

    /**
     * The releases that were published in a period.
     *
     * @param asked the repository, and the days
     * @return the releases, in the forge's order
     * @throws IOException if the forge refuses: a {@link RefusedRequest} has its status
     */
    List<FetchedPage> releases(AskedPeriod asked) throws IOException;

    /** The forge that is asked. */
    static ForgePages of(ForgeAccess access, PatientWeb web) {
        var api = new JsonApi(access, web);
        return switch (access.program()) {
            case GITHUB, GITEA -> new GitHubPages(access, api);
            case GITLAB -> new GitLabPages(api);
        };
    }

    /** Asks for an object that may not be there. */
    interface Request<T> {

        T send() throws IOException;
    }

    static <T> Optional<T> ifThere(Request<T> request) throws IOException {
        try {
            return Optional.of(request.send());
        } catch (RefusedRequest e) {
            if (MISSING.contains(e.status())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Reads a list. */
    interface Listing {

        void read() throws IOException;
    }

    /** Releases may be switched off, or not be for whoever asks: then there are none for a reader either. */
    static List<FetchedPage> shown(Releases releases, Listing listing) throws IOException {
        try {
            listing.read();
        } catch (RefusedRequest e) {
            if (e.status() != 403 && e.status() != 404) {
                throw e;
            }
        }
        return releases.found();
    }

    /** What a release says of itself: its tag is no title. */
    static PageDetails release(AnswerObject release, Optional<Instant> published) throws IOException {
        var tag = release.text("tag_name");
        return new PageDetails(
                release.optionalText("name")
                        .map(String::strip)
                        .filter(name -> !name.equals(tag))
                        .orElse(""),
                "",
                published.map(WrittenByDay::day),
                ThreadState.UNKNOWN,
                "");
    }

    /** What a milestone says of itself. */
    static PageDetails milestone(AnswerObject milestone, Optional<LocalDate> due) throws IOException {
        return new PageDetails(
                milestone.text("title"),
                "",
                due,
                milestone.text("state").equals("closed") ? ThreadState.CLOSED : ThreadState.OPEN,
                "");
    }

    /** Collects the releases of a period from a list whose order is nearly that of their days. */
    final class Releases implements JsonApi.Taker {

        private final AskedPeriod asked;
        private final int page;
        private final List<FetchedPage> found = new ArrayList<>();
        private int older;

        /**
         * None yet.
         *
         * @param asked the repository, and the days
         * @param page so many older ones, one behind the other, are the end of those that matter
         */
        Releases(AskedPeriod asked, int page) {
            this.asked = asked;
            this.page = page;
        }

        @Override
        public boolean take(AnswerObject release) throws IOException {
            var published = release.optionalTime("published_at");
            if (published.isEmpty()) {
                published = release.optionalTime("released_at");
            }
            // One that is not published yet, or only announced, is for nobody.
            if (published.isEmpty() || release.flag("draft") || release.flag("upcoming_release")) {
                return true;
            }
            older = published.get().isBefore(asked.from()) ? older + 1 : 0;
            if (asked.period().contains(WrittenByDay.day(published.get()))) {
                var page = new FetchedPage(
                        Kind.RELEASE, asked.slug(), release.text("tag_name"), release(release, published));
                // A new one moves the others to the next page, where they come a second time.
                if (!found.contains(page)) {
                    found.add(page);
                }
            }
            return older < page;
        }

        List<FetchedPage> found() {
            return List.copyOf(found);
        }
    }
}
