package dev.byline.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Week 25 is 2017-06-19 to 2017-06-25. */
@Tag("once")
class GiteaSyncTest {

    private static final String FILE = "Demo2017W25Threads";
    private static final String NOON = "T12:00:00Z";

    @TempDir
    private Path folder;

    private TestProject project;
    private FakeGitea gitea;

    @BeforeEach
    void start() throws IOException {
        gitea = new FakeGitea();
        project = new TestProject(folder);
        project.write("Demo", gitea.series("light/wick"));
    }

    @AfterEach
    void stop() {
        gitea.close();
    }

    private List<String> sync() throws IOException {
        return project.sync(gitea.web, Optional.empty(), "");
    }

    private void week25() {
        gitea.pull(1, "Old", "ada", "2017-06-01" + NOON).merged("2017-06-02" + NOON);
        gitea.pull(2, "Boot faster", "grace", "2017-06-12" + NOON)
                .labels("kind/bug", "area/boot")
                .comment("ada", "2017-06-18" + NOON)
                .comment("ada", "2017-06-20" + NOON)
                .comment("ada", "2017-06-20T13:00:00Z")
                .comment("forgejo-actions", "2017-06-20" + NOON)
                .review("rn", "2017-06-19" + NOON, "APPROVED")
                .review("zed", "2017-06-20" + NOON, "REQUEST_REVIEW")
                .review("zed", "2017-06-20" + NOON, "PENDING")
                .review("zed", "2017-06-21" + NOON, "COMMENT")
                .review("zed", "2017-06-21T13:00:00Z", "REQUEST_CHANGES")
                .review("rn", "2017-06-26" + NOON, "APPROVED")
                .merged("2017-06-21" + NOON);
        gitea.issue(3, "It is slow", "rn", "2017-06-26T01:30:00+02:00").comment("ada", "2017-07-01" + NOON);
        gitea.issue(4, "Later", "rn", "2017-06-26" + NOON);
        gitea.pull(5, "Given up", "ada", "2017-06-19" + NOON).closed("2017-06-19" + NOON);
        gitea.issue(6, "Talked about", "ada", "2017-01-01" + NOON)
                .closed("2017-01-02" + NOON)
                .comment("zed", "2017-06-22" + NOON);
    }

    @Test
    void writesWhatHappened() throws IOException {
        week25();
        assertThat(sync())
                .containsExactly(
                        "light/wick: 2 pull requests and 2 issues: 4 added, 0 updated",
                        "Demo2017W25Threads.java is written");
        assertThat(project.read(FILE)).isEqualTo("""
                package demo;

                import dev.byline.dsl.By;
                import dev.byline.dsl.CatalogOf;
                import dev.byline.dsl.Issue;
                import dev.byline.dsl.People;
                import dev.byline.dsl.PullRequest;
                import dev.byline.dsl.ThreadState;

                /** What happened in 2017-W25. The goal {@code sync} writes this file anew; what is declared elsewhere wins over it. */
                @CatalogOf(value = Demo.class, week = "2017-W25", synced = true)
                @People({"grace", "rn", "zed"})
                @PullRequest(
                        number = 2,
                        title = "Boot faster",
                        author = "grace",
                        state = ThreadState.MERGED,
                        opened = "2017-06-12",
                        closed = "2017-06-21",
                        labels = {"area/boot", "kind/bug"},
                        reviews = {@By(who = "rn", on = "2017-06-19"), @By(who = "zed", on = "2017-06-21", times = 2)},
                        comments = @By(who = "ada", on = "2017-06-20", times = 2))
                @Issue(number = 3, title = "It is slow", author = "rn", state = ThreadState.OPEN, opened = "2017-06-25")
                @PullRequest(
                        number = 5,
                        title = "Given up",
                        author = "ada",
                        state = ThreadState.CLOSED,
                        opened = "2017-06-19",
                        closed = "2017-06-19")
                @Issue(
                        number = 6,
                        title = "Talked about",
                        author = "ada",
                        state = ThreadState.CLOSED,
                        opened = "2017-01-01",
                        closed = "2017-01-02",
                        comments = @By(who = "zed", on = "2017-06-22"))
                interface Demo2017W25Threads {}
                """);
        project.newReport("", Optional.empty());
        assertThat(Files.readString(project.compile().resolve("2017-06-25.md")))
                .contains("Boot faster ([#2] [@grace] [@rn] [@zed] [@ada])")
                .contains("[#2]: " + gitea.root() + "/light/wick/pulls/2");
        assertThat(sync())
                .containsExactly(
                        "light/wick: 2 pull requests and 2 issues: 0 added, 0 updated",
                        "Demo2017W25Threads.java is up to date");
    }

    /** What was brought along from another forge has the account of who brought it. */
    @Test
    void whoHasNoAccountThereIsNobody() throws IOException {
        gitea.issue(1, "Brought along", "admin", "2017-06-20" + NOON)
                .with(issue -> issue.put("original_author", "grace-on-github").put("original_author_id", 7))
                .comment("admin", "2017-06-20" + NOON, comment -> comment.put("original_author", "zed-on-github"))
                .comment("Ghost", "2017-06-20" + NOON);
        gitea.pull(2, "Reviewed by a team", "Ghost", "2017-06-20" + NOON).review(null, "2017-06-20" + NOON, "APPROVED");
        assertThat(sync())
                .contains("light/wick: 1 pull request and 1 issue: 2 added, 0 updated; without the authors of 5"
                        + " contributions, who have no account there");
        assertThat(project.read(FILE)).doesNotContain("author", "admin", "Ghost", "@By", "@People");
    }

    @Test
    void pagesThatChangeWhileTheyAreReadAndAreShorterThanAskedFor() throws IOException {
        gitea.pageSize = 30;
        for (var number = 1; number <= 100; number++) {
            gitea.issue(number, "Thread " + number, "ada", "2017-06-20" + NOON).comment("rn", "2017-06-21" + NOON);
        }
        // One of the first page is deleted when that is read, so that the first of the second page moves to the first.
        gitea.web.once("/issues?", usual -> {
            gitea.delete(90);
            return usual;
        });
        // And one is opened, so that the last of a page comes again.
        gitea.web.once("page=2", usual -> {
            gitea.issue(101, "Thread 101", "ada", "2017-06-21" + NOON).comment("rn", "2017-06-21" + NOON);
            return usual;
        });
        assertThat(sync()).contains("light/wick: 0 pull requests and 100 issues: 100 added, 0 updated");
        var source = project.read(FILE);
        IntStream.rangeClosed(1, 101)
                .filter(number -> number != 90)
                .forEach(number -> assertThat(source).containsOnlyOnce("\"Thread " + number + "\""));
    }

    @Test
    void reviewsOnSeveralPages() throws IOException {
        gitea.pageSize = 4;
        var pull = gitea.pull(1, "Often reviewed", "ada", "2017-01-01" + NOON);
        for (var i = 0; i < 10; i++) {
            pull.review("rn", "2017-06-20" + NOON, "COMMENT");
        }
        sync();
        assertThat(project.read(FILE)).contains("reviews = @By(who = \"rn\", on = \"2017-06-20\", times = 10)");
    }

    @Test
    void titlesOfAnyText() throws IOException {
        var titles = TestProject.TITLES;
        for (var i = 0; i < titles.size(); i++) {
            gitea.pull(i + 1, titles.get(i), "ada", "2017-06-20" + NOON)
                    .labels("\"*/\n", "a, b")
                    .merged("2017-06-21" + NOON);
        }
        sync();
        project.newReport("", Optional.empty());
        assertThat(Files.readString(project.compile().resolve("2017-06-25.md"))).contains("[#1]", "[#7]");
    }

    @Test
    void theTokenIsSentToThisServerAlone() throws IOException {
        project.token = Optional.of(new ForgeAccess.Token("secret-1", "FORGEJO_TOKEN"));
        week25();
        gitea.move("light/candle");
        assertThat(sync())
                .contains(
                        "light/wick: 2 pull requests and 2 issues: 4 added, 0 updated",
                        "light/wick: the forge calls it light/candle now; change its slug in @Repository");
        assertThat(gitea.web.headers("Authorization")).isNotEmpty().allMatch("token secret-1"::equals);
        try (var other = new FakeGitea()) {
            gitea.web.fail("/repos/", 302, "", "Location", other.root() + "/api/v1/repos/light/wick");
            sync();
            assertThat(other.web.headers("Authorization")).containsOnlyNulls().isNotEmpty();
        }
    }

    @Test
    void waitsAsTheForgeAsks() throws IOException {
        week25();
        gitea.web.fail("/issues?", 429, "Too many requests", "Retry-After", "7");
        gitea.web.fail("/reviews?", 503, "<html>back in a moment</html>", "Retry-After", "3");
        gitea.web.leaveUnanswered("/comments?");
        assertThat(sync()).contains("light/wick: 2 pull requests and 2 issues: 4 added, 0 updated");
        assertThat(project.pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(3), Duration.ofSeconds(1));
    }

    @Test
    void whatIsSwitchedOffIsNotAskedFor() throws IOException {
        gitea.repository.put("has_issues", false).put("has_pull_requests", false);
        assertThat(sync()).contains("light/wick: 0 pull requests and 0 issues: 0 added, 0 updated");
        assertThat(gitea.web.requests).noneMatch(request -> request.contains("/issues"));
    }

    @Test
    void aThreadThatIsDeletedMeanwhile() throws IOException {
        week25();
        gitea.web.once("/issues?", usual -> {
            gitea.delete(2);
            return usual;
        });
        assertThat(sync()).contains("light/wick: 1 pull request and 2 issues: 3 added, 0 updated");
    }

    @Test
    void whoWroteAPullRequestToo() throws IOException {
        gitea.pull(1, "Boot", "ada", "2017-06-20" + NOON)
                .commit("Boot\n\nCo-authored-by: Zed <zed@noreply.127.0.0.1>")
                .merged("2017-06-21" + NOON);
        sync();
        assertThat(project.read(FILE)).contains("coAuthors = \"zed\"", "@People({\"zed\"})");
    }

    @Test
    void whatReportsCiteBeside() throws IOException {
        gitea.commit("1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", "Boot \"faster\" */\n\nMore", "grace");
        gitea.commit("2a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", "By nobody", null);
        gitea.milestone(3);
        gitea.tag("v0.1");
        gitea.release("v1.0", "The first", "2017-01-01" + NOON);
        gitea.release("v1.2", "The \u202e second", "2017-06-21" + NOON);
        project.report("2017-W25", "[1a2b3c4], [2a2b3c4], [0000000], [v0.1], [v7.0], [milestone 3], [#12], [@o/t]");
        assertThat(sync())
                .containsExactly(
                        "light/wick: 0 pull requests and 0 issues: 0 added, 0 updated",
                        "also 2 commits, 2 releases, 1 milestone",
                        "[@o/t] is not asked for: the forge shows teams only to members of their organisation; set"
                                + " FORGEJO_TOKEN or GITEA_TOKEN to a token of one that may read its teams",
                        "Demo2017W25Threads.java is written");
        assertThat(project.read(FILE)).contains("""
                @People({"grace"})
                @Commit(
                        hash = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d",
                        title = "Boot \\"faster\\" */",
                        author = "grace",
                        date = "2017-06-20")
                @Commit(hash = "2a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", title = "By nobody", date = "2017-06-20")
                @Release(tag = "v0.1")
                @Release(tag = "v1.2", title = "The \\u202e second", date = "2017-06-21")
                @Milestone(number = 3, title = "Summer", state = ThreadState.OPEN, due = "2017-08-31")
                interface""");
        project.report("2017-W25", "[1a2b3c4], [v0.1] and [milestone 3]");
        assertThat(Files.readString(project.compile().resolve("2017-06-25.md")))
                .contains(gitea.root() + "/light/wick/releases/tag/v0.1");
    }

    @Test
    void threadsAndTeamsThatAReportCites() throws IOException {
        gitea.issue(40, "Long ago", "zed", "2017-01-01T12:00:00Z").closed("2017-01-02T12:00:00Z");
        gitea.pull(41, "Long ago merged", "rn", "2017-01-01T12:00:00Z").merged("2017-01-03T12:00:00Z");
        gitea.team("light", "Writers", "The Writers");
        project.report("2017-W25", "[#40], [#41], [#77] and [@light/writers]");
        assertThat(sync())
                .contains("light/wick: 1 pull request and 1 issue: 2 added, 0 updated")
                .contains("[@light/writers] is not asked for: the forge shows teams only to members of their"
                        + " organisation; set FORGEJO_TOKEN or GITEA_TOKEN to a token of one that may read its teams");
        assertThat(project.read(FILE)).contains("""
                @Issue(
                        number = 40,
                        title = "Long ago",
                        author = "zed",
                        state = ThreadState.CLOSED,
                        opened = "2017-01-01",
                        closed = "2017-01-02")
                @PullRequest(
                        number = 41,
                        title = "Long ago merged",
                        author = "rn",
                        state = ThreadState.MERGED,
                        opened = "2017-01-01",
                        closed = "2017-01-03")
                """);
        project.token = Optional.of(new ForgeAccess.Token("secret-1", "FORGEJO_TOKEN"));
        assertThat(sync()).contains("also 1 team");
        assertThat(project.read(FILE)).contains("@Team(slug = \"light/writers\", name = \"The Writers\"");
        project.report("2017-W25", "[#40], [#41] and [@light/writers]");
        assertThat(Files.readString(project.compile().resolve("2017-06-25.md")))
                .contains("[@light/writers]: " + gitea.root() + "/org/light/teams/writers");
    }

    @Test
    void releasesThatAreSwitchedOff() throws IOException {
        gitea.repository.put("has_releases", false);
        assertThat(sync()).contains("Demo2017W25Threads.java is written");
    }

    private void refuses(String message) throws IOException {
        project.refuses(this::sync, message);
    }

    @Test
    void aRepositoryWithoutAccess() throws IOException {
        project.write("Demo", gitea.series("light/other"));
        refuses("light/other: the forge has no such repository, or it is private; correct its slug in @Repository, or"
                + " set FORGEJO_TOKEN or GITEA_TOKEN to a token that may read it");
        project.token = Optional.of(new ForgeAccess.Token("secret-1", "GITEA_TOKEN"));
        gitea.web.fail("/repos/", 401, "{\"message\":\"user does not exist [uid: 0, name: ]\"}");
        refuses("light/other: the forge does not accept the token of GITEA_TOKEN; renew it");
        gitea.web.fail("/repos/", 403, "{\"message\":\"token does not have at least one of required scope(s)\"}");
        refuses(
                "light/other: the forge refuses access with the token of GITEA_TOKEN; set FORGEJO_TOKEN or GITEA_TOKEN to"
                        + " a token that may read repositories and issues");
    }

    @Test
    void answersThatAreNone() throws IOException {
        var message = "light/wick: the forge's answer cannot be read; is " + gitea.root()
                + "/api/v1 the API of a Forgejo or a Gitea?";
        for (var answer : List.of("<html>Sign in</html>", "", "[]", "{}", "{\"full_name\": null}")) {
            gitea.web.once(
                    "/repos/", usual -> new MockResponse.Builder().body(answer).build());
            refuses(message);
        }
        for (var answer : List.of("{\"message\": \"x\"}", "[7]", "[{}]", "[{\"number\": 7, \"comments\": 0}]")) {
            gitea.web.once(
                    "/issues?", usual -> new MockResponse.Builder().body(answer).build());
            refuses(message);
        }
    }

    @Test
    void aForgeThatSyncDoesNotKnow() throws IOException {
        project.write("Demo", gitea.series("light/wick").replace("/pulls/{number}", "/patches/{number}"));
        refuses("sync knows GitHub, GitLab, Forgejo and Gitea, and no pull request of theirs has an address like those"
                + " on 127.0.0.1:" + gitea.web.port() + "; if it is one of these, correct pull in @Forge");
        project.write("Demo", gitea.series("light/wick").replace("/pulls/{number}", "/pull/{number}"));
        refuses("the repositories are on 127.0.0.1:" + gitea.web.port() + "; if that is a GitHub Enterprise Server, set"
                + " -Dbyline.forge.url=https://127.0.0.1:" + gitea.web.port() + "/api/v3");
        assertThat(gitea.web.requests).isEmpty();
    }
}
