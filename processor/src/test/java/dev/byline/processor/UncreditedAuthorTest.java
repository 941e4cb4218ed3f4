package dev.byline.processor;

import static dev.byline.processor.Reports.assertMarked;
import static dev.byline.processor.Reports.compile;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.byline.problem.CheckId;
import org.junit.jupiter.api.Test;

class UncreditedAuthorTest {

    private static Compilation assertProblems(MarkedSource... sources) {
        return Reports.assertOnly(CheckId.UNCREDITED_AUTHOR, sources);
    }

    private static String message(Compilation compilation) {
        return Reports.message(compilation, CheckId.UNCREDITED_AUTHOR);
    }

    private static final MarkedSource CATALOG = MarkedSource.of("demo.Demo", """
            package demo;

            import dev.byline.dsl.*;

            @Series(name = "Demo", footer = "See [#2].")
            @Repository(slug = "linuxkit/linuxkit", home = true, pulls = 9)
            @PullRequest(number = 1, author = "mgoelzer")
            @PullRequest(number = 2, author = "Dave-Tucker")
            @PullRequest(number = 3, author = "ijc25")
            @PullRequest(number = 4, author = "somebody")
            @PullRequest(number = 5, author = "mgoelzer", state = ThreadState.MERGED, closed = "2017-06-01")
            @PullRequest(number = 6, author = "@mgoelzer", state = ThreadState.MERGED, closed = "2017-06-20")
            @PullRequest(number = 8, author = "mgoelzer", coAuthors = {"rn", "nobody", "ijc25"})
            @Issue(number = 7, author = "mgoelzer")
            @People({"mgoelzer", "dave-tucker", "rn"})
            @Person(handle = "ijc", aliases = {"aaa", "ijc25"})
            interface Demo {}
            """);

    @Test
    void theIndexNamesWhoWroteAPullRequestTogether() {
        var compilation = assertProblems(CATALOG, report("report().item(\"Faster\", pr8, mgoelzer, rn, ijc)"));
        assertThat(Reports.file(compilation, "reports/demo/index.json").orElseThrow())
                .containsPattern("\"coAuthors\" ?: ?\\[\\s*\"rn\",\\s*\"nobody\",\\s*\"ijc25\"\\s*]");
    }

    @Test
    void inCredits() {
        assertThat(message(assertProblems(
                        CATALOG,
                        report("report().item(\"Mentions of [#6]\", pr6, rn, mgoelzer)"
                                + ".item(\"Simpler\", rn, ⟦uncredited-author⟧pr1)"))))
                .isEqualTo(
                        "[byline:uncredited-author] `#1` was opened by `@mgoelzer`, who is not credited; add mgoelzer"
                                + " to the credits");
    }

    @Test
    void whoWroteItToo() {
        assertThat(message(assertProblems(
                        CATALOG, report("report().item(\"Together\", ijc, mgoelzer, ⟦uncredited-author⟧pr8)"))))
                .isEqualTo("[byline:uncredited-author] `#8` was written with `@rn`, who is not credited; add rn to the"
                        + " credits");
        assertProblems(
                CATALOG,
                report("report().item(\"All\", pr8, ijc, mgoelzer, rn).item(\"Mentions of [#8] and [@mgoelzer]\")"));
        assertProblems(CATALOG, report("report().item(\"[⟦uncredited-author⟧#8] by [@mgoelzer] and [@ijc] alone\")"));
    }

    @Test
    void theConstantOfTheHandleAndNotOfAFormerOne() {
        assertThat(message(assertProblems(
                        CATALOG,
                        report("report().intro(\"x\", pr6, mgoelzer).item(\"y\", ⟦uncredited-author⟧pr2, rn)"))))
                .endsWith("; add dave_tucker to the credits");
        assertThat(message(assertProblems(
                        CATALOG,
                        report("report().intro(\"x\", pr6, mgoelzer).item(\"y\", ⟦uncredited-author⟧pr3, rn)"))))
                .contains("opened by `@ijc`,")
                .endsWith("; add ijc to the credits");
    }

    @Test
    void inEveryKindOfBlock() {
        assertProblems(CATALOG, report("""
                report()
                    .intro("See [#6] [@mgoelzer], and [⟦uncredited-author⟧#1]", rn)
                    .highlight("T", "", ⟦uncredited-author⟧pr1, ⟦uncredited-author⟧pr2)
                    .section("S", item("a").items(item("b", mgoelzer), item("c", ⟦uncredited-author⟧pr1)))
                    .table(row("What", "Who"), row("[#1]", "[@mgoelzer]"), row("[⟦uncredited-author⟧#2]", "[@mgoelzer]"))
                    .markdown("* [#3] [@ijc]\\n* [⟦uncredited-author⟧#2]")
                """.replace("[⟦uncredited-author⟧#1]", "[#1]")));
    }

    @Test
    void whereThereAreNoCreditsALabelIsTheRemedy() {
        assertThat(message(assertProblems(
                        CATALOG,
                        report("report().intro(\"[#6]\", mgoelzer).markdown(\"* [⟦uncredited-author⟧#1] by [@rn]\")"))))
                .endsWith("; write `[@mgoelzer]` beside it");
    }

    @Test
    void whoeverIsCitedInAnyWayIsCredited() {
        assertProblems(CATALOG, report("""
                report()
                    .intro("The first ([#6] [@mgoelzer]) and [#2] by [Dave](https://github.com/dave-tucker/)", rn)
                    .item("[@mgoelzer] has simplified it", pr1, rn)
                    .item("Under the old handle", pr3, ijc25)
                    .item(item("Nested", pr1).items(item("more", mgoelzer)))
                    .highlight(highlight("Around", "", mgoelzer).items(item("more", pr1)))
                    .item("Of nobody who is declared, or of nobody at all", pr4, pr9, rn)
                    .item("An issue is no work yet", issue7, rn)
                """));
    }

    @Test
    void proseMayRecall() {
        assertProblems(CATALOG, report("""
                report()
                    .intro("The largest change is [#1], see below. It goes back to [#5].", pr6, mgoelzer)
                    .item("A follow-up of [#5]", rn)
                    .item("The largest change", pr1, mgoelzer)
                """));
    }

    @Test
    void newWorkInProse() {
        assertProblems(CATALOG, report("report().item(\"See [⟦uncredited-author⟧#6]\", rn)"));
    }

    @Test
    void aReportThatDoesNotCompileIsNotJudged() {
        var report = report("report().item(\"Simpler\", pr1, ⟦undefined-reference⟧mgoelzr)");
        assertMarked(compile(CATALOG, report), CATALOG, report);
    }
}
