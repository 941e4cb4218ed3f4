package dev.byline.forge;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.byline.dsl.ThreadState;
import dev.byline.forge.FetchedThread.Written;
import dev.byline.reference.ReportPeriod;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
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
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.extras.HttpClientGitHubConnector;

/** Asks GitHub, or a GitHub Enterprise Server, what happened in a period. */
final class GitHubActivity implements AutoCloseable {

    private static final int PAGE = 100;
    private static final int MOST_READINGS = 5;
    private static final String GHOST = "ghost";
    private static final String BOT = "[bot]";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ForgeAccess access;
    private final PatientConnector connector;
    private final GitHub gitHub;
    private final ForgeProgress progress;

    GitHubActivity(ForgeAccess access, Pause pause, Clock clock, Consumer<String> out) {
        this.access = access;
        this.progress = new ForgeProgress(out);
        this.connector = new PatientConnector(new HttpClientGitHubConnector(), access, pause, clock, out);
        this.gitHub = connect(access, connector);
    }

    private static GitHub connect(ForgeAccess access, GitHubConnector connector) {
        var builder = new GitHubBuilder()
                .withEndpoint(access.api().toString().replaceFirst("/+$", ""))
                .withConnector(connector)
                // The connector has waited as long as it may when the client sees a limit.
                .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
                .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL);
        access.token()
                .ifPresent(token ->
                        // Given as a token alone, the client would ask whose it is.
                        builder.withAuthorizationProvider(() -> "Bearer " + token.value()));
        try {
            return builder.build();
        } catch (IOException e) {
            throw new ForgeException("no client for " + access.api() + ": " + Texts.shown(String.valueOf(e)));
        }
    }

    /**
     * Fetches what happened in a repository.
     *
     * @param slug the repository's slug
     * @param period the days, in UTC
     * @return the threads that were opened, merged, closed, reviewed or commented on
     * @throws ForgeException if the forge does not tell
     */
    FetchedRepository fetch(String slug, ReportPeriod period) {
        try {
            return new Reading(slug, period).read();
        } catch (ForgeException e) {
            throw new ForgeException(slug + ": " + e.getMessage());
        } catch (GHException e) {
            throw refusal(slug, e.getCause() instanceof IOException cause ? cause : new IOException(e));
        } catch (IOException e) {
            throw refusal(slug, e);
        }
    }

    private ForgeException refusal(String slug, IOException e) {
        var status = e instanceof HttpException http
                ? http.getResponseCode()
                : e instanceof GHFileNotFoundException
                        ? 404
                        : e.getCause() instanceof HttpException http ? http.getResponseCode() : 0;
        var withToken =
                access.token().map(token -> token + " has no access to it").orElse("it is private");
        var what = switch (status) {
            case 401 ->
                "the forge does not accept "
                        + access.token().map(Object::toString).orElse("a request without a token")
                        + "; renew it";
            case 403 -> "the forge refuses access; give the token the right to read issues and pull requests";
            case 404 ->
                "the forge has no such repository, or " + withToken
                        + "; correct its slug in @Repository, or set GITHUB_TOKEN to a token that may read it";
            case 410 ->
                "the forge says that its issues are gone; leave the repository out of the series, or"
                        + " switch its issues on";
            case 451 -> "the forge may not show it, for legal reasons; leave it out of the series";
            default ->
                "the forge's answer cannot be read"
                        + (status >= 400 ? " (status " + status + ")" : "") + "; is " + access.api()
                        + " the API of GitHub or of a GitHub Enterprise Server?";
        };
        return new ForgeException(slug + ": " + what);
    }

    private static boolean isGone(Exception e) {
        var cause = e instanceof GHException ? e.getCause() : e;
        return cause instanceof GHFileNotFoundException
                || cause instanceof HttpException http
                        && (http.getResponseCode() == 404 || http.getResponseCode() == 410);
    }

    @Override
    public void close() {
        connector.close();
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Reads one repository. */
    private final class Reading {

        private final String slug;
        private final ReportPeriod period;
        private final Instant from;
        private int deleted;

        Reading(String slug, ReportPeriod period) {
            this.slug = slug;
            this.period = period;
            this.from = period.from().atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        FetchedRepository read() throws IOException {
            progress.step(slug, "asking for its issues and pull requests");
            var repository = gitHub.getRepository(slug);
            var issues = changedIssues(repository);
            var pulls = changedPulls(repository, issues.values());
            var threads = new ArrayList<FetchedThread>();
            var done = 0;
            for (var issue : issues.values()) {
                progress.step(slug, "issue or pull request " + ++done + " of " + issues.size());
                if (!day(issue.getCreatedAt()).isAfter(period.to())) {
                    try {
                        thread(issue, Optional.ofNullable(pulls.get(issue.getNumber())))
                                .ifPresent(threads::add);
                    } catch (GHException | IOException e) {
                        if (!isGone(e)) {
                            throw e;
                        }
                        // It was deleted while the others were read, or the whole repository was.
                        gitHub.getRepository(slug);
                    }
                }
            }
            return new FetchedRepository(slug, repository.getFullName(), threads, deleted);
        }

        /**
         * All that changed since the period began. In the order of their numbers nothing changes its place when
         * somebody comments while the pages are read, but what is deleted makes room: so several pages are read until
         * twice the same numbers come.
         */
        private Map<Integer, GHIssue> changedIssues(GHRepository repository) throws IOException {
            var found = new TreeMap<Integer, GHIssue>();
            for (var i = 0; i < MOST_READINGS; i++) {
                var before = new TreeSet<>(found.keySet());
                var reading = new TreeMap<Integer, GHIssue>();
                for (var issue : repository
                        .queryIssues()
                        .state(GHIssueState.ALL)
                        .since(from)
                        .sort(GHIssueQueryBuilder.Sort.CREATED)
                        .direction(GHDirection.ASC)
                        .pageSize(PAGE)
                        .list()) {
                    reading.put(issue.getNumber(), issue);
                    progress.step(slug, "issues and pull requests read: " + reading.size());
                }
                found.putAll(reading);
                if (reading.size() < PAGE || before.equals(found.keySet())) {
                    break;
                }
            }
            return found;
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
                    if (pull.getUpdatedAt().isBefore(from) || found.keySet().containsAll(wanted)) {
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

        private Optional<FetchedThread> thread(GHIssue issue, Optional<GHPullRequest> pull) throws IOException {
            if (issue.isPullRequest() && pull.isEmpty()) {
                // Deleted since it was listed.
                return Optional.empty();
            }
            var reviews = pull.isPresent() ? reviews(pull.get()) : List.<Written>of();
            var comments = issue.getCommentsCount() > 0 ? comments(issue) : List.<Written>of();
            var opened = day(issue.getCreatedAt());
            var merged = pull.flatMap(p -> Optional.ofNullable(p.getMergedAt()));
            var closed = merged.or(() -> Optional.ofNullable(issue.getClosedAt()))
                    .filter(at -> issue.getState() == GHIssueState.CLOSED)
                    .map(GitHubActivity::day);
            if (!period.contains(opened)
                    && closed.filter(period::contains).isEmpty()
                    && reviews.isEmpty()
                    && comments.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new FetchedThread(
                    slug,
                    pull.isPresent(),
                    issue.getNumber(),
                    Texts.wellFormed(Optional.ofNullable(issue.getTitle()).orElse("")),
                    handle(login(issue.getUser())),
                    issue.getState() == GHIssueState.OPEN
                            ? ThreadState.OPEN
                            : merged.isPresent() ? ThreadState.MERGED : ThreadState.CLOSED,
                    opened,
                    closed,
                    issue.getLabels().stream()
                            .map(GHLabel::getName)
                            .map(Texts::wellFormed)
                            .sorted()
                            .toList(),
                    reviews,
                    comments));
        }

        private List<Written> reviews(GHPullRequest pull) throws IOException {
            var written = new WrittenByDay();
            for (var review : pull.listReviews().withPageSize(PAGE)) {
                var at = review.getSubmittedAt();
                // One that is not submitted yet has no date.
                if (at != null) {
                    written.add(login(review.getUser()), at);
                }
            }
            return written.sorted();
        }

        private List<Written> comments(GHIssue issue) throws IOException {
            var written = new WrittenByDay();
            for (var comment : issue.queryComments().since(from).list().withPageSize(PAGE)) {
                written.add(login(comment), comment.getCreatedAt());
            }
            return written.sorted();
        }

        private String handle(String login) {
            if (login.isEmpty()) {
                deleted++;
            }
            return login;
        }

        /** Adds up what is written in the period. */
        private final class WrittenByDay {

            private record Key(String who, LocalDate on) {}

            private final Map<Key, Integer> times = new HashMap<>();

            void add(String login, Instant at) {
                // What a bot writes is no work of anybody.
                if (period.contains(day(at))
                        && !login.endsWith(BOT)
                        && !handle(login).isEmpty()) {
                    times.merge(new Key(login, day(at)), 1, Integer::sum);
                }
            }

            List<Written> sorted() {
                return times.entrySet().stream()
                        .map(entry ->
                                new Written(entry.getKey().who(), entry.getKey().on(), entry.getValue()))
                        .sorted(Written.ORDER)
                        .toList();
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
