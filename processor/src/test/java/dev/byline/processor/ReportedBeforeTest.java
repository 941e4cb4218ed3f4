package dev.byline.processor;

import static dev.byline.processor.ReportsOverTime.catalog;
import static dev.byline.processor.ReportsOverTime.report;
import static dev.byline.processor.ReportsOverTime.threads;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.byline.problem.CheckId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportedBeforeTest {

    private static Compilation assertProblems(MarkedSource... sources) {
        return Reports.assertOnly(CheckId.REPORTED_BEFORE, sources);
    }

    private static String message(Compilation compilation) {
        return Reports.message(compilation, CheckId.REPORTED_BEFORE);
    }

    private static final String WEEK_24 = "week = \"2017-W24\"";
    private static final String WEEK_25 = "week = \"2017-W25\"";
    private static final String WEEK_26 = "week = \"2017-W26\"";

    private static final MarkedSource CATALOG = catalog("@PullRequest(number = 1)");

    @Test
    void inALaterReport() {
        assertThat(message(assertProblems(
                        CATALOG,
                        // The order of the files means nothing.
                        report("Later", WEEK_26, "report().item(\"a\", rn, ⟦reported-before⟧pr1).item(\"b\", pr1)"),
                        report("Earlier", WEEK_24, "report().item(\"a\", pr1)"))))
                .isEqualTo("[byline:reported-before] `#1` was reported in 2017-W24 already; delete it from these"
                        + " credits, or recall it in the prose as `[#1]`");
    }

    @Test
    void inTwoLaterReportsTheFirstIsNamed() {
        var compilation = assertProblems(
                CATALOG,
                report("A", WEEK_24, "report().item(\"a\", pr1)"),
                report("B", WEEK_25, "report().item(\"a\", ⟦reported-before⟧pr1)"),
                report("C", WEEK_26, "report().item(\"a\", ⟦reported-before⟧pr1)"));
        assertThat(compilation.diagnostics())
                .filteredOn(d -> Reports.id(d).isPresent())
                .extracting(d -> d.getMessage(null))
                .allMatch(message -> message.contains("was reported in 2017-W24 already"));
    }

    @Test
    void afterASummaryOfTheMonthBefore() {
        assertThat(message(assertProblems(
                        CATALOG,
                        report("May", "month = \"2017-05\"", "report().item(\"a\", pr1)"),
                        report(
                                "Later",
                                "from = \"2017-06-01\", to = \"2017-06-07\"",
                                "report().item(\"a\", ⟦reported-before⟧pr1)"))))
                .contains("was reported in 2017-05 already");
    }

    @Test
    void proseMayRecallAndAnnounce() {
        assertProblems(
                CATALOG,
                report("A", WEEK_24, "report().item(\"soon: [#1]\")"),
                report("B", WEEK_25, "report().item(\"a\", pr1)"),
                report("C", WEEK_26, "report().item(\"after [#1]\")"));
    }

    @Test
    void issuesComeBack() {
        assertProblems(
                catalog("@Issue(number = 1)"),
                report("A", WEEK_24, "report().item(\"a\", issue1)"),
                report("B", WEEK_25, "report().item(\"a\", issue1)"));
    }

    @Test
    void thereIsNewsOfWhatWasNotOver() {
        assertProblems(
                catalog("""
                        @PullRequest(number = 1, state = ThreadState.OPEN)
                        @PullRequest(number = 2, state = ThreadState.MERGED, closed = "2017-06-20")"""),
                threads("Week25Threads", WEEK_25, "@PullRequest(number = 3)"),
                report("A", WEEK_24, "report().item(\"in the making\", pr1, pr2, pr3)"),
                report("B", WEEK_25, "report().item(\"done\", pr1, pr2, pr3)"),
                report("C", WEEK_26, "report().item(\"again\", pr1, ⟦reported-before⟧pr2, ⟦reported-before⟧pr3)"));
    }

    @Test
    void theReportNamedIsOneThatHadItWhenItWasOver() {
        assertThat(message(assertProblems(
                        catalog("@PullRequest(number = 2, state = ThreadState.MERGED, closed = \"2017-06-20\")"),
                        report("A", WEEK_24, "report().item(\"in the making\", pr2)"),
                        report("B", WEEK_25, "report().item(\"done\", pr2)"),
                        report("C", WEEK_26, "report().item(\"again\", ⟦reported-before⟧pr2)"))))
                .contains("in 2017-W25 already");
    }

    @Test
    void aSummaryRepeatsWhatItsWeeksReport() {
        assertProblems(
                CATALOG,
                report("A", WEEK_24, "report().item(\"a\", pr1)"),
                report("June", "month = \"2017-06\"", "report().item(\"a\", pr1)"));
    }

    @Test
    void neitherNotesOfADayNorPagesReport() {
        assertProblems(
                CATALOG,
                report("Day", "day = \"2017-06-01\"", "report().item(\"a\", pr1)"),
                report("Page", "file = \"page\", title = \"Page\"", "report().item(\"a\", pr1)"),
                report("A", WEEK_24, "report().item(\"a\", pr1)"),
                report("LaterDay", "day = \"2017-07-01\"", "report().item(\"a\", pr1)"));
    }

    /** Closed in week 24: one that reports it after that has its day outside of its period too. */
    private static final MarkedSource CLOSED =
            catalog("@PullRequest(number = 2, opened = \"2017-06-01\", closed = \"2017-06-14\")");

    private static final MarkedSource OVER = report("A", WEEK_24, "report().item(\"done\", pr2)");

    @Test
    void isAllThatIsSaidOfAThread() {
        Reports.assertProblems(
                CLOSED, OVER, report("C", WEEK_25, "report().item(\"a\", ⟦reported-before⟧pr2).item(\"b\", pr2)"));
    }

    @Test
    void theDaysAreToldWhereThisIsSilenced() {
        var silenced = MarkedSource.of(
                "demo.C",
                report("C", WEEK_25, "report().item(\"a\", ⟦pr2).item(\"b\", ⟦pr2)")
                        .text()
                        .replace("⟦", "⟦thread-outside-period⟧")
                        .replace("@Report", "@SuppressWarnings(\"byline:reported-before\") @Report"));
        Reports.assertProblems(CLOSED, OVER, silenced);
    }

    @Test
    void theDaysAreToldWhereThisIsOff() {
        var outside = report("C", WEEK_25, "report().item(\"a\", ⟦thread-outside-period⟧pr2)");
        Reports.assertMarked(
                Reports.compile(List.of("-Abyline.checks=reported-before:off"), CLOSED, OVER, outside),
                CLOSED,
                OVER,
                outside);
        var before = report("C", WEEK_25, "report().item(\"a\", ⟦reported-before⟧pr2)");
        Reports.assertMarked(
                Reports.compile(List.of("-Abyline.checks=thread-outside-period:error"), CLOSED, OVER, before),
                CLOSED,
                OVER,
                before);
    }

    /** Prose reports nothing, and an issue may come back: then only the days are wrong. */
    @Test
    void theDaysAreToldWhereNoReportHadIt() {
        Reports.assertProblems(
                catalog("""
                        @PullRequest(number = 2, closed = "2017-06-14")
                        @Issue(number = 3, closed = "2017-06-14")"""),
                report("A", WEEK_24, "report().item(\"see [#2]\", issue3)"),
                report(
                        "C",
                        WEEK_25,
                        "report().item(\"a\", ⟦thread-outside-period⟧pr2, ⟦thread-outside-period⟧issue3)"));
    }
}
