package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertMarked;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.compile;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UncitedItemTest {

    private static final String Q = "\"\"\"";

    private static MarkedSource catalog(String asks) {
        return MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", %s)
                @Repository(slug = "linuxkit/linuxkit", home = true, pulls = 2090, issues = 2033)
                @People({"MagnusS", "rn"})
                interface Demo {}
                """.formatted(asks));
    }

    private static final MarkedSource THREADS = catalog("itemsCiteThreads = true");
    private static final MarkedSource PEOPLE = catalog("itemsCreditPeople = true");

    @Test
    void noSeriesIsAskedByDefault() {
        assertProblems(CATALOG, report("report().item(\"a\").highlight(\"T\", \"b\")"));
    }

    @Test
    void aSeriesThatAsksForThreads() {
        assertThat(message(assertProblems(THREADS, report("report().item(\"⟦item-without-thread⟧Simpler\", rn)"))))
                .isEqualTo("[byline:item-without-thread] this item cites no issue and no pull request; add the one it"
                        + " tells of to its credits");
    }

    @Test
    void aSeriesThatAsksForPeople() {
        assertThat(message(assertProblems(
                        PEOPLE, report("report().highlight(\"⟦item-without-person⟧Logo\", \"x\", pr2090)"))))
                .isEqualTo("[byline:item-without-person] this highlight credits nobody; add who did the work to its"
                        + " credits");
    }

    @Test
    void atTheFirstCharacterOfTheText() {
        assertProblems(THREADS, report("""
                report()
                    .item(%s

                            ⟦item-without-thread⟧Simpler
                            still%s, rn)
                    .highlight("⟦item-without-thread⟧Logo", "")
                    .section("S", item("  ⟦item-without-thread⟧a" + "b"))
                """.formatted(Q, Q)));
    }

    @Test
    void onlyItemsAndHighlightsAreAsked() {
        assertProblems(catalog("itemsCiteThreads = true, itemsCreditPeople = true"), report("""
                report()
                    .intro("a")
                    .section("S", paragraph("b"), table(row("c", "d"), row("e", "f")), markdown("* g"), code("", "h"))
                """));
    }

    @Test
    void aCitationOfAnyKindIsEnough() {
        assertProblems(catalog("itemsCiteThreads = true, itemsCreditPeople = true"), report("""
                report()
                    .item("a", pr2090, rn)
                    .item("b", issue2033, rn)
                    .item("[@rn] had [#2090]")
                    .item("[Magnus](https://github.com/MagnusS) had <https://github.com/moby/moby/pull/1>")
                """));
    }

    @Test
    void whatIsNestedBelongsToTheItem() {
        assertProblems(THREADS, report("""
                report()
                    .item(item("Plans", pr2090).items(item("one"), item("two").items(item("three"))))
                    .item(item("A heading").items(item("one", pr2090), item("⟦item-without-thread⟧two")))
                    .highlight(highlight("Kernel", "").items(item("one", issue2033)))
                    .item(item("⟦item-without-thread⟧Nothing").items(item("one"), item("two")))
                """));
    }

    @Test
    void neitherNotesOfADayNorPagesAreAsked() {
        assertProblems(THREADS, notes("day = \"2017-06-21\""));
        assertProblems(THREADS, notes("file = \"summit\", title = \"Summit\""));
    }

    private static MarkedSource notes(String period) {
        return MarkedSource.of("demo.Notes", """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, %s)
                final class Notes implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().item("a");
                    }
                }
                """.formatted(period));
    }

    @Test
    void anOptionAsksEverySeries() {
        var report = report("report().item(\"⟦item-without-person⟧a\", pr2090)");
        assertMarked(compile(List.of("-Abyline.checks=item-without-person:warning"), CATALOG, report), CATALOG, report);
    }

    @Test
    void anOptionHasTheLastWord() {
        var report = report("report().item(\"a\", pr2090)");
        assertMarked(compile(List.of("-Abyline.checks=item-without-person:off"), PEOPLE, report), PEOPLE, report);
    }

    @Test
    void whatASeriesAsksForCanBeSilenced() {
        var report = report("report().item(\"a\", pr2090)");
        assertProblems(
                PEOPLE,
                MarkedSource.of(
                        report.name(),
                        report.text()
                                .replace(
                                        "final class",
                                        "@SuppressWarnings(\"byline:item-without-person\")\nfinal class")));
    }
}
