package dev.byline.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byline.catalog.ForgeProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Week 25 is 2017-06-19 to 2017-06-25. */
@Tag("once")
class SyncTest {

    private static final String FILE = "Demo2017W25Threads";

    @TempDir
    private Path folder;

    private TestProject project;
    private FakeGitHub gitHub;

    @BeforeEach
    void start() throws IOException {
        project = new TestProject(folder);
        gitHub = new FakeGitHub();
        gitHub.repository("o/r");
        gitHub.repository("o/ci");
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    private void week25() {
        gitHub.pull("o/r", 1, "Old", "ada", "2017-06-01").closed("2017-06-02");
        gitHub.pull("o/r", 2, "Boot faster", "grace", "2017-06-12")
                .labels("kind/bug", "area/boot")
                .comment("ada", "2017-06-18")
                .comment("ada", "2017-06-20")
                .comment("ada", "2017-06-20")
                .comment("codecov[bot]", "2017-06-20")
                .review("rn", "2017-06-19")
                .review("ada", "2017-06-26")
                .merged("2017-06-21");
        gitHub.issue("o/r", 3, "It is slow", "rn", "2017-06-25").comment("ada", "2017-07-01");
        gitHub.issue("o/r", 4, "Later", "rn", "2017-06-26");
        gitHub.pull("o/r", 5, "Given up", "dependabot[bot]", "2017-06-19").closed("2017-06-19");
        gitHub.issue("o/ci", 6, "Talked about", "ada", "2017-01-01")
                .closed("2017-01-02")
                .comment("zed", "2017-06-22");
    }

    @Test
    void writesWhatHappened() throws IOException {
        week25();
        var lines = project.sync(gitHub);
        assertThat(lines)
                .containsExactly(
                        "o/r: 2 pull requests and 1 issue: 3 added, 0 updated",
                        "o/ci: 0 pull requests and 1 issue: 1 added, 0 updated",
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
                        @People({"dependabot[bot]", "grace", "rn", "zed"})
                        @PullRequest(
                                number = 2,
                                title = "Boot faster",
                                author = "grace",
                                state = ThreadState.MERGED,
                                opened = "2017-06-12",
                                closed = "2017-06-21",
                                labels = {"area/boot", "kind/bug"},
                                reviews = @By(who = "rn", on = "2017-06-19"),
                                comments = @By(who = "ada", on = "2017-06-20", times = 2))
                        @Issue(number = 3, title = "It is slow", author = "rn", state = ThreadState.OPEN, opened = "2017-06-25")
                        @PullRequest(
                                number = 5,
                                title = "Given up",
                                author = "dependabot[bot]",
                                state = ThreadState.CLOSED,
                                opened = "2017-06-19",
                                closed = "2017-06-19")
                        @Issue(
                                repository = "o/ci",
                                number = 6,
                                title = "Talked about",
                                author = "ada",
                                state = ThreadState.CLOSED,
                                opened = "2017-01-01",
                                closed = "2017-01-02",
                                comments = @By(who = "zed", on = "2017-06-22"))
                        interface Demo2017W25Threads {}
                        """);
        project.compile();
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        week25();
        project.sync(gitHub);
        var files = project.files();
        // A clock of the file system may stand still from one run to the next.
        var time = FileTime.from(TestProject.CLOCK.instant());
        Files.setLastModifiedTime(project.source(FILE), time);
        assertThat(project.sync(gitHub))
                .containsExactly(
                        "o/r: 2 pull requests and 1 issue: 0 added, 0 updated",
                        "o/ci: 0 pull requests and 1 issue: 0 added, 0 updated",
                        "Demo2017W25Threads.java is up to date");
        assertThat(project.files()).isEqualTo(files);
        assertThat(Files.getLastModifiedTime(project.source(FILE))).isEqualTo(time);
    }

    @Test
    void laterRunsTellWhatIsNew() throws IOException {
        week25();
        project.sync(gitHub);
        gitHub.delete("o/r", 5);
        gitHub.issue("o/r", 7, "New", "ada", "2017-06-25");
        gitHub.pull("o/r", 2, "Boot even faster", "grace", "2017-06-12").merged("2017-06-21");
        assertThat(project.sync(gitHub)).contains("o/r: 1 pull request and 2 issues: 1 added, 1 updated, 1 removed");
    }

    @Test
    void eachPeriodHasItsFileAndBothAreRight() throws IOException {
        gitHub.pull("o/r", 2, "Boot faster", "grace", "2017-06-12").comment("rn", "2017-06-13");
        project.sync(gitHub, "2017-W24");
        var first = project.read("Demo2017W24Threads");
        gitHub.pull("o/r", 2, "Boot faster", "grace", "2017-06-12")
                .comment("rn", "2017-06-13")
                .merged("2017-06-20");
        project.sync(gitHub, "2017-W25");
        assertThat(project.read("Demo2017W24Threads")).isEqualTo(first);
        project.newReport("2017-W24", Optional.empty());
        project.newReport("2017-W25", Optional.empty());
        var reports = project.compile();
        assertThat(Files.readString(reports.resolve("2017-06-18.md")))
                .contains("There were 2 contributions", "1 opened pull request, 0 merged pull requests")
                .contains("## New and still open\n\n- Boot faster ([#2] [@grace] [@rn])");
        assertThat(Files.readString(reports.resolve("2017-06-25.md")))
                .contains("There were 0 contributions", "0 opened pull requests, 1 merged pull request")
                .contains("## Merged pull requests\n\n- Boot faster ([#2] [@grace] [@rn])");
    }

    @Test
    void whatIsDeclaredByHandStaysAsItIs() throws IOException {
        week25();
        var hand = """
                package demo;

                import dev.byline.dsl.*;

                @CatalogOf(value = Demo.class, week = "2017-W25")
                @PullRequest(number = 2, title = "A better title")
                @PullRequest(number = 3, opened = "2017-06-20")
                @Person(handle = "grace", name = "Grace", aliases = {"amazing-grace", "rn"})
                interface Week25Threads {}
                """;
        project.write("Week25Threads", hand);
        assertThat(project.sync(gitHub))
                .contains("o/r#3 is left out: o/r#3 is declared as an issue here and as a pull request before");
        assertThat(project.read("Week25Threads")).isEqualTo(hand);
        assertThat(project.read(FILE))
                .contains("@People({\"dependabot[bot]\", \"zed\"})")
                .doesNotContain("number = 3");
        project.newReport("", Optional.empty());
        assertThat(Files.readString(project.compile().resolve("2017-06-25.md")))
                .contains("- A better title ([#2] [@grace] [@ada])");
    }

    @Test
    void deletedAccountsAreNobody() throws IOException {
        gitHub.pull("o/r", 1, "By nobody", null, "2017-06-20")
                .comment("ghost", "2017-06-20")
                .comment(null, "2017-06-20")
                .review(null, "2017-06-20");
        assertThat(project.sync(gitHub))
                .contains("o/r: 1 pull request and 0 issues: 1 added, 0 updated; without the authors of 4"
                        + " contributions, who have no account there");
        assertThat(project.read(FILE)).doesNotContain("author", "ghost", "@By", "@People");
        assertThat(gitHub.requests).noneMatch(request -> request.contains("/users/"));
    }

    @Test
    void pagesThatChangeWhileTheyAreRead() throws IOException {
        for (var number = 1; number <= 250; number++) {
            var thread = number % 2 == 0
                    ? gitHub.issue("o/r", number, "Thread " + number, "ada", "2017-06-20")
                    : gitHub.pull("o/r", number, "Thread " + number, "ada", "2017-06-20");
            thread.comment("rn", "2017-06-21");
        }
        // One is deleted when the first page is read, so that the first of the second page moves to the first.
        gitHub.once("/issues?", usual -> {
            gitHub.delete("o/r", 4);
            return usual;
        });
        // And one is changed when a page of pull requests is read, and moves to the front.
        gitHub.once("/pulls?", usual -> {
            gitHub.pull("o/r", 251, "Another", "ada", "2017-06-20").comment("rn", "2017-06-23");
            return usual;
        });
        assertThat(project.sync(gitHub)).contains("o/r: 125 pull requests and 124 issues: 249 added, 0 updated");
        var source = project.read(FILE);
        IntStream.rangeClosed(1, 250)
                .filter(number -> number != 4)
                .forEach(number -> assertThat(source).containsOnlyOnce("\"Thread " + number + "\""));
        assertThat(source).doesNotContain("\"Thread 4\"");
    }

    @Test
    void waitsAsTheForgeAsks() throws IOException {
        week25();
        gitHub.fail("/issues?", 429, "Too many requests", "Retry-After", "7");
        gitHub.fail("/pulls?", 403, "You have exceeded a secondary rate limit.");
        gitHub.fail(
                "/pulls/2/reviews",
                403,
                "API rate limit exceeded",
                "X-RateLimit-Remaining",
                "0",
                "X-RateLimit-Reset",
                Long.toString(TestProject.CLOCK.instant().getEpochSecond() + 100));
        assertThat(project.sync(gitHub)).contains("o/r: 2 pull requests and 1 issue: 3 added, 0 updated");
        assertThat(project.pauses)
                .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(60), Duration.ofSeconds(101));
        assertThat(project.progress).contains("the forge's rate limit is used up; going on in 7 s");
    }

    @Test
    void asksAgainWhereSomethingFails() throws IOException {
        week25();
        gitHub.fail("/repos/o/r", 502, "Bad Gateway");
        gitHub.fail("/issues?", 503, "Unavailable", "Retry-After", "3");
        gitHub.once(
                "/issues?",
                usual -> usual.newBuilder()
                        .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                        .build());
        gitHub.once(
                "/pulls?",
                usual -> usual.newBuilder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
        assertThat(project.sync(gitHub)).contains("o/r: 2 pull requests and 1 issue: 3 added, 0 updated");
        assertThat(project.pauses)
                // Where a connection broke before an answer began, the HTTP client itself may ask again.
                .startsWith(Duration.ofSeconds(1), Duration.ofSeconds(3))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(project.progress)
                .contains("the forge failed with status 502; trying again in 1 s")
                .anyMatch(line -> line.startsWith("the connection failed: "));
    }

    @Test
    void asksAgainWhereNoAnswerComes() throws IOException {
        week25();
        gitHub.web.leaveUnanswered("/issues?");
        assertThat(project.sync(gitHub)).contains("o/r: 2 pull requests and 1 issue: 3 added, 0 updated");
        assertThat(project.pauses).containsExactly(Duration.ofSeconds(1));
        assertThat(project.progress).contains("the connection failed: no answer within 20 s; trying again in 1 s");
    }

    @Test
    void waitsForAnAnswerAsLongAsItMayTake() throws Exception {
        assertThat(Pause.REAL.await(CompletableFuture.completedFuture("here"), Duration.ZERO))
                .isEqualTo("here");
        assertThatThrownBy(() -> Pause.REAL.await(new CompletableFuture<>(), Duration.ofMillis(1)))
                .isInstanceOf(TimeoutException.class);
    }

    private void refuses(String message) throws IOException {
        project.refuses(() -> project.sync(gitHub), message);
    }

    @Test
    void whatDoesNotEndWritesNothing() throws IOException {
        week25();
        project.sync(gitHub);
        gitHub.issue("o/r", 8, "New", "ada", "2017-06-20");
        // All of the home repository has been read by then.
        gitHub.failAlways("/repos/o/ci/issues?", 500, "Server Error");
        refuses("o/ci: the forge failed with status 500, 5 times; try again later");
    }

    @Test
    void aLimitThatLastsTooLong() throws IOException {
        gitHub.fail("/issues?", 429, "Too many requests", "Retry-After", "3600");
        refuses("o/r: the forge's rate limit is used up, and lasts 3600 s more; set GITHUB_TOKEN to a token: with one"
                + " the limit is higher");
        project.token = Optional.of(new ForgeAccess.Token("secret-1", "GITHUB_TOKEN"));
        gitHub.fail("/issues?", 429, "Too many requests", "Retry-After", "3600");
        refuses("o/r: the forge's rate limit is used up, and lasts 3600 s more; try again then, or wait longer with"
                + " -Dbyline.forge.patience=<seconds>");
    }

    @Test
    void aRepositoryWithoutAccess() throws IOException {
        gitHub.fail("/repos/o/r", 404, "Not Found");
        refuses("o/r: the forge has no such repository, or it is private; correct its slug in @Repository, or set"
                + " GITHUB_TOKEN to a token that may read it");
        project.token = Optional.of(new ForgeAccess.Token("secret-1", "GITHUB_TOKEN"));
        gitHub.fail("/repos/o/r", 401, "Bad credentials");
        refuses("o/r: the forge does not accept the token of GITHUB_TOKEN; renew it");
        gitHub.fail("/issues?", 403, "Resource not accessible by personal access token");
        refuses(
                "o/r: the forge refuses access with the token of GITHUB_TOKEN; set GITHUB_TOKEN to a token that may read"
                        + " issues and pull requests");
    }

    @Test
    void anAnswerThatIsNone() throws IOException {
        gitHub.once(
                "/repos/o/r",
                usual -> new MockResponse.Builder()
                        .addHeader("X-Not-Described", "a proxy")
                        .body("<html>Sign in</html>")
                        .build());
        refuses("o/r: the forge's answer cannot be read; is " + gitHub.url()
                + " the API of GitHub or of a GitHub Enterprise Server?");
    }

    @Test
    void followsARenamedRepository() throws IOException {
        week25();
        project.token = Optional.of(new ForgeAccess.Token("secret-1", "GITHUB_TOKEN"));
        gitHub.rename("o/r", "new-owner/r2");
        assertThat(project.sync(gitHub))
                .contains(
                        "o/r: 2 pull requests and 1 issue: 3 added, 0 updated",
                        "o/r: the forge calls it new-owner/r2 now; change its slug in @Repository");
        assertThat(gitHub.authorizations()).isNotEmpty().allMatch("Bearer secret-1"::equals);
    }

    @Test
    void aRedirectElsewhereDoesNotSeeTheToken() throws IOException {
        project.token = Optional.of(new ForgeAccess.Token("secret-1", "GITHUB_TOKEN"));
        try (var other = new FakeGitHub()) {
            other.repository("o/r");
            gitHub.once(
                    "/repos/o/r",
                    usual -> new MockResponse.Builder()
                            .code(302)
                            .addHeader("X-Not-Described", "of no operation")
                            .addHeader("Location", other.url() + "/repos/o/r")
                            .build());
            project.sync(gitHub);
            assertThat(other.authorizations()).containsOnlyNulls().isNotEmpty();
        }
    }

    @Test
    void theTokenIsNeverShown() throws IOException {
        project.token = Optional.of(new ForgeAccess.Token("secret-1", "GITHUB_TOKEN"));
        assertThat(project.token.toString()).doesNotContain("secret");
        gitHub.fail("/issues?", 401, "Bad credentials: secret-1");
        var shown = new java.io.StringWriter();
        assertThatThrownBy(() -> project.sync(gitHub))
                .satisfies(e -> e.printStackTrace(new java.io.PrintWriter(shown)));
        assertThat(shown + String.join("\n", project.progress)).doesNotContain("secret");
        assertThatThrownBy(() -> new ForgeAccess(
                        ForgeProgram.GITHUB,
                        java.net.URI.create("http://forge.example/api/v3"),
                        project.token,
                        new ForgeAccess.Web(Duration.ofSeconds(1), Duration.ofSeconds(1), WebProxy.Choice.NONE)))
                .hasMessage("the token would be sent to forge.example unencrypted; use https, or no token");
    }

    @Test
    void aFileOfTheNameThatSomebodyElseWrote() throws IOException {
        project.write(FILE, "package demo;\n\ninterface Demo2017W25Threads {}\n");
        refuses("Demo2017W25Threads.java is not a file that sync has written, with synced = true in @CatalogOf; rename"
                + " its type, and sync again");
    }

    @Test
    void aProjectThatDoesNotCompileYet() throws IOException {
        week25();
        project.write("Week24", """
                package demo;

                import static demo.DemoRefs.*;

                import dev.byline.dsl.*;
                import gone.Away;

                @Report(series = Demo.class, week = "2017-W24")
                final class Week24 implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return Dsl.report().intro("x", pr99);
                    }
                }
                """);
        assertThat(project.sync(gitHub)).contains("Demo2017W25Threads.java is written");
    }

    @Test
    void severalSeriesOrNone() throws IOException {
        project.write("Other", TestProject.SERIES.replace("Demo", "Other"));
        refuses("there are several series; name one with -Dbyline.series=, of Demo, Other");
        project.write("Other", "package demo;\n\nclass Other {");
        assertThatThrownBy(() -> project.sync(gitHub))
                .hasMessage(
                        "the sources cannot be read: Other.java:3:14: reached end of file while parsing; correct it, and run"
                                + " the goal again");
        Files.delete(project.source("Other"));
        project.write("Demo", "package demo;\n\ninterface Demo {}\n");
        assertThatThrownBy(() -> project.sync(gitHub)).hasMessageStartingWith("no type with @Series in [");
    }

    @Test
    void whatIsNotKnownWithoutTheClassPathIsNotDeclaredAgain() throws IOException {
        var unknown =
                " is missing, or not known without the class path; write it here, or as a constant of a source of this project";
        project.write("Demo", TestProject.SERIES.replace("@People(\"ada\")", "@People(gone.Crew.ADA)"));
        refuses("the sources cannot be read: Demo.java:8:9: a value of @People" + unknown);
        project.write("Demo", TestProject.SERIES.replace("\"Week {week}\"", "gone.Titles.WEEK"));
        refuses("the sources cannot be read: Demo.java:5:32: a value of @Series" + unknown);
        project.write("Demo", TestProject.SERIES.replace("@People(\"ada\")", "@Person(aliases = \"ada\")"));
        refuses("the sources cannot be read: Demo.java:8:1: a value of @Person" + unknown);
        // That of another series does not matter.
        project.write("Demo", TestProject.SERIES);
        project.write("Other", TestProject.SERIES.replace("Demo", "Other"));
        project.write("Crew", """
                package demo;

                @dev.byline.dsl.CatalogOf(Other.class)
                @dev.byline.dsl.People(gone.Crew.ADA)
                interface Crew {}
                """);
        assertThat(project.sources().series(Optional.of("Demo")).catalog().people())
                .hasSize(1);
        assertThatThrownBy(() -> project.sources().series(Optional.of("Other")))
                .hasMessageStartingWith("the sources cannot be read: Crew.java:4:24: ");
    }

    @Test
    void sourcesInAnotherEncoding() throws IOException {
        Files.writeString(project.source("Other"), "// é", java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> project.sync(gitHub))
                .isInstanceOf(ForgeException.class)
                .hasMessage("the sources cannot be read: Other.java:1:1: [byline:unreadable-source] this file cannot be"
                        + " read: it is not written in UTF-8; save it in that encoding, or name its own in"
                        + " `project.build.sourceEncoding`");
    }

    @Test
    void repositoriesElsewhere() throws IOException {
        week25();
        project.write("Demo", TestProject.SERIES.replace("@Repository(slug = \"o/ci\")", """
                @Forge(name = "lab", person = "https://lab.example/{handle}", repository = "https://lab.example/{slug}",
                    issue = "https://lab.example/{slug}/-/issues/{number}",
                    pull = "https://lab.example/{slug}/-/merge_requests/{number}", pullSign = "!")
                @Repository(slug = "o/ci", forge = "lab")"""));
        assertThat(project.sync(gitHub)).contains("o/ci is left out: it is on lab.example, and o/r on github.com");
    }

    @Test
    void manyThreadsAreInSeveralFiles() throws IOException {
        var threads = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> new FetchedThread(
                        "o/r",
                        false,
                        number,
                        "T" + number,
                        "ada",
                        java.util.List.of(),
                        dev.byline.dsl.ThreadState.OPEN,
                        java.time.LocalDate.of(2017, 6, 20),
                        Optional.empty(),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of()))
                .toList();
        var series = project.sources().series(Optional.empty());
        var types = new SyncedTypes(series, dev.byline.reference.ReportPeriod.ofWeek("2017-W25"), 3)
                .write(
                        new SyncedDeclarations.Accepted(
                                threads, java.util.List.of(), java.util.List.of("grace"), java.util.List.of()),
                        "o/r");
        assertThat(types.keySet()).containsExactly("Demo2017W25Threads", "Demo2017W25Threads2");
        for (var type : types.entrySet()) {
            project.write(type.getKey(), type.getValue());
        }
        project.compile();
        gitHub.issue("o/r", 1, "T1", "ada", "2017-06-20");
        assertThat(project.sync(gitHub)).contains("o/r: 0 pull requests and 1 issue: 0 added, 0 updated, 4 removed");
        assertThat(project.files().keySet()).containsExactly("Demo.java", "Demo2017W25Threads.java");
    }

    @Test
    void theCurrentWeekIsTheUsualPeriod() throws IOException {
        assertThat(project.sync(gitHub)).contains("Demo2017W25Threads.java is written");
        assertThat(project.sync(gitHub, "2018-03")).contains("Demo2018M03Threads.java is written");
        assertThat(project.sync(gitHub, "2018-03-01")).contains("Demo20180301Threads.java is written");
        assertThat(project.files().keySet().stream().filter(name -> name.endsWith("Threads.java")))
                .hasSize(3);
        assertThatThrownBy(() -> project.sync(gitHub, "2017-W54"))
                .isInstanceOf(ForgeException.class)
                .hasMessage("the year 2017 has the weeks 01 to 52 and no week 54");
    }

    @Test
    void whoWroteAPullRequestToo() throws IOException {
        gitHub.pull("o/r", 2, "Boot faster", "grace", "2017-06-12")
                .commit("grace", "grace@example.org", """
                        Boot faster

                        Co-authored-by: Zed Z. <123+zed@users.noreply.github.com>
                        co-authored-by: rn <rn@users.noreply.github.com>\r
                        Co-authored-by: Grace herself <grace@example.org>
                        Co-authored-by: Ada <Ada@example.org>
                        Co-authored-by: A stranger <stranger@example.org>
                        Co-authored-by: A bot <49699333+dependabot[bot]@users.noreply.github.com>
                        Co-authored-by: Elsewhere <7-eve@users.noreply.gitlab.com>
                        Co-authored-by: \u202e "*/ <x\u202ey@users.noreply.github.com>
                        Co-authored-by: nobody
                        """)
                .commit("ada", "ada@example.org", "Test it")
                .commit(null, "", "")
                .merged("2017-06-21");
        gitHub.pull("o/r", 3, "Not merged yet", "grace", "2017-06-20")
                .commit("grace", "grace@example.org", "Co-authored-by: Eve <eve@users.noreply.github.com>");
        project.sync(gitHub);
        assertThat(project.read(FILE))
                .contains("@People({\"grace\", \"rn\", \"zed\"})", "coAuthors = {\"ada\", \"rn\", \"zed\"}")
                .doesNotContain("eve", "stranger", "dependabot");
        assertThat(gitHub.requests.stream().filter(request -> request.contains("/commits")))
                .hasSize(1);
        var files = project.files();
        assertThat(project.sync(gitHub)).contains("o/r: 2 pull requests and 0 issues: 0 added, 0 updated");
        assertThat(project.files()).isEqualTo(files);
        project.newReport("", Optional.empty());
        assertThat(Files.readString(project.compile().resolve("2017-06-25.md")))
                .contains("Boot faster ([#2] [@grace] [@ada] [@rn] [@zed])");
    }

    @Test
    void anAccountWithANewName() throws IOException {
        gitHub.pull("o/r", 2, "Boot faster", "gh", "2017-06-20");
        gitHub.issue("o/r", 3, "It is slow", "gh", "2017-06-20");
        project.sync(gitHub);
        gitHub.delete("o/r", 2);
        gitHub.delete("o/r", 3);
        gitHub.pull("o/r", 2, "Boot faster", "grace-h", "2017-06-20");
        gitHub.issue("o/r", 3, "It is slow", "GH", "2017-06-20");
        assertThat(project.sync(gitHub))
                .contains(
                        "@gh is called @grace-h now, as the forge has it; declare @Person(handle = \"grace-h\", aliases ="
                                + " \"gh\"), with the day of the change in until")
                .filteredOn(line -> line.contains("is called"))
                .hasSize(1);
        project.write(
                "Demo",
                TestProject.SERIES.replace(
                        "@People",
                        "@Person(handle = \"grace-h\", aliases = \"gh\", until = \"2017-06-12\")\n"
                                + "@PullRequest(number = 2, author = \"gh\")\n@People"));
        assertThat(project.sync(gitHub)).noneMatch(line -> line.contains("is called"));
    }
}
