package dev.byline.processor;

import static dev.byline.processor.Reports.assertMarked;
import static dev.byline.processor.Reports.compile;
import static dev.byline.processor.ReportsOverTime.catalog;
import static dev.byline.processor.ReportsOverTime.report;
import static dev.byline.processor.ReportsOverTime.threads;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.byline.problem.CheckId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnmentionedThreadTest {

    private static Compilation assertProblems(MarkedSource... sources) {
        return Reports.assertOnly(CheckId.UNMENTIONED_THREAD, sources);
    }

    private static String message(Compilation compilation) {
        return Reports.message(compilation, CheckId.UNMENTIONED_THREAD);
    }

    private static final String WEEK_25 = "week = \"2017-W25\"";
    private static final String MARKED_25 = "week = \"⟦unmentioned-thread⟧2017-W25\"";

    private static List<String> messages(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(d -> Reports.id(d).isPresent())
                .map(d -> d.getMessage(null))
                .toList();
    }

    @Test
    void threadsOfThePeriodByDateAndByDeclaration() {
        var compilation = assertProblems(
                catalog("""
                        @PullRequest(number = 1, title = "Fix\\n spelling", opened = "2017-06-01", closed = "2017-06-25")
                        @Issue(number = 2, opened = "2017-06-19")
                        @PullRequest(number = 4, opened = "2017-06-01", closed = "2017-06-26")"""),
                threads("Week25Threads", WEEK_25, "@PullRequest(number = 3, title = \"Logo\")"),
                report(
                        "Week25",
                        "week = \"⟦unmentioned-thread⟧⟦unmentioned-thread⟧⟦unmentioned-thread⟧2017-W25\"",
                        "report().intro(\"[@rn] did nothing\")"));
        assertThat(messages(compilation))
                .containsExactly(
                        "[byline:unmentioned-thread] `#1` \"Fix spelling\" happened in 2017-W25, and this report does not"
                                + " mention it; mention it as `[#1]` or pr1, or silence this check with"
                                + " @SuppressWarnings(\"byline:unmentioned-thread\") on Week25",
                        "[byline:unmentioned-thread] `#2` happened in 2017-W25, and this report does not mention it;"
                                + " mention it as `[#2]` or issue2, or silence this check with"
                                + " @SuppressWarnings(\"byline:unmentioned-thread\") on Week25",
                        "[byline:unmentioned-thread] `#3` \"Logo\" happened in 2017-W25, and this report does not mention"
                                + " it; mention it as `[#3]` or pr3, or silence this check with"
                                + " @SuppressWarnings(\"byline:unmentioned-thread\") on Week25");
    }

    @Test
    void aMentionOfAnyKindIsEnough() {
        assertProblems(
                catalog(""),
                threads(
                        "Week25Threads",
                        WEEK_25,
                        IntStream.rangeClosed(1, 6)
                                .mapToObj(i -> "@PullRequest(number = " + i + ")\n")
                                .collect(Collectors.joining())),
                report("Week25", WEEK_25, """
                        report()
                            .intro("[#1] and [this](https://github.com/linuxkit/linuxkit/pull/2#issuecomment-1)")
                            .highlight("T", "", pr3)
                            .section("S", item("a").items(item("b [linuxkit/linuxkit#4]")))
                            .table(row("a"), row("[#5]"))
                            .markdown("<https://github.com/linuxkit/linuxkit/pull/6>")"""));
    }

    @Test
    void theFooterIsNoMention() {
        assertProblems(MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", footer = "[#1]")
                @Repository(slug = "linuxkit/linuxkit", home = true)
                @PullRequest(number = 1, closed = "2017-06-20")
                interface Demo {}
                """), report("Week25", MARKED_25, "report().intro(\"a\")"));
    }

    @Test
    void aThreadOfNoPeriodIsOfNone() {
        assertProblems(catalog("@PullRequest(number = 1)"), report("Week25", WEEK_25, "report().intro(\"a\", rn)"));
    }

    @Test
    void manyThreadsAreNamedInOneMessage() {
        var week = threads(
                "Week25Threads",
                WEEK_25,
                IntStream.rangeClosed(101, 300)
                        .mapToObj(i -> "@PullRequest(number = " + i + ")\n")
                        .collect(Collectors.joining()));
        var compilation = assertProblems(
                catalog(""),
                week,
                report(
                        "Week25",
                        "week = \"" + "⟦unmentioned-thread⟧".repeat(11) + "2017-W25\"",
                        "report().intro(\"a\", rn)"));
        var messages = messages(compilation);
        assertThat(messages.get(9)).contains(" `#110` happened in 2017-W25");
        assertThat(messages.get(10)).contains("] 190 more threads happened in 2017-W25,");
        assertThat(IntStream.rangeClosed(101, 300))
                .allMatch(i -> messages.stream().anyMatch(message -> message.contains("`#" + i + "`")));
    }

    @Test
    void elevenThreadsAreNamedOneByOne() {
        var week = threads(
                "Week25Threads",
                WEEK_25,
                IntStream.rangeClosed(101, 111)
                        .mapToObj(i -> "@PullRequest(number = " + i + ")\n")
                        .collect(Collectors.joining()));
        assertThat(messages(assertProblems(
                        catalog(""),
                        week,
                        report(
                                "Week25",
                                "week = \"" + "⟦unmentioned-thread⟧".repeat(11) + "2017-W25\"",
                                "report().intro(\"a\", rn)"))))
                .noneMatch(message -> message.contains(" more threads "));
    }

    @Test
    void asErrorsAllAreTold() {
        var week = threads("Week25Threads", WEEK_25, "@PullRequest(number = 1)\n@PullRequest(number = 2)");
        var report = report(
                "Week25", "week = \"⟦unmentioned-thread⟧⟦unmentioned-thread⟧2017-W25\"", "report().intro(\"a\", rn)");
        assertMarked(compile(List.of("-Abyline.checks=unmentioned-thread:error"), catalog(""), week, report), report);
    }

    @Test
    void aMonthAndARangeAreJudgedADayAndAPageAreNot() {
        var threads = catalog("@PullRequest(number = 1, closed = \"2017-06-20\")");
        assertProblems(threads, report("June", "month = \"⟦unmentioned-thread⟧2017-06\"", "report().intro(\"a\", rn)"));
        assertProblems(
                threads,
                report(
                        "June",
                        "from = \"⟦unmentioned-thread⟧2017-06-19\", to = \"2017-06-21\"",
                        "report().intro(\"a\", rn)"));
        assertProblems(threads, report("Day", "day = \"2017-06-20\"", "report().intro(\"a\", rn)"));
        assertProblems(threads, report("Page", "file = \"page\", title = \"Page\"", "report().intro(\"a\", rn)"));
    }

    @Test
    void anotherReportOfTheSameDaysMayHaveIt() {
        var threads = catalog("""
                        @PullRequest(number = 1, closed = "2017-06-20")
                        @PullRequest(number = 2, closed = "2017-06-21")
                        @PullRequest(number = 3, closed = "2017-06-22")""");
        assertProblems(
                threads,
                report("Week25", WEEK_25, "report().item(\"a\", pr1)"),
                report("June", "month = \"2017-06\"", "report().item(\"a\", pr2)"),
                report("Day", "day = \"2017-06-21\"", "report().item(\"a\", pr3)"));
    }

    @Test
    void aReportOfOtherDaysDoesNotHelp() {
        assertThat(message(assertProblems(
                        catalog("@PullRequest(number = 1, closed = \"2017-06-20\")"),
                        report("Week25", MARKED_25, "report().intro(\"a\", rn)"),
                        report("Week26", "week = \"2017-W26\"", "report().item(\"a\", pr1)"))))
                .contains("`#1` happened in 2017-W25");
    }

    @Test
    void aReportThatDoesNotCompileIsNotJudged() {
        var threads = catalog("@PullRequest(number = 1, closed = \"2017-06-20\")");
        var broken = report("Week25", WEEK_25, "report().item(\"a\", ⟦undefined-reference⟧pr11)");
        assertMarked(compile(threads, broken), broken);
    }

    @Test
    void silencedForTheReport() {
        var report = report("Week25", WEEK_25, "report().intro(\"a\", rn)");
        assertProblems(
                catalog("@PullRequest(number = 1, closed = \"2017-06-20\")"),
                MarkedSource.of(
                        report.name(),
                        report.text()
                                .replace(
                                        "final class",
                                        "@SuppressWarnings(\"byline:unmentioned-thread\")\nfinal class")));
    }
}
