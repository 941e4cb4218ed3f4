package dev.byline.processor;

import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.byline.problem.CheckId;
import org.junit.jupiter.api.Test;

class StaleCountTest {

    /** In week 25: 6 contributions, 3 contributors, pull requests 2 opened and 1 merged, issues 1 opened and 1 closed. */
    private static final MarkedSource CATALOG = MarkedSource.of("demo.Demo", """
            package demo;

            import dev.byline.dsl.*;

            @Series(name = "Demo")
            @Repository(slug = "a/b", home = true)
            @Repository(slug = "a/ci")
            @People({"ada", "grace", "rn"})
            @PullRequest(
                    number = 1,
                    author = "ada",
                    state = ThreadState.MERGED,
                    opened = "2017-06-19",
                    closed = "2017-06-20",
                    comments = @By(who = "grace", on = "2017-06-20", times = 3))
            @PullRequest(number = 2, author = "ada", opened = "2017-06-25", state = ThreadState.OPEN)
            @Issue(number = 3, author = "rn", opened = "2017-06-20", closed = "2017-06-21")
            interface Demo {}
            """);

    private static Compilation assertProblems(MarkedSource... sources) {
        return Reports.assertOnly(CheckId.STALE_COUNT, sources);
    }

    private static String message(MarkedSource... sources) {
        return Reports.message(assertProblems(sources), CheckId.STALE_COUNT);
    }

    @Test
    void numbersThatAreRight() {
        var compilation = assertProblems(CATALOG, report("""
                report()
                    .intro(\"\"\"
                        There were 6 contributions (pull requests, issues, comments) from 3 individual contributors.
                        2 new PRs were opened and 1 PR was merged. 1 new issue was opened and 1 issue was closed.
                        0 closed pull requests, {merged-pulls} merged pull request.\"\"\", activity())
                    .item("The other has 0 contributions, {contributors} contributors", activity(ci), pr1, ada)
                """));
        assertThat(Reports.file(compilation, "reports/demo/2017-06-25.md").orElseThrow())
                .contains("0 closed pull requests, 1 merged pull request.\n")
                .contains("- The other has 0 contributions, 0 contributors ([#1] [@ada])\n");
    }

    @Test
    void mergeRequestsAreCountedAndCalledSo() {
        assertProblems(CATALOG, report("""
                report().intro("2 opened merge requests, 1 MR was merged, 1 merge request was merged.", activity())
                """));
        assertThat(message(CATALOG, report("report().intro(\"⟦stale-count⟧7 merged merge requests\", activity())")))
                .contains("the text says 7, and the catalog counts 1 merged merge request in 2017-W25; write 1,");
    }

    @Test
    void numbersThatAreWrong() {
        assertProblems(CATALOG, report("""
                report()
                    .intro("There were ⟦stale-count⟧7 contributions from " + "⟦stale-count⟧1,003 contributors,\\n"
                        + "⟦stale-count⟧3 opened pull requests, ⟦stale-count⟧0 merged PRs, "
                        + "1 closed issue, ⟦stale-count⟧22 issues were\\nopened", activity())
                    .section("S",
                        paragraph(\"\"\"
                            In all
                              ⟦stale-count⟧2 pull requests were merged.
                            \"\"\", activity(), pr1, ada),
                        item("⟦stale-count⟧1 contribution in [ci]", activity(ci)))
                """));
    }

    @Test
    void onlyTextsWithActivityAreCounted() {
        assertProblems(CATALOG, report("""
                report().intro("There were 70 contributions, and {contributors} contributors.", pr1, ada)
                """));
    }

    @Test
    void numbersOfOtherThings() {
        assertProblems(CATALOG, report("""
                report().intro(\"\"\"
                    {contributions} in version 1.7 contributions, #5 merged pull requests, since 2016-7 opened issues,
                    x5 closed issues, 5 commits, 12 issues and 3 pull requests, 4 new contributors, week 5 from contributors\"\"\", activity())
                """));
    }

    @Test
    void theMessageHasBothNumbers() {
        assertThat(message(CATALOG, report("report().intro(\"⟦stale-count⟧5 merged PRs\", activity())")))
                .isEqualTo("[byline:stale-count] the text says 5, and the catalog counts 1 merged pull request in"
                        + " 2017-W25; write 1, or `{merged-pulls}`, which is always the number");
    }

    @Test
    void placeholdersThatCountNothing() {
        assertThat(message(CATALOG, report("report().intro(\"⟦stale-count⟧{contributers} people\", activity())")))
                .isEqualTo("[byline:stale-count] `{contributers}` stands for no count; did you mean"
                        + " `{contributors}`?");
        assertThat(message(CATALOG, report("report().intro(\"⟦stale-count⟧{stars} stars\", activity())")))
                .isEqualTo("[byline:stale-count] `{stars}` stands for no count; write one of {contributions}"
                        + " {contributors} {opened-pulls} {merged-pulls} {closed-pulls} {opened-issues}"
                        + " {closed-issues} {contributor-names} {new-contributor-names}, or `\\{stars}` for the"
                        + " text itself");
        assertProblems(CATALOG, report("""
                report().intro("\\\\{stars}, {contributors} {credits} {people}", activity(), pr1, ada)
                """));
    }

    @Test
    void namesOfContributors() {
        var compilation = assertProblems(CATALOG, report("""
                report()
                    .intro("Thanks to {contributor-names}!", activity())
                    .paragraph("{contributor-names}", activity().byHandle())
                """));
        var markdown = Reports.file(compilation, "reports/demo/2017-06-25.md").orElseThrow();
        assertThat(markdown)
                .contains(
                        "Thanks to [@grace](https://github.com/grace), [@ada](https://github.com/ada),"
                                + " [@rn](https://github.com/rn)!\n",
                        "\n[@ada](https://github.com/ada), [@grace](https://github.com/grace), [@rn](https://github.com/rn)\n");
        assertThat(new RunningClasses(compilation).markdown("demo.Demo", "demo.Week25"))
                .isEqualTo(markdown);
        assertThat(message(
                        CATALOG,
                        report("report().intro(\"Welcome ⟦stale-count⟧{new-contributor-names}\", activity())")))
                .isEqualTo("[byline:stale-count] the catalog has no day before 2017-06-19, so nobody can be told to be"
                        + " new; let `mvn byline:sync` write the periods before, or write `{contributor-names}`");
        assertThat(message(CATALOG, report("report().intro(\"By ⟦stale-count⟧{contributor-names}\", activity(ci))")))
                .isEqualTo(
                        "[byline:stale-count] `{contributor-names}` stands for nobody in 2017-W25; delete it, and what"
                                + " the text says around it");
    }

    @Test
    void activityBesideATextThatCountsNothing() {
        assertThat(message(CATALOG, report("report().intro(\"Many things.\", ⟦stale-count⟧activity(), pr1, ada)")))
                .isEqualTo("[byline:stale-count] the text beside activity() counts nothing; write a placeholder such"
                        + " as {contributions} where a number belongs, or delete activity()");
    }

    @Test
    void aReportWithoutAPeriod() {
        var page = MarkedSource.of("demo.Page", """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, file = "page", title = "Page")
                final class Page implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().intro("{contributions} contributions", ⟦stale-count⟧activity());
                    }
                }
                """);
        assertThat(message(CATALOG, page))
                .isEqualTo("[byline:stale-count] the report has no period in which activity() could count; delete it,"
                        + " or give the report a period");
    }
}
