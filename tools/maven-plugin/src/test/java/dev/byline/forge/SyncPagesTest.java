package dev.byline.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits, releases, milestones, discussions and teams. Week 25 is 2017-06-19 to 2017-06-25. */
@Tag("once")
class SyncPagesTest {

    private static final String FILE = "Demo2017W25Threads";
    private static final String HASH = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";

    @TempDir
    private Path folder;

    private TestProject project;
    private FakeGitHub gitHub;

    @BeforeEach
    void start() throws IOException {
        gitHub = new FakeGitHub();
        gitHub.repository("o/r");
        gitHub.repository("o/ci");
        project = new TestProject(folder);
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    private void token() {
        project.token = Optional.of(new ForgeAccess.Token("secret-1", "GITHUB_TOKEN"));
    }

    private void everything() {
        gitHub.pages.commit("o/r", HASH, "Boot \"faster\"\n\nAnd more", "grace", "2017-06-20T23:30:00Z");
        gitHub.pages.commit("o/ci", "f".repeat(40), "Run it", null, "2017-06-20T12:00:00Z");
        gitHub.pages.release("o/r", "v0.9", "Long ago", "2017-01-01T12:00:00Z");
        gitHub.pages.release("o/r", "v1.2", "The \u202esecond", "2017-06-21T12:00:00Z");
        gitHub.pages.release("o/r", "v1.3", "v1.3", "2017-06-26T00:00:00Z");
        gitHub.pages.tag("o/ci", "2.0");
        gitHub.pages.milestone("o/r", 3, "Summer", "open", "2017-08-31T07:00:00Z");
        gitHub.pages.discussion("o/r", 12, "What next?", "zed", "2017-06-22T12:00:00Z", "Ideas");
        gitHub.pages.team("o", "writers", "The Writers");
    }

    private void reportOnEverything() throws IOException {
        project.report(
                "2017-W25",
                "[1a2b3c4], [ci@ffffffff] and [0000000]; [v0.9], [ci 2.0] and [milestone 3]",
                "Asked in [#12] by [@o/writers], not [#13]");
    }

    @Test
    void whatAReportCitesIsDeclared() throws IOException {
        token();
        everything();
        reportOnEverything();
        assertThat(project.sync(gitHub))
                .containsExactly(
                        "o/r: 0 pull requests and 0 issues: 0 added, 0 updated",
                        "o/ci: 0 pull requests and 0 issues: 0 added, 0 updated",
                        "also 2 commits, 3 releases, 1 milestone, 1 discussion, 1 team",
                        "Demo2017W25Threads.java is written");
        assertThat(project.read(FILE)).isEqualTo("""
                package demo;

                import dev.byline.dsl.CatalogOf;
                import dev.byline.dsl.Commit;
                import dev.byline.dsl.Discussion;
                import dev.byline.dsl.Milestone;
                import dev.byline.dsl.People;
                import dev.byline.dsl.Release;
                import dev.byline.dsl.Team;
                import dev.byline.dsl.ThreadState;

                /** What happened in 2017-W25. The goal {@code sync} writes this file anew; what is declared elsewhere wins over it. */
                @CatalogOf(value = Demo.class, week = "2017-W25", synced = true)
                @People({"grace", "zed"})
                @Commit(
                        hash = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d",
                        title = "Boot \\"faster\\"",
                        author = "grace",
                        date = "2017-06-20")
                @Commit(repository = "o/ci", hash = "ffffffffffffffffffffffffffffffffffffffff", title = "Run it", date = "2017-06-20")
                @Release(tag = "v0.9", title = "Long ago", date = "2017-01-01")
                @Release(tag = "v1.2", title = "The \\u202esecond", date = "2017-06-21")
                @Release(repository = "o/ci", tag = "2.0")
                @Milestone(number = 3, title = "Summer", state = ThreadState.OPEN, due = "2017-08-31")
                @Discussion(number = 12, title = "What next?", author = "zed", date = "2017-06-22", category = "Ideas")
                @Team(slug = "o/writers", name = "The Writers")
                interface Demo2017W25Threads {}
                """);
    }

    @Test
    void aSecondRunChangesNothingAndWhatIsWrittenCompiles() throws IOException {
        token();
        everything();
        project.report("2017-W25", "[1a2b3c4], [ci@ffffffff], [v0.9], [ci 2.0], [milestone 3], [#12], [@o/writers]");
        project.sync(gitHub);
        var files = project.files();
        assertThat(project.sync(gitHub)).contains("Demo2017W25Threads.java is up to date");
        assertThat(project.files()).isEqualTo(files);
        assertThat(Files.readString(project.compile().resolve("2017-06-25.md")))
                .contains(
                        "[1a2b3c4]: https://github.com/o/r/commit/" + HASH,
                        "[ci 2.0]: https://github.com/o/ci/releases/tag/2.0");
    }

    @Test
    void whatAReportNoLongerCitesGoesAndThatOfABrokenReportStays() throws IOException {
        everything();
        project.report("2017-W25", "[1a2b3c4] and [milestone 3]");
        project.sync(gitHub);
        project.reportOf("2017-W25", "item(\"[1a2b3c4]\", nobody)");
        project.sync(gitHub);
        assertThat(project.read(FILE)).contains("@Commit(", "@Milestone(");
        project.report("2017-W25", "[1a2b3c4]");
        project.sync(gitHub);
        assertThat(project.read(FILE)).contains("@Commit(").doesNotContain("@Milestone(");
    }

    @Test
    void onlyReportsThatEndInThePeriodAreReadForIt() throws IOException {
        everything();
        project.report("2017-W24", "[1a2b3c4]");
        project.report("2017-W25", "[milestone 3]");
        project.sync(gitHub);
        assertThat(project.read(FILE)).contains("@Milestone(").doesNotContain("@Commit(");
        assertThat(gitHub.requests).noneMatch(request -> request.contains("/commits/"));
    }

    @Test
    void withoutATokenNeitherDiscussionsNorTeamsAreAskedForAndWhatIsKnownStays() throws IOException {
        everything();
        project.report("2017-W25", "Asked in [#12] by [@o/writers]");
        assertThat(project.sync(gitHub))
                .contains(
                        "[#12] is not asked for: GitHub tells of discussions only with a token; set GITHUB_TOKEN to one"
                                + " that may read them",
                        "[@o/writers] is not asked for: GitHub shows teams only to members of their organisation; set"
                                + " GITHUB_TOKEN to a token of one that may read its teams");
        assertThat(project.read(FILE)).doesNotContain("@Discussion", "@Team");
        assertThat(gitHub.requests).noneMatch(request -> request.contains("graphql") || request.contains("orgs"));
        token();
        project.sync(gitHub);
        var withToken = project.read(FILE);
        assertThat(withToken).contains("@Discussion(", "@Team(");
        project.token = Optional.empty();
        assertThat(project.sync(gitHub))
                .contains(
                        "[#12] is not asked for: GitHub tells of discussions only with a token; set GITHUB_TOKEN to one"
                                + " that may read them");
        assertThat(project.read(FILE)).isEqualTo(withToken);
    }

    @Test
    void whatIsDeclaredByHandWinsAndWhatIsNotThereIsTold() throws IOException {
        everything();
        project.write("Demo", TestProject.SERIES.replace("@People", """
                @Commit(hash = "%s", title = "My title")
                @Commit(hash = "%s")
                @Milestone(number = 4)
                @People""".formatted(HASH, "0".repeat(40))));
        project.report("2017-W25", "[1a2b3c4], [0000000], [milestone 4]");
        assertThat(project.sync(gitHub))
                .contains(
                        "[0000000] is not on the forge: o/r has no such commit; correct its declaration",
                        "[milestone 4] is not on the forge: o/r has no such milestone; correct its declaration");
        assertThat(project.read(FILE))
                .contains("title = \"Boot \\\"faster\\\"\"")
                .doesNotContain("Milestone");
        project.compile();
        assertThat(Files.readString(folder.resolve("target/classes/reports/demo/index.json")))
                .contains("\"title\": \"My title\"", "\"author\": \"grace\"")
                .doesNotContain("faster");
    }

    private long asked(String path) {
        return gitHub.requests.stream().filter(request -> request.equals(path)).count();
    }

    @Test
    void threadsThatAReportCitesAndToWhichNothingHappenedAreAskedFor() throws IOException {
        gitHub.pull("o/r", 41, "Boot faster", "grace", "2017-01-09")
                .labels("kind/bug")
                .merged("2017-01-12");
        gitHub.issue("o/r", 42, "It stops", null, "2017-01-10").comment("zed", "2017-03-01");
        gitHub.issue("o/ci", 5, "Run it", "zed", "2017-02-10").closed("2017-03-01");
        gitHub.issue("o/r", 60, "Of this week", "ada", "2017-06-20");
        project.write("Demo", TestProject.SERIES.replace("@People", """
                @PullRequest(number = 43, title = "By hand")
                @Issue(number = 42)
                @People"""));
        project.report("2017-W25", "[#41], [#42], [ci#5], [#60], [#43] and [#41] again");
        assertThat(project.sync(gitHub))
                .containsExactly(
                        "o/r: 1 pull request and 2 issues: 3 added, 0 updated",
                        "o/ci: 0 pull requests and 1 issue: 1 added, 0 updated",
                        "Demo2017W25Threads.java is written");
        assertThat(project.read(FILE)).contains("""
                @PullRequest(
                        number = 41,
                        title = "Boot faster",
                        author = "grace",
                        state = ThreadState.MERGED,
                        opened = "2017-01-09",
                        closed = "2017-01-12",
                        labels = "kind/bug")
                @Issue(number = 42, title = "It stops", state = ThreadState.OPEN, opened = "2017-01-10")
                @Issue(number = 60, title = "Of this week", author = "ada", state = ThreadState.OPEN, opened = "2017-06-20")
                @Issue(
                        repository = "o/ci",
                        number = 5,
                        title = "Run it",
                        author = "zed",
                        state = ThreadState.CLOSED,
                        opened = "2017-02-10",
                        closed = "2017-03-01")
                """);
        // One request each: neither for what happened in the week, nor for what somebody has told of already.
        assertThat(asked("/repos/o/r/issues/41")).isEqualTo(1);
        assertThat(asked("/repos/o/r/issues/42")).isEqualTo(1);
        assertThat(asked("/repos/o/ci/issues/5")).isEqualTo(1);
        assertThat(asked("/repos/o/r/issues/60")).isZero();
        assertThat(asked("/repos/o/r/issues/43")).isZero();

        var files = project.files();
        assertThat(project.sync(gitHub)).contains("Demo2017W25Threads.java is up to date");
        assertThat(project.files()).isEqualTo(files);
        assertThat(Files.readString(project.compile().resolve("2017-06-25.md")))
                .contains("[#41]: https://github.com/o/r/pull/41");
        // A report that cannot be read keeps what it has cited, and one that cites it no more does not.
        project.reportOf("2017-W25", "item(\"[#41]\", nobody)");
        project.sync(gitHub);
        assertThat(project.read(FILE)).contains("number = 41", "number = 5");
        project.report("2017-W25", "[#41] and [#60]");
        project.sync(gitHub);
        assertThat(project.read(FILE)).contains("number = 41", "number = 60").doesNotContain("number = 5,");
    }

    /** What is declared for a week because its report cites it has not happened in that week. */
    @Test
    void whatIsOnlyCitedIsNoWorkOfItsWeek() throws IOException {
        gitHub.pull("o/r", 41, "Boot faster", "grace", "2017-01-09").merged("2017-01-12");
        project.report("2017-W25", "[#41]");
        project.sync(gitHub);
        project.newReport("2017-06", Optional.of("June"));
        assertThat(project.read("June")).contains("2017-06").doesNotContain("41");
    }

    @Test
    void aNumberThatIsNothingOnTheForge() throws IOException {
        project.write("Demo", TestProject.SERIES.replace("@People", "@Issue(number = 44)\n@People"));
        project.report("2017-W25", "[#44] and [#45]");
        assertThat(project.sync(gitHub))
                .contains(
                        "[#44] is not on the forge: o/r has no such issue; correct its declaration",
                        "[#45] is not asked for: GitHub tells of discussions only with a token; set GITHUB_TOKEN to one"
                                + " that may read them");
    }

    @Test
    void titlesOfAnyText() throws IOException {
        var titles = TestProject.TITLES;
        for (var i = 0; i < titles.size(); i++) {
            var hash = Integer.toHexString(0xa000000 + i) + "0".repeat(33);
            gitHub.pages.commit("o/r", hash, titles.get(i), "ada", "2017-06-20T12:00:00Z");
            gitHub.pages.milestone("o/r", i + 1, titles.get(i), "closed", null);
            gitHub.pages.release("o/r", "v1." + i, titles.get(i), "2017-06-20T12:00:00Z");
            project.report(
                    "2017-W25",
                    "[a000000] [a000001] [a000002] [a000003] [a000004] [a000005] [a000006]",
                    "[milestone 1] [milestone 2] [milestone 3] [milestone 4] [milestone 5] [milestone 6]",
                    "[v1.0] [v1.1] [v1.2] [v1.3] [v1.4] [v1.5] [v1.6] [milestone 7] and [@ada]");
        }
        assertThat(project.sync(gitHub)).contains("also 7 commits, 7 releases, 7 milestones");
        project.compile();
    }

    /** Two of them may want one constant, and not every tag can be a label. */
    @Test
    void whatCannotBeDeclaredIsLeftOut() throws IOException {
        for (var tag : new String[] {"v1.2", "v1-2", "pkg@1.0", "a b", "*/", "\u202e"}) {
            gitHub.pages.release("o/r", tag, null, "2017-06-20T12:00:00Z");
        }
        assertThat(project.sync(gitHub))
                .contains(
                        "also 1 release",
                        "the release pkg@1.0 of o/r is left out: \"pkg@1.0\" is not the tag of a release")
                .anyMatch(line -> line.startsWith("the release v1.2 of o/r is left out: "))
                .noneMatch(line -> line.contains("\u202e"));
        project.compile();
    }

    @Test
    void draftsAndWhatIsOlderThanAPageIsNotRead() throws IOException {
        for (var i = 0; i < 350; i++) {
            gitHub.pages.release("o/r", "v0." + i, null, "2017-01-01T12:00:00Z");
        }
        gitHub.pages.release("o/r", "v1", null, "2017-06-20T12:00:00Z");
        gitHub.pages.release("o/r", "v2", null, "2017-06-20T12:00:00Z");
        gitHub.pages.lastRelease("o/r").put("draft", true).putNull("published_at");
        assertThat(project.sync(gitHub)).contains("also 1 release");
        assertThat(gitHub.requests.stream().filter(request -> request.startsWith("/repos/o/r/releases")))
                .hasSize(2);
    }

    @Test
    void aTokenThatMayNotReadTheCode() throws IOException {
        token();
        everything();
        project.report("2017-W25", "[1a2b3c4]");
        gitHub.fail("/repos/o/r/releases", 403, "Resource not accessible by personal access token");
        gitHub.fail("/commits/", 403, "Resource not accessible by personal access token");
        assertThat(project.sync(gitHub))
                .contains("[1a2b3c4] is not asked for: the token of GITHUB_TOKEN may not read it; use one that may");
    }

    @Test
    void anErrorOfGraphQlWritesNothing() throws IOException {
        token();
        project.report("2017-W25", "[#12]");
        gitHub.once(
                "/graphql",
                usual -> usual.newBuilder()
                        .body(
                                "{\"data\": null, \"errors\": [{\"type\": \"FORBIDDEN\", \"message\": \"Not\\u202e yours\"}]}")
                        .build());
        project.refuses(
                () -> project.sync(gitHub),
                "[#12] cannot be asked for: Not  yours; give the token the right to read discussions");
    }
}
