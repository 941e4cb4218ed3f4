package dev.byline.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
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
class GitLabSyncTest {

    private static final String FILE = "Demo2017W25Threads";
    private static final String NOON = "T12:00:00.000Z";

    @TempDir
    private Path folder;

    private TestProject project;
    private FakeGitLab gitLab;

    @BeforeEach
    void start() throws IOException {
        gitLab = new FakeGitLab();
        project = new TestProject(folder);
        project.write("Demo", gitLab.series("group/sub/app"));
    }

    @AfterEach
    void stop() {
        gitLab.close();
    }

    private List<String> sync() throws IOException {
        return project.sync(gitLab.web, Optional.empty(), "");
    }

    private void week25() {
        gitLab.mergeRequest(1, "Old", "ada", "2017-06-01" + NOON).merged("2017-06-02" + NOON);
        gitLab.mergeRequest(5, "Boot faster", "grace", "2017-06-12" + NOON)
                .labels("kind/bug", "area::boot")
                .comment("ada", "2017-06-18" + NOON)
                .comment("ada", "2017-06-20" + NOON)
                .comment("ada", "2017-06-20T13:00:00.000Z")
                .comment("project_70000001_bot_0123abcd", "2017-06-20" + NOON)
                .event("ada", "2017-06-20" + NOON, "added 1 commit\n\n<ul><li>approved this merge request</li></ul>")
                .event("rn", "2017-06-19" + NOON, "approved this merge request")
                .event("rn", "2017-06-26" + NOON, "approved this merge request")
                .merged("2017-06-21" + NOON);
        gitLab.issue(5, "It is slow", "rn", "2017-06-25" + NOON).comment("ada", "2017-07-01" + NOON);
        gitLab.issue(6, "Later", "rn", "2017-06-26" + NOON);
        gitLab.mergeRequest(7, "Given up", "project_70000001_bot_0123abcd", "2017-06-19" + NOON)
                .closed("2017-06-19" + NOON);
        gitLab.issue(8, "Talked about", "ada", "2017-01-01" + NOON)
                .closed("2017-01-02" + NOON)
                .comment("zed", "2017-06-22" + NOON);
    }

    @Test
    void writesWhatHappened() throws IOException {
        week25();
        assertThat(sync())
                .containsExactly(
                        "group/sub/app: 2 merge requests and 2 issues: 4 added, 0 updated",
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
                @People({"grace", "project_70000001_bot_0123abcd", "rn", "zed"})
                @Issue(number = 5, title = "It is slow", author = "rn", state = ThreadState.OPEN, opened = "2017-06-25")
                @Issue(
                        number = 8,
                        title = "Talked about",
                        author = "ada",
                        state = ThreadState.CLOSED,
                        opened = "2017-01-01",
                        closed = "2017-01-02",
                        comments = @By(who = "zed", on = "2017-06-22"))
                @PullRequest(
                        number = 5,
                        title = "Boot faster",
                        author = "grace",
                        state = ThreadState.MERGED,
                        opened = "2017-06-12",
                        closed = "2017-06-21",
                        labels = {"area::boot", "kind/bug"},
                        reviews = @By(who = "rn", on = "2017-06-19"),
                        comments = @By(who = "ada", on = "2017-06-20", times = 2))
                @PullRequest(
                        number = 7,
                        title = "Given up",
                        author = "project_70000001_bot_0123abcd",
                        state = ThreadState.CLOSED,
                        opened = "2017-06-19",
                        closed = "2017-06-19")
                interface Demo2017W25Threads {}
                """);
        project.newReport("", Optional.empty());
        assertThat(Files.readString(project.compile().resolve("2017-06-25.md")))
                .contains(
                        // The account of a token is nobody.
                        "There were 6 contributions (merge requests, issues, comments and reviews) from 3 contributors",
                        " 1 opened merge request, 1 merged merge request, ",
                        "\n## Merged merge requests\n",
                        "\n## Closed merge requests\n")
                .contains("Boot faster ([!5] [@grace] [@rn] [@ada])", "It is slow ([#5] [@rn]")
                .contains("[!5]: " + gitLab.root() + "/group/sub/app/-/merge_requests/5");
    }

    @Test
    void aSecondRunChangesNothingThoughTwoThreadsHaveOneNumber() throws IOException {
        week25();
        sync();
        var files = project.files();
        assertThat(sync())
                .containsExactly(
                        "group/sub/app: 2 merge requests and 2 issues: 0 added, 0 updated",
                        "Demo2017W25Threads.java is up to date");
        assertThat(project.files()).isEqualTo(files);
        gitLab.delete("merge_requests", 5);
        assertThat(sync()).contains("group/sub/app: 1 merge request and 2 issues: 0 added, 0 updated, 1 removed");
    }

    /** A person's remarks in the code are published one by one, and are one review. */
    @Test
    void remarksInTheCodeAreReviewsOfOthersAndAnswersOfTheAuthor() throws IOException {
        gitLab.mergeRequest(1, "New", "grace", "2017-06-20" + NOON)
                .remark("rn", "2017-06-20T12:01:00.000Z")
                .remark("rn", "2017-06-20T12:02:00.000Z")
                .event("rn", "2017-06-20T12:03:00.000Z", "requested changes")
                .remark("grace", "2017-06-20T12:04:00.000Z")
                .remark("rn", "2017-06-21T12:00:00.000Z")
                .event("rn", "2017-06-22T12:00:00.000Z", "unapproved this merge request");
        sync();
        assertThat(project.read(FILE))
                .contains("reviews = {@By(who = \"rn\", on = \"2017-06-20\"), @By(who = \"rn\", on = \"2017-06-21\")}")
                .contains("comments = @By(who = \"grace\", on = \"2017-06-20\"))");
        project.compile();
    }

    @Test
    void daysAreThoseOfUtcWhateverTheServersClockShows() throws IOException {
        gitLab.issue(1, "Night", "ada", "2017-06-26T01:30:00.000+02:00")
                .with(issue -> issue.put("updated_at", "2017-07"));
        sync();
        assertThat(project.read(FILE)).contains("opened = \"2017-06-25\"");
    }

    @Test
    void whatIsConfidentialStaysThere() throws IOException {
        project.token = Optional.of(new ForgeAccess.Token("secret-1", "GITLAB_TOKEN"));
        gitLab.issue(1, "A hole", "ada", "2017-06-20" + NOON).with(issue -> issue.put("confidential", true));
        gitLab.issue(2, "Open", "ada", "2017-06-20" + NOON)
                .note("rn", "2017-06-20" + NOON, note -> note.put("internal", true))
                .note("zed", "2017-06-20" + NOON, note -> note.put("confidential", true))
                .comment("grace", "2017-06-20" + NOON);
        sync();
        // A server that does not know the filter.
        gitLab.web.once(
                "/issues?",
                usual -> usual.newBuilder()
                        .body("["
                                + gitLab.issue(1, "A hole", "ada", "2017-06-20" + NOON)
                                        .with(issue -> issue.put("confidential", true))
                                        .json
                                + "]")
                        .build());
        var first = project.read(FILE);
        assertThat(first).contains("\"Open\"", "grace").doesNotContain("A hole", "rn", "zed");
        sync();
        assertThat(project.read(FILE)).doesNotContain("A hole");
    }

    @Test
    void titlesOfAnyText() throws IOException {
        var titles = TestProject.TITLES;
        for (var i = 0; i < titles.size(); i++) {
            gitLab.mergeRequest(i + 1, titles.get(i), "ada", "2017-06-20" + NOON)
                    .labels("\"*/\n", "a, b")
                    .merged("2017-06-21" + NOON);
        }
        sync();
        project.newReport("", Optional.empty());
        assertThat(Files.readString(project.compile().resolve("2017-06-25.md"))).contains("[!1]", "[!7]");
    }

    @Test
    void pagesThatChangeWhileTheyAreRead() throws IOException {
        for (var number = 1; number <= 250; number++) {
            gitLab.issue(
                            number,
                            "Thread " + number,
                            "ada",
                            "2017-06-20T12:%02d:%02d.000Z".formatted(number / 60, number % 60))
                    .comment("rn", "2017-06-21T12:00:00.000Z");
        }
        // One is deleted when the first page is read, so that the first of the second page moves to the first.
        gitLab.web.once("/issues?", usual -> {
            gitLab.delete("issues", 4);
            return usual;
        });
        assertThat(sync()).contains("group/sub/app: 0 merge requests and 249 issues: 249 added, 0 updated");
        var source = project.read(FILE);
        IntStream.rangeClosed(1, 250)
                .filter(number -> number != 4)
                .forEach(number -> assertThat(source).containsOnlyOnce("\"Thread " + number + "\""));
    }

    @Test
    void ofALongDiscussionOnlyWhatIsNewIsRead() throws IOException {
        var issue = gitLab.issue(1, "Long", "ada", "2017-01-01" + NOON);
        for (var i = 0; i < 450; i++) {
            issue.comment("rn", "2017-05-01T12:%02d:%02d.000Z".formatted(i / 60, i % 60));
        }
        for (var i = 0; i < 150; i++) {
            issue.comment("zed", "2017-06-20T12:%02d:%02d.000Z".formatted(i / 60, i % 60));
        }
        // Somebody comments when the first page is read: its last note comes again on the second.
        gitLab.web.once("/notes?", usual -> {
            issue.comment("grace", "2017-06-25T23:00:00.000Z");
            return usual;
        });
        sync();
        assertThat(project.read(FILE)).contains("@By(who = \"zed\", on = \"2017-06-20\", times = 150)");
        assertThat(gitLab.web.requests.stream().filter(request -> request.contains("/notes?")))
                .hasSize(2);
    }

    @Test
    void withoutTheNumberOfTheNextPageAFullOneHasANext() throws IOException {
        for (var number = 1; number <= 150; number++) {
            gitLab.issue(
                    number,
                    "Thread " + number,
                    "ada",
                    "2017-06-20T12:%02d:%02d.000Z".formatted(number / 60, number % 60));
        }
        for (var i = 0; i < 4; i++) {
            gitLab.web.once(
                    "/issues?",
                    usual -> usual.newBuilder().removeHeader("X-Next-Page").build());
        }
        assertThat(sync()).contains("group/sub/app: 0 merge requests and 150 issues: 150 added, 0 updated");
    }

    @Test
    void deletedAccountsAreNobody() throws IOException {
        gitLab.issue(1, "By nobody", "ghost", "2017-06-20" + NOON)
                .comment("ghost1", "2017-06-20" + NOON)
                .note("x", "2017-06-20" + NOON, note -> note.putNull("author"));
        assertThat(sync())
                .contains("group/sub/app: 0 merge requests and 1 issue: 1 added, 0 updated; without the authors of 3"
                        + " contributions, who have no account there");
        assertThat(project.read(FILE)).doesNotContain("author", "ghost", "@By", "@People");
    }

    @Test
    void peopleAreThoseOfTheForgeThatIsAsked() throws IOException {
        week25();
        project.write(
                "Demo",
                gitLab.series("group/sub/app")
                        .replace(", forge = \"lab\"", "")
                        .replace("home = true", "home = true, forge = \"lab\""));
        sync();
        assertThat(project.read(FILE))
                .contains("@Person(handle = \"grace\", forge = \"lab\")", "@Person(handle = \"zed\", forge = \"lab\")")
                .doesNotContain("@People", "\"ada\", forge");
        project.sync(gitLab.web, Optional.empty(), "2017-W26");
        project.newReport("", Optional.empty());
        assertThat(Files.readString(project.compile().resolve("2017-06-25.md")))
                .contains("[@grace]: " + gitLab.root() + "/grace")
                .contains("[@ada]: https://github.com/ada");
        assertThat(sync()).contains("Demo2017W25Threads.java is up to date");
    }

    @Test
    void mergeRequestsWithoutASignOfTheirOwn() throws IOException {
        week25();
        project.write("Demo", gitLab.series("group/sub/app").replace("pullSign = \"!\"", "pullSign = \"#\""));
        assertThat(sync())
                .contains(
                        "group/sub/app#5 is left out: group/sub/app#5 is declared as a pull request here and as an"
                                + " issue before",
                        "GitLab numbers issues and merge requests apart; write pullSign = \"!\" in @Forge, and sync"
                                + " again");
        project.write("Demo", gitLab.series("group/sub/app"));
        assertThat(sync()).noneMatch(line -> line.contains("left out") || line.contains("apart"));
    }

    @Test
    void anotherForgeOnTheSameHost() throws IOException {
        week25();
        var root = "http://127.0.0.1:" + gitLab.web.port() + "/berg";
        project.write("Demo", gitLab.series("group/sub/app").replace("@People", """
                @Forge(name = "berg", person = "%1$s/{handle}", repository = "%1$s/{slug}",
                    issue = "%1$s/{slug}/issues/{number}", pull = "%1$s/{slug}/pulls/{number}")
                @Repository(slug = "light/wick", forge = "berg")
                @People""".formatted(root)));
        assertThat(sync())
                .contains(
                        "group/sub/app: 2 merge requests and 2 issues: 4 added, 0 updated",
                        "light/wick is left out: it is on 127.0.0.1:" + gitLab.web.port()
                                + "/berg, and group/sub/app on 127.0.0.1:" + gitLab.web.port() + "/git");
    }

    @Test
    void aServerThatRedirectsFromHttpsToHttpIsNotFollowed() {
        var answer =
                new WebAnswer(302, java.util.Map.of("location", List.of("http://lab.example/api/v4/x")), new byte[0]);
        assertThatThrownBy(() -> PatientWeb.redirect(answer, URI.create("https://lab.example/api/v4/y")))
                .hasMessage("the forge redirects from https to http://lab.example/api/v4/x; correct its address");
    }

    @Test
    void whatIsSwitchedOffIsNotAskedFor() throws IOException {
        week25();
        gitLab.project.put("issues_access_level", "disabled");
        assertThat(sync()).contains("group/sub/app: 2 merge requests and 0 issues: 2 added, 0 updated");
        assertThat(gitLab.web.requests).noneMatch(request -> request.contains("/issues"));
    }

    @Test
    void aThreadThatIsDeletedMeanwhile() throws IOException {
        week25();
        gitLab.web.fail("/merge_requests/5/notes", 404, "{\"message\":\"404 Not found\"}");
        assertThat(sync()).contains("group/sub/app: 1 merge request and 2 issues: 3 added, 0 updated");
    }

    @Test
    void theTokenIsSentToThisServerAlone() throws IOException {
        project.token = Optional.of(new ForgeAccess.Token("secret-1", "GITLAB_TOKEN"));
        week25();
        sync();
        assertThat(gitLab.web.headers("PRIVATE-TOKEN")).isNotEmpty().allMatch("secret-1"::equals);
        assertThat(gitLab.web.headers("Authorization")).containsOnlyNulls();
        try (var other = new FakeGitLab()) {
            gitLab.web.fail(
                    "/projects/group%2Fsub%2Fapp",
                    302, "", "Location", other.root() + "/api/v4/projects/group%2Fsub%2Fapp");
            sync();
            assertThat(other.web.headers("PRIVATE-TOKEN")).containsOnlyNulls().isNotEmpty();
        }
    }

    @Test
    void followsAProjectThatHasMoved() throws IOException {
        project.token = Optional.of(new ForgeAccess.Token("secret-1", "GITLAB_TOKEN"));
        week25();
        gitLab.move("new-group/app2");
        assertThat(sync())
                .contains(
                        "group/sub/app: 2 merge requests and 2 issues: 4 added, 0 updated",
                        "group/sub/app: the forge calls it new-group/app2 now; change its slug in @Repository");
        assertThat(gitLab.web.headers("PRIVATE-TOKEN")).allMatch("secret-1"::equals);
    }

    @Test
    void waitsAsTheForgeAsks() throws IOException {
        week25();
        gitLab.web.fail("/issues?", 429, "Retry later\n", "Retry-After", "7");
        gitLab.web.fail(
                "/merge_requests?",
                429,
                "Retry later\n",
                "RateLimit-Remaining",
                "0",
                "RateLimit-Reset",
                Long.toString(TestProject.CLOCK.instant().getEpochSecond() + 100));
        gitLab.web.fail("/notes?", 502, "<html>GitLab is not responding</html>");
        gitLab.web.leaveUnanswered("/notes?");
        assertThat(sync()).contains("group/sub/app: 2 merge requests and 2 issues: 4 added, 0 updated");
        assertThat(project.pauses)
                .containsExactly(
                        Duration.ofSeconds(7), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(101));
    }

    @Test
    void whoWroteAMergeRequestToo() throws IOException {
        gitLab.mergeRequest(1, "Boot", "ada", "2017-06-20" + NOON)
                .commit("Boot\n\nCo-authored-by: Zed <12-zed@users.noreply.127.0.0.1>\n"
                        + "Co-authored-by: Eve <eve@users.noreply.github.com>")
                .merged("2017-06-21" + NOON);
        sync();
        assertThat(project.read(FILE))
                .contains("coAuthors = \"zed\"", "@People({\"zed\"})")
                .doesNotContain("eve");
    }

    @Test
    void whatReportsCiteBeside() throws IOException {
        gitLab.commit("1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", "Boot \"faster\" */", "2017-06-20T01:30:00+02:00");
        gitLab.milestone(3, "Summer \u202e", "closed", "2017-08-31");
        gitLab.release("v1.2", "The second", "2017-06-21" + NOON);
        gitLab.release("v1.1", "v1.1", "2017-06-01" + NOON);
        gitLab.release("v1.0", "The first", "2017-01-01" + NOON);
        project.report("2017-W25", "[1a2b3c4], [0000000], [v1.0], [v7.0], [milestone 3] and [milestone 4]");
        assertThat(sync())
                .containsExactly(
                        "group/sub/app: 0 merge requests and 0 issues: 0 added, 0 updated",
                        "also 1 commit, 2 releases, 1 milestone",
                        "Demo2017W25Threads.java is written");
        assertThat(project.read(FILE)).contains("""
                @Commit(hash = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", title = "Boot \\"faster\\" */", date = "2017-06-19")
                @Release(tag = "v1.0", title = "The first", date = "2017-01-01")
                @Release(tag = "v1.2", title = "The second", date = "2017-06-21")
                @Milestone(number = 3, title = "Summer \\u202e", state = ThreadState.CLOSED, due = "2017-08-31")
                interface""");
        project.report("2017-W25", "[1a2b3c4], [v1.0] and [milestone 3]");
        assertThat(Files.readString(project.compile().resolve("2017-06-25.md")))
                .contains(gitLab.root() + "/group/sub/app/-/milestones/3");
    }

    @Test
    void threadsAndGroupsThatAReportCites() throws IOException {
        gitLab.issue(40, "Long ago", "zed", "2017-01-01" + NOON).closed("2017-01-02" + NOON);
        gitLab.mergeRequest(40, "Long ago merged", "rn", "2017-01-01" + NOON).merged("2017-01-03" + NOON);
        gitLab.issue(41, "Secret", "zed", "2017-01-01" + NOON).with(json -> json.put("confidential", true));
        gitLab.group("group/writers", "The Writers");
        project.report("2017-W25", "[#40], [!40], [#41], [!77], [@group/writers] and [@group/nobody]");
        assertThat(sync())
                .containsExactly(
                        "group/sub/app: 1 merge request and 1 issue: 2 added, 0 updated",
                        "also 1 team",
                        "Demo2017W25Threads.java is written");
        assertThat(project.read(FILE)).contains("""
                @Team(slug = "group/writers", name = "The Writers")
                @Issue(
                        number = 40,
                        title = "Long ago",
                        author = "zed",
                        state = ThreadState.CLOSED,
                        opened = "2017-01-01",
                        closed = "2017-01-02")
                @PullRequest(
                        number = 40,
                        title = "Long ago merged",
                        author = "rn",
                        state = ThreadState.MERGED,
                        opened = "2017-01-01",
                        closed = "2017-01-03")
                """);
        assertThat(sync()).contains("Demo2017W25Threads.java is up to date");
        project.report("2017-W25", "[#40], [!40] and [@group/writers]");
        assertThat(Files.readString(project.compile().resolve("2017-06-25.md")))
                .contains("[@group/writers]: " + gitLab.root() + "/group/writers");
    }

    @Test
    void releasesThatAreNotForTheToken() throws IOException {
        gitLab.web.fail("/releases?", 403, "{\"message\":\"403 Forbidden\"}");
        assertThat(sync()).contains("Demo2017W25Threads.java is written");
    }

    private void refuses(String message) throws IOException {
        project.refuses(this::sync, message);
    }

    @Test
    void aProjectWithoutAccess() throws IOException {
        project.write("Demo", gitLab.series("group/other"));
        refuses("group/other: the forge has no such repository, or it is private; correct its slug in @Repository, or"
                + " set GITLAB_TOKEN to a token that may read it");
        project.token = Optional.of(new ForgeAccess.Token("secret-1", "GITLAB_TOKEN"));
        refuses("group/other: the forge has no such repository, or the token of GITLAB_TOKEN has no access to it;"
                + " correct its slug in @Repository, or set GITLAB_TOKEN to a token that may read it");
        gitLab.web.fail("/projects/", 401, "{\"message\":\"401 Unauthorized\"}");
        refuses("group/other: the forge does not accept the token of GITLAB_TOKEN; renew it");
        project.write("Demo", gitLab.series("group/sub/app"));
        gitLab.web.fail("/merge_requests?", 403, "{\"message\":\"403 Forbidden\"}");
        refuses(
                "group/sub/app: the forge refuses access with the token of GITLAB_TOKEN; set GITLAB_TOKEN to a token of a"
                        + " member of the project, with the scope read_api");
        project.token = Optional.empty();
        gitLab.web.fail("/merge_requests?", 403, "{\"message\":\"403 Forbidden\"}");
        refuses(
                "group/sub/app: the forge refuses access without a token; set GITLAB_TOKEN to a token of a member of the"
                        + " project, with the scope read_api");
        gitLab.web.fail("/projects/", 401, "{\"message\":\"401 Unauthorized\"}");
        refuses("group/sub/app: the forge does not accept a request without a token; set GITLAB_TOKEN to one");
    }

    @Test
    void answersThatAreNone() throws IOException {
        var message = "group/sub/app: the forge's answer cannot be read; is " + gitLab.root()
                + "/api/v4 the API of a GitLab?";
        gitLab.issue(1, "T", "ada", "2017-06-20" + NOON);
        for (var answer : List.of(
                "<html>Sign in</html>",
                "",
                "[]",
                "{}",
                "{\"path_with_namespace\": \"group/sub/app\"}",
                "{\"path_with_namespace\": 7, \"id\": 7}")) {
            gitLab.web.once(
                    "/projects/",
                    usual -> new MockResponse.Builder().body(answer).build());
            refuses(message);
        }
        for (var answer : List.of(
                "{\"message\": \"x\"}",
                "[7]",
                "[{}]",
                "[{\"iid\": \"7\"}]",
                "[{\"iid\": 7}]",
                "[{\"iid\": 99999999999, \"created_at\": \"2017-06-20T12:00:00Z\"}]",
                "[{\"iid\": 7, \"created_at\": \"yesterday\"}]",
                "[{\"iid\": 7, \"created_at\": \"2017-06-20T12:00:00Z\", \"user_notes_count\": 0, \"state\": \"torn\"}]")) {
            gitLab.web.once(
                    "/issues?", usual -> new MockResponse.Builder().body(answer).build());
            refuses(message);
        }
    }
}
