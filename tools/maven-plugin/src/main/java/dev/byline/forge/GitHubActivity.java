package dev.byline.forge;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.byline.catalog.BotHandles;
import dev.byline.dsl.ThreadState;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHDirection;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GHFileNotFoundException;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GHIssueQueryBuilder;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHLabel;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHPullRequestQueryBuilder;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHUser;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;
import org.kohsuke.github.HttpException;

/** What happened on GitHub, or on a GitHub Enterprise Server. */
final class GitHubActivity implements ForgeActivity {

    private static final int PAGE = 100;
    private static final String GHOST = "ghost";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GitHub gitHub;
    private final JsonApi api;
    private final CoAuthors coAuthors;

    private GitHubActivity(GitHub gitHub, JsonApi api, CoAuthors coAuthors) {
        this.gitHub = gitHub;
        this.api = api;
        this.coAuthors = coAuthors;
    }

    static GitHubActivity of(ForgeAccess access, PatientWeb web) {
        try {
            var gitHub = new GitHubBuilder()
                    .withEndpoint(access.api().toString().replaceFirst("/+$", ""))
                    // It adds the token. Given that, the client would ask whose it is.
                    .withConnector(new GitHubWeb(web))
                    // The connector has waited as long as it may when the client sees a limit.
                    .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
                    .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL)
                    .build();
            var api = new JsonApi(access, web);
            return new GitHubActivity(gitHub, api, new CoAuthors(access, api));
        } catch (IOException e) {
            throw new ForgeException("no client for " + access.api() + ": " + Texts.shown(String.valueOf(e)));
        }
    }

    @Override
    public FetchedRepository fetch(AskedPeriod asked) throws IOException {
        try {
            return new Reading(asked).read();
        } catch (GHException | IOException e) {
            throw refusal(e);
        }
    }

    /** One request: the client would ask for the repository first, and for a pull request a second time. */
    @Override
    public Optional<FetchedThread> ask(CitedThread cited) throws IOException {
        var path = GitHubPages.repository(cited.slug()) + "/issues/" + cited.number();
        var found = ForgePages.ifThere(() -> api.object(path));
        // One that was moved is answered with what it is now.
        if (found.isEmpty() || found.get().number("number") != cited.number()) {
            return Optional.empty();
        }
        var thread = found.get();
        var pull = thread.object("pull_request");
        var merged = pull.isPresent() ? pull.get().optionalTime("merged_at") : Optional.<Instant>empty();
        var closed = merged.isPresent() ? merged : thread.optionalTime("closed_at");
        var isOpen = thread.text("state").equals("open");
        var user = thread.object("user");
        return Optional.of(new FetchedThread(
                cited.slug(),
                pull.isPresent(),
                cited.number(),
                thread.text("title"),
                user.isPresent() ? login(user.get().text("login")) : "",
                List.of(),
                isOpen ? ThreadState.OPEN : merged.isPresent() ? ThreadState.MERGED : ThreadState.CLOSED,
                WrittenByDay.day(thread.time("created_at")),
                isOpen ? Optional.empty() : closed.map(WrittenByDay::day),
                thread.names("labels"),
                List.of(),
                List.of()));
    }

    /** What the forge has said, where the client says it in ways of its own. */
    private static IOException refusal(Exception e) {
        var cause = e instanceof GHException && e.getCause() instanceof IOException io ? io : e;
        if (cause instanceof GHFileNotFoundException) {
            return new RefusedRequest(404);
        }
        for (var each : new Throwable[] {cause, cause.getCause()}) {
            if (each instanceof HttpException http && http.getResponseCode() > 0) {
                return new RefusedRequest(http.getResponseCode());
            }
        }
        return cause instanceof IOException io ? io : new IOException(e);
    }

    private static boolean isGone(Exception e) {
        return RefusedRequest.isGone(refusal(e));
    }

    /** Reads one repository. */
    private final class Reading {

        private final AskedPeriod asked;

        Reading(AskedPeriod asked) {
            this.asked = asked;
        }

        FetchedRepository read() throws IOException {
            asked.step("asking for its issues and pull requests");
            var repository = gitHub.getRepository(asked.slug());
            var issues = changedIssues(repository);
            var pulls = changedPulls(repository, issues.values());
            var threads = new FetchedThreads(asked.period());
            asked.each(
                    issues,
                    "issue or pull request",
                    GHIssue::getCreatedAt,
                    (number, issue) -> {
                        try {
                            add(issue, Optional.ofNullable(pulls.get(number)), threads);
                        } catch (GHException | IOException e) {
                            throw refusal(e);
                        }
                    },
                    () -> gitHub.getRepository(asked.slug()));
            return threads.of(asked.slug(), repository.getFullName());
        }

        /**
         * All that changed since the period began, in the order of their numbers, where nothing changes its place when
         * somebody comments while the pages are read.
         */
        private Map<Integer, GHIssue> changedIssues(GHRepository repository) throws IOException {
            return StableReading.of(PAGE, () -> {
                var reading = new HashMap<Integer, GHIssue>();
                for (var issue : repository
                        .queryIssues()
                        .state(GHIssueState.ALL)
                        .since(asked.from())
                        .sort(GHIssueQueryBuilder.Sort.CREATED)
                        .direction(GHDirection.ASC)
                        .pageSize(PAGE)
                        .list()) {
                    reading.put(issue.getNumber(), issue);
                    asked.step("issues and pull requests read: " + reading.size());
                }
                return reading;
            });
        }

        /** The pull requests among them. The list of issues does not say which of them were merged. */
        private Map<Integer, GHPullRequest> changedPulls(GHRepository repository, Collection<GHIssue> issues)
                throws IOException {
            var wanted = new TreeSet<Integer>();
            issues.stream().filter(GHIssue::isPullRequest).forEach(issue -> wanted.add(issue.getNumber()));
            var found = new HashMap<Integer, GHPullRequest>();
            if (!wanted.isEmpty()) {
                for (var pull : repository
                        .queryPullRequests()
                        .state(GHIssueState.ALL)
                        .sort(GHPullRequestQueryBuilder.Sort.UPDATED)
                        .direction(GHDirection.DESC)
                        .pageSize(PAGE)
                        .list()) {
                    if (pull.getUpdatedAt().isBefore(asked.from())
                            || found.keySet().containsAll(wanted)) {
                        break;
                    }
                    found.put(pull.getNumber(), pull);
                }
            }
            for (var number : wanted) {
                // One that changed its page while the pages were read.
                if (!found.containsKey(number)) {
                    try {
                        found.put(number, repository.getPullRequest(number));
                    } catch (IOException e) {
                        if (!isGone(e)) {
                            throw e;
                        }
                    }
                }
            }
            return found;
        }

        private void add(GHIssue issue, Optional<GHPullRequest> pull, FetchedThreads threads) throws IOException {
            if (issue.isPullRequest() && pull.isEmpty()) {
                // Deleted since it was listed.
                return;
            }
            var reviews = new WrittenByDay(asked.period());
            if (pull.isPresent()) {
                addReviews(pull.get(), reviews);
            }
            var comments = new WrittenByDay(asked.period());
            if (issue.getCommentsCount() > 0) {
                addComments(issue, comments);
            }
            var merged = pull.flatMap(p -> Optional.ofNullable(p.getMergedAt()));
            threads.add(
                    new FetchedThread(
                            asked.slug(),
                            pull.isPresent(),
                            issue.getNumber(),
                            Texts.wellFormed(
                                    Optional.ofNullable(issue.getTitle()).orElse("")),
                            login(issue.getUser()),
                            coAuthors(issue, merged),
                            issue.getState() == GHIssueState.OPEN
                                    ? ThreadState.OPEN
                                    : merged.isPresent() ? ThreadState.MERGED : ThreadState.CLOSED,
                            WrittenByDay.day(issue.getCreatedAt()),
                            merged.or(() -> Optional.ofNullable(issue.getClosedAt()))
                                    .filter(at -> issue.getState() == GHIssueState.CLOSED)
                                    .map(WrittenByDay::day),
                            issue.getLabels().stream()
                                    .map(GHLabel::getName)
                                    .map(Texts::wellFormed)
                                    .sorted()
                                    .toList(),
                            reviews.sorted(),
                            comments.sorted()),
                    reviews.ofNobody() + comments.ofNobody());
        }

        private List<String> coAuthors(GHIssue issue, Optional<Instant> merged) throws IOException {
            return asked.isIn(merged)
                    ? coAuthors.of("/repos/" + asked.slug() + "/pulls/" + issue.getNumber(), login(issue.getUser()))
                    : List.of();
        }

        private static void addReviews(GHPullRequest pull, WrittenByDay written) throws IOException {
            for (var review : pull.listReviews().withPageSize(PAGE)) {
                // One that is not submitted yet has no date.
                add(login(review.getUser()), Optional.ofNullable(review.getSubmittedAt()), written);
            }
        }

        private void addComments(GHIssue issue, WrittenByDay written) throws IOException {
            for (var comment : issue.queryComments().since(asked.from()).list().withPageSize(PAGE)) {
                add(login(comment), Optional.of(comment.getCreatedAt()), written);
            }
        }

        private static void add(String login, Optional<Instant> at, WrittenByDay written) {
            // What a bot writes is no work of anybody.
            if (!BotHandles.isBot(login)) {
                at.ifPresent(instant -> written.add(login, instant));
            }
        }
    }

    /** Whose account it is; empty where the account is deleted, which GitHub shows as none or as that of a ghost. */
    private static String login(@Nullable GHUser user) {
        return user == null ? "" : login(user.getLogin());
    }

    private static String login(String login) {
        return login.equals(GHOST) ? "" : login;
    }

    /** The client's own getter would ask the forge for the page of each person, and fail where there is none. */
    private static String login(GHIssueComment comment) throws IOException {
        var json = GitHub.getMappingObjectWriter().writeValueAsString(comment);
        return login(JSON.readTree(json).path("user").path("login").asText(""));
    }
}
