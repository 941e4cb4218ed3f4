package dev.byline.processor;

import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commits, releases, milestones, discussions and teams. */
class ForgePagesTest {

    private static final String HASH = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";

    private static final MarkedSource CATALOG = MarkedSource.of("demo.Demo", """
            package demo;

            import dev.byline.dsl.*;

            @Series(name = "Demo", title = "Demo")
            @Repository(slug = "example/kit", home = true, pulls = 7)
            @Repository(slug = "example/ink")
            @People("ada")
            @Commit(hash = "%1$s", title = "Fix the \\"ink\\"")
            @Commit(hash = "ffffffffffffffffffffffffffffffffffffffff", repository = "ink")
            @Release(tag = "v1.2", title = "The second")
            @Release(tag = "2.0", repository = "ink")
            @Milestone(number = 3)
            @Discussion(number = 12, title = "What next?")
            @Discussion(number = 5, repository = "ink")
            @Team(slug = "example/writers", name = "Writers")
            interface Demo {}
            """.formatted(HASH));

    @Test
    void labelsAndConstants() {
        var compilation = assertProblems(CATALOG, report("""
                report()
                    .intro("[1a2b3c4], [1a2b3c4d5e6f], [kit@1a2b3c4], [%s], [ink@fffffff] and [example/ink@fffffffff].")
                    .item("[v1.2], [kit v1.2], [ink 2.0], [milestone 3], [#12], [ink#5] and [@example/writers].")
                    .item("Typed", commit_1a2b3c4, ink_commit_fffffff, v1_2, ink_2_0, milestone3, discussion12,
                        ink_discussion5, example_writers, ada)
                """.formatted(HASH)));
        var markdown = Reports.file(compilation, "reports/demo/2017-06-25.md").orElseThrow();
        assertThat(markdown)
                .contains(
                        "- Typed ([1a2b3c4] [ink@fffffff] [v1.2] [ink 2.0] [milestone 3] [#12] [ink#5] [@example/writers]"
                                + " [@ada])\n",
                        "[1a2b3c4d5e6f]: https://github.com/example/kit/commit/" + HASH + "\n",
                        "[example/ink@fffffffff]: https://github.com/example/ink/commit/" + "f".repeat(40) + "\n",
                        "[v1.2]: https://github.com/example/kit/releases/tag/v1.2\n",
                        "[ink 2.0]: https://github.com/example/ink/releases/tag/2.0\n",
                        "[milestone 3]: https://github.com/example/kit/milestone/3\n",
                        "[#12]: https://github.com/example/kit/discussions/12\n",
                        "[ink#5]: https://github.com/example/ink/discussions/5\n",
                        "[@example/writers]: https://github.com/orgs/example/teams/writers\n");
        assertThat(new RunningClasses(compilation).markdown("demo.Demo", "demo.Week25"))
                .isEqualTo(markdown);
        assertThat(Reports.file(compilation, "reports/demo/index.json").orElseThrow())
                .contains("\"type\": \"commit\"", "\"type\": \"team\"", "\"type\": \"discussion\"");
    }

    @Test
    void whatTheForgeSaysOfThemAddsToWhatIsDeclaredByHand() throws IOException {
        var synced = """
                package demo;

                import dev.byline.dsl.*;

                @CatalogOf(value = Demo.class, week = "2017-W%1$s", synced = true)
                @Commit(hash = "%2$s", title = "Another title", author = "ada", date = "2017-06-20")
                @Release(tag = "v1.2", title = "Lost", date = "2017-06-21")
                @Milestone(number = 3, title = "Summer", state = ThreadState.%3$s, due = "2017-08-31")
                @Discussion(number = 12, author = "ada", date = "2017-06-22", category = "Ideas & more")
                interface Demo2017W%1$sThreads {}
                """;
        var compilation = assertProblems(
                CATALOG,
                MarkedSource.of("demo.Demo2017W26Threads", synced.formatted("26", HASH, "CLOSED")),
                MarkedSource.of("demo.Demo2017W25Threads", synced.formatted("25", HASH, "OPEN")),
                report("report().item(\"Typed [milestone 3]\", commit_1a2b3c4, v1_2, discussion12, ada)"));
        assertThat(compilation
                        .generatedSourceFile("demo.DemoRefs")
                        .orElseThrow()
                        .getCharContent(false)
                        .toString())
                .contains(
                        "Fix the ",
                        ": written on 2017-06-20 by ",
                        ": published on 2017-06-21.",
                        ": due on 2017-08-31, closed.",
                        ": begun on 2017-06-22 by ",
                        ", in Ideas ")
                .doesNotContain("Another title", "Lost");
        assertThat(Reports.file(compilation, "reports/demo/index.json").orElseThrow())
                .contains(
                        "\"author\": \"ada\"",
                        "\"date\": \"2017-08-31\"",
                        "\"state\": \"closed\"",
                        "\"category\": \"Ideas & more\"");
    }

    @Test
    void theirKindsAreTypes() {
        assertProblems(CATALOG, MarkedSource.of("demo.Week25", """
                package demo;

                import static demo.DemoRefs.*;
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;
                import dev.byline.reference.*;

                @Report(series = Demo.class, week = "2017-W25")
                final class Week25 implements ReportSource {
                    static Item out(ForgePage.Release release, ForgePage.Team by) {
                        return item("It is out", release, by);
                    }

                    @Override
                    public ReportDocument write() {
                        return report().item(out(v1_2, example_writers));
                    }
                }
                """));
    }

    @Test
    void whatIsNotDeclaredIsTold() {
        assertProblems(CATALOG, report("""
                report()
                    .item("[⟦undefined-reference⟧1a2b3c5] [⟦undefined-reference⟧v1.3] [⟦undefined-reference⟧milestone 4]")
                    .item("[⟦undefined-reference⟧@example/readers] [⟦undefined-reference⟧#13] [⟦undefined-reference⟧1a2b3c]")
                    .item("[#12](⟦wrong-target⟧https://github.com/example/kit/pull/12)")
                    .item("[v1.2](⟦wrong-target⟧https://github.com/example/ink/releases/tag/2.0)")
                """));
        assertThat(message(
                        assertProblems(CATALOG, report("report().item(\"[⟦undefined-reference⟧@example/writes]\")"))))
                .isEqualTo("[byline:undefined-reference] `[@example/writes]` is not declared in Demo; did you mean"
                        + " `@example/writers`?");
    }

    @Test
    void whatIsWrongInADeclaration() {
        assertProblems(
                MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", title = "Demo")
                @Forge(
                        name = "lab",
                        person = "https://lab.example/{handle}",
                        repository = "https://lab.example/{slug}",
                        issue = "https://lab.example/{slug}/-/issues/{number}",
                        pull = "https://lab.example/{slug}/-/merge_requests/{number}")
                @Forge(
                        name = "own",
                        person = "https://own.example/{handle}",
                        repository = "https://own.example/{slug}",
                        issue = "https://own.example/{slug}/bug/{number}",
                        pull = "https://own.example/{slug}/patch/{number}")
                @Repository(slug = "example/kit", home = true, issues = 12)
                @Repository(slug = "g/lab", forge = "lab")
                @Commit(hash = "⟦invalid-declaration⟧1a2b3c4")
                @Commit(hash = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d")
                @Commit(hash = "⟦conflicting-declaration⟧1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", title = "again")
                @Commit(hash = "ffffffffffffffffffffffffffffffffffffffff", repository = "lab")
                @Release(tag = "⟦invalid-declaration⟧v 1", repository = "kit")
                @Release(tag = "v1", repository = "⟦invalid-declaration⟧inc")
                @Milestone(number = ⟦invalid-declaration⟧0)
                @Milestone(number = 4, state = ⟦conflicting-declaration⟧ThreadState.MERGED, due = "⟦invalid-period⟧soon")
                @Discussion(number = 14, date = "⟦invalid-period⟧2017-02-30")
                @Discussion(number = ⟦conflicting-declaration⟧12)
                @Discussion(number = ⟦invalid-declaration⟧1, repository = "lab")
                @Team(slug = "⟦invalid-declaration⟧@example/writers")
                @Team(slug = "⟦invalid-declaration⟧g/them", forge = "own")
                @Team(slug = "g/us", forge = "own", url = "https://own.example/groups/g/us")
                @Team(slug = "g/you", forge = "lab")
                interface Demo {}
                """),
                report("report().item(\"[1a2b3c4] [lab@fffffff] [@g/us] [@g/you]\")"));
    }

    /** Each forge has them elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "/pull/{number}, https://x.example/a/orgs/g/teams/us",
        "/-/merge_requests/{number}, https://x.example/a/g/us",
        "/pulls/{number}, https://x.example/a/org/g/teams/us"
    })
    void pagesOfTeams(String pull, String page) {
        var compilation =
                assertProblems(MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", title = "Demo", forge = "x")
                @Forge(
                        name = "x",
                        person = "https://x.example/a/{handle}",
                        repository = "https://x.example/a/{slug}",
                        issue = "https://x.example/a/{slug}/issues/{number}",
                        pull = "https://x.example/a/{slug}%s")
                @Team(slug = "g/us")
                interface Demo {}
                """.formatted(pull)), report("report().item(\"[@g/us]\")"));
        assertThat(Reports.file(compilation, "reports/demo/2017-06-25.md").orElseThrow())
                .contains("[@g/us]: " + page + "\n");
    }
}
