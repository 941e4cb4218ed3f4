package dev.byline.forge;

import dev.byline.dsl.ThreadState;
import dev.byline.forge.FetchedThread.Written;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happened on a Forgejo or a Gitea, by version 1 of their API, which is the same for what is read here. */
final class GiteaActivity implements ForgeActivity {

    /** What a server gives at most, unless it is told otherwise. */
    private static final int PAGE = 50;
    /** Deleted accounts, and those that the server itself writes with, have numbers below zero. */
    private static final int NOBODY = 0;
    /** The states of reviews that somebody has written. */
    private static final Set<String> REVIEWS = Set.of("APPROVED", "COMMENT", "REQUEST_CHANGES");

    private final JsonApi api;
    private final CoAuthors coAuthors;

    GiteaActivity(ForgeAccess access, JsonApi api) {
        this.api = api;
        this.coAuthors = new CoAuthors(access, api);
    }

    @Override
    public FetchedRepository fetch(AskedPeriod asked) throws IOException {
        return new Reading(asked).read();
    }

    @Override
    public Optional<FetchedThread> ask(CitedThread cited) throws IOException {
        var found = ForgePages.ifThere(
                () -> api.object(GitHubPages.repository(cited.slug()) + "/issues/" + cited.number()));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(thread(cited.slug(), found.get(), List.of(), List.of(), List.of()));
    }

    private static FetchedThread thread(
            String slug, AnswerObject thread, List<String> coAuthors, List<Written> reviews, List<Written> comments)
            throws IOException {
        var pull = thread.object("pull_request");
        var state = state(thread.text("state"), pull);
        var merged = merged(pull);
        return new FetchedThread(
                slug,
                pull.isPresent(),
                thread.number("number"),
                thread.text("title"),
                handle(thread),
                coAuthors,
                state,
                WrittenByDay.day(thread.time("created_at")),
                state == ThreadState.OPEN
                        ? Optional.empty()
                        : (merged.isPresent() ? merged : thread.optionalTime("closed_at")).map(WrittenByDay::day),
                thread.names("labels"),
                reviews,
                comments);
    }

    private static Optional<Instant> merged(Optional<AnswerObject> pull) throws IOException {
        return pull.isPresent() && pull.get().flag("merged") ? pull.get().optionalTime("merged_at") : Optional.empty();
    }

    /** Whose account it is; empty where there is none, or none any more. */
    private static String handle(AnswerObject written) throws IOException {
        var user = written.object("user");
        // What was brought along from another forge has the account of who did that.
        var isFromElsewhere = written.optionalText("original_author")
                .filter(author -> !author.isEmpty())
                .isPresent();
        return user.isEmpty() || isFromElsewhere || user.get().id() <= NOBODY
                ? ""
                : user.get().text("login");
    }

    /** Whether the server itself has written it, for an action. */
    private static boolean isOfBot(AnswerObject written) throws IOException {
        var user = written.object("user");
        return user.isPresent() && user.get().id() < -1;
    }

    /** Reads one repository. */
    private final class Reading {

        private final AskedPeriod asked;
        private final String path;

        Reading(AskedPeriod asked) {
            this.asked = asked;
            this.path = GitHubPages.repository(asked.slug());
        }

        FetchedRepository read() throws IOException {
            asked.step("asking for its issues and pull requests");
            var repository = api.object(path);
            var slugNow = repository.text("full_name");
            var threads = new FetchedThreads(asked.period());
            // It has no list then.
            if (repository.isSwitchedOff("has_issues") && repository.isSwitchedOff("has_pull_requests")) {
                return threads.of(asked.slug(), slugNow);
            }
            asked.each(
                    StableReading.of(PAGE, this::changed),
                    "issue or pull request",
                    thread -> thread.time("created_at"),
                    (number, thread) -> add(number, thread, threads),
                    () -> api.object(path));
            return threads.of(asked.slug(), slugNow);
        }

        /** All that changed since the period began; the list has issues and pull requests. */
        private Map<Integer, AnswerObject> changed() throws IOException {
            var found = new HashMap<Integer, AnswerObject>();
            api.pages(
                    path + "/issues",
                    Map.of("state", "all", "since", asked.from().toString()),
                    "limit",
                    PAGE,
                    thread -> {
                        found.put(thread.number("number"), thread);
                        asked.step("issues and pull requests read: " + found.size());
                        return true;
                    });
            return found;
        }

        private void add(int number, AnswerObject thread, FetchedThreads threads) throws IOException {
            var pull = thread.object("pull_request");
            var reviews = new WrittenByDay(asked.period());
            if (pull.isPresent()) {
                addReviews(number, reviews);
            }
            var comments = new WrittenByDay(asked.period());
            if (thread.number("comments") > 0) {
                addComments(number, comments);
            }
            var together = asked.isIn(merged(pull))
                    ? coAuthors.of(path + "/pulls/" + number, handle(thread))
                    : List.<String>of();
            threads.add(
                    thread(asked.slug(), thread, together, reviews.sorted(), comments.sorted()),
                    reviews.ofNobody() + comments.ofNobody());
        }

        private void addReviews(int number, WrittenByDay written) throws IOException {
            var seen = new HashSet<Long>();
            api.pages(path + "/pulls/" + number + "/reviews", Map.of(), "limit", PAGE, review -> {
                // One that somebody was only asked for has no text, and one that waits is not published.
                if (seen.add(review.id())
                        && REVIEWS.contains(review.optionalText("state").orElse(""))
                        && !isOfBot(review)) {
                    written.add(handle(review), review.time("submitted_at"));
                }
                return true;
            });
        }

        private void addComments(int number, WrittenByDay written) throws IOException {
            var query = Map.of("since", asked.from().toString());
            api.list(path + "/issues/" + number + "/comments", query, comment -> {
                if (!isOfBot(comment)) {
                    written.add(handle(comment), comment.time("created_at"));
                }
                return true;
            });
        }
    }

    private static ThreadState state(String state, Optional<AnswerObject> pull) throws IOException {
        return switch (state) {
            case "open" -> ThreadState.OPEN;
            case "closed" ->
                pull.filter(each -> each.flag("merged")).isPresent() ? ThreadState.MERGED : ThreadState.CLOSED;
            default -> throw new IOException("the answer has the state " + Texts.shown(state));
        };
    }
}
