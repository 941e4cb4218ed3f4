package dev.byline.processor;

import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.byline.problem.CheckId;
import org.junit.jupiter.api.Test;

class ThreadOutsidePeriodTest {

    private static Compilation assertProblems(MarkedSource... sources) {
        return Reports.assertOnly(CheckId.THREAD_OUTSIDE_PERIOD, sources);
    }

    private static String message(Compilation compilation) {
        return Reports.message(compilation, CheckId.THREAD_OUTSIDE_PERIOD);
    }

    /** Week 25 is 2017-06-19 to 2017-06-25. */
    private static final MarkedSource CATALOG = MarkedSource.of("demo.Demo", """
            package demo;

            import dev.byline.dsl.*;

            @Series(name = "Demo")
            @Repository(slug = "a/b", home = true, pulls = 1)
            @Issue(number = 2, opened = "2016-01-01", state = ThreadState.OPEN)
            @Issue(number = 3, opened = "2017-06-25")
            @Issue(number = 4, opened = "2017-01-01", closed = "2017-06-19")
            @PullRequest(number = 5, opened = "2017-01-01", closed = "2018-01-01")
            @PullRequest(number = 6, opened = "2017-01-01", closed = "2017-06-18")
            @PullRequest(number = 7, closed = "2017-01-01")
            @Issue(number = 8, opened = "2017-06-26")
            @Issue(number = 9, opened = "2017-07-01", closed = "2017-07-02")
            interface Demo {}
            """);

    @Test
    void whatHappenedInThePeriodOrMayHave() {
        assertProblems(CATALOG, report("report().item(\"x\", pr1, issue2, issue3, issue4, pr5)"));
    }

    @Test
    void whatDidNot() {
        assertProblems(CATALOG, report("""
                report()
                    .intro("x", pr5, ⟦thread-outside-period⟧pr6, ⟦thread-outside-period⟧pr7)
                    .highlight("T", "x", ⟦thread-outside-period⟧issue8)
                    .section("S", item("x").items(item("y", ⟦thread-outside-period⟧issue9, ⟦thread-outside-period⟧pr6)))
                """));
    }

    @Test
    void theMessageSaysWhen() {
        assertThat(message(assertProblems(CATALOG, report("report().item(\"x\", ⟦thread-outside-period⟧pr6)"))))
                .isEqualTo("[byline:thread-outside-period] `[#6]` was closed on 2017-06-18, before 2017-W25 began on"
                        + " 2017-06-19; credit what happened in the period, and mention `[#6]` in the text");
        assertThat(message(assertProblems(CATALOG, report("report().item(\"x\", ⟦thread-outside-period⟧issue9)"))))
                .startsWith("[byline:thread-outside-period] `[#9]` was opened on 2017-07-01, after 2017-W25 ended on"
                        + " 2017-06-25;");
    }

    @Test
    void proseMayMentionWhatIsOld() {
        assertProblems(CATALOG, report("report().item(\"A follow-up of [#6], and [#9] will follow\", pr1)"));
    }

    @Test
    void notesOfADayAndPagesMayCreditAnything() {
        var notes = "report().item(\"x\", pr6, issue9)";
        for (var members : new String[] {"day = \"2017-06-21\"", "file = \"x\", title = \"X\""}) {
            assertProblems(
                    CATALOG,
                    MarkedSource.of("demo.Week25", report(notes).text().replace("week = \"2017-W25\"", members)));
        }
    }

    @Test
    void silenced() {
        assertProblems(
                CATALOG,
                MarkedSource.of(
                        "demo.Week25",
                        report("report().item(\"x\", pr6)")
                                .text()
                                .replace("@Report", "@SuppressWarnings(\"byline:thread-outside-period\") @Report")));
    }
}
