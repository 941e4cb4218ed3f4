package dev.byline.forge;

import dev.byline.dsl.ThreadState;
import dev.byline.reference.ReportPeriod;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened on a Forgejo or a Gitea, by version 1 of their API, which is the same for what is read here. */
final class GiteaActivity implements ForgeActivity {

    /** What a server gives at most, unless it is told otherwise. */
    private static final int PAGE = 50;
    /** Deleted accounts, and those that the server itself writes with, have numbers below zero. */
    private static final int NOBODY = 0;
    /** The states of reviews that somebody has written. */
    private static final Set<String> REVIEWS = Set.of("APPROVED", "COMMENT", "REQUEST_CHANGES");

    private final JsonApi api;

    GiteaActivity(JsonApi api) {
        this.api = api;
    }

    @Override
    public FetchedRepository fetch(String slug, ReportPeriod period, ForgeProgress progress) throws IOException {
        return new Reading(slug, period, progress).read();
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

        private final String slug;
        private final ReportPeriod period;
        private final ForgeProgress progress;
        private final Instant from;
        private final String path;

        Reading(String slug, ReportPeriod period, ForgeProgress progress) {
            this.slug = slug;
            this.period = period;
            this.progress = progress;
            this.from = period.from().atStartOfDay(ZoneOffset.UTC).toInstant();
            this.path = "/repos/"
                    + Stream.of(slug.split("/", -1)).map(JsonApi::segment).collect(Collectors.joining("/"));
        }

        FetchedRepository read() throws IOException {
            progress.step(slug, "asking for its issues and pull requests");
            var repository = api.object(path);
            var slugNow = repository.text("full_name");
            var threads = new FetchedThreads(period);
            // It has no list then.
            if (repository.isSwitchedOff("has_issues") && repository.isSwitchedOff("has_pull_requests")) {
                return threads.of(slug, slugNow);
            }
            var changed = StableReading.of(PAGE, this::changed);
            var done = 0;
            for (var thread : changed.entrySet()) {
                progress.step(slug, "issue or pull request " + ++done + " of " + changed.size());
                try {
                    if (!WrittenByDay.day(thread.getValue().time("created_at")).isAfter(period.to())) {
                        add(thread.getKey(), thread.getValue(), threads);
                    }
                } catch (RefusedRequest e) {
                    if (!RefusedRequest.isGone(e)) {
                        throw e;
                    }
                    // It was deleted while the others were read, or the whole repository was.
                    api.object(path);
                }
            }
            return threads.of(slug, slugNow);
        }

        /** All that changed since the period began; the list has issues and pull requests. */
        private Map<Integer, AnswerObject> changed() throws IOException {
            var found = new HashMap<Integer, AnswerObject>();
            api.pages(path + "/issues", Map.of("state", "all", "since", from.toString()), "limit", PAGE, thread -> {
                found.put(thread.number("number"), thread);
                progress.step(slug, "issues and pull requests read: " + found.size());
                return true;
            });
            return found;
        }

        private void add(int number, AnswerObject thread, FetchedThreads threads) throws IOException {
            var pull = thread.object("pull_request");
            var reviews = new WrittenByDay(period);
            if (pull.isPresent()) {
                addReviews(number, reviews);
            }
            var comments = new WrittenByDay(period);
            if (thread.number("comments") > 0) {
                addComments(number, comments);
            }
            var merged = pull.isPresent() && pull.get().flag("merged")
                    ? pull.get().optionalTime("merged_at")
                    : Optional.<Instant>empty();
            var state = state(thread.text("state"), pull);
            threads.add(
                    new FetchedThread(
                            slug,
                            pull.isPresent(),
                            number,
                            thread.text("title"),
                            handle(thread),
                            state,
                            WrittenByDay.day(thread.time("created_at")),
                            state == ThreadState.OPEN
                                    ? Optional.empty()
                                    : (merged.isPresent() ? merged : thread.optionalTime("closed_at"))
                                            .map(WrittenByDay::day),
                            labels(thread).sorted().toList(),
                            reviews.sorted(),
                            comments.sorted()),
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
            var query = Map.of("since", from.toString());
            api.list(path + "/issues/" + number + "/comments", query, comment -> {
                if (!isOfBot(comment)) {
                    written.add(handle(comment), comment.time("created_at"));
                }
                return true;
            });
        }
    }

    private static Stream<String> labels(AnswerObject thread) throws IOException {
        var names = Stream.<String>builder();
        for (var label : thread.objects("labels")) {
            names.add(label.text("name"));
        }
        return names.build();
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
