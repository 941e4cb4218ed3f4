package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.message;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeclarationsTest {

    private static MarkedSource catalog(String annotations) {
        return MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo")
                %s
                interface Demo {}
                """.formatted(annotations));
    }

    private static MarkedSource report(String name, String annotation) {
        return MarkedSource.of("demo." + name, """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                %s
                final class %s implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().intro("x");
                    }
                }
                """.formatted(annotation, name));
    }

    private static final MarkedSource WEEK_25 = report("Week25", "@Report(series = Demo.class, week = \"2017-W25\")");

    @Test
    void aNumberOfTwoKinds() {
        assertThat(message(assertProblems(
                        catalog(
                                "@Repository(slug = \"a/b\", pulls = {1, 2}, issues = {3, ⟦conflicting-declaration⟧2})"),
                        WEEK_25)))
                .isEqualTo("[byline:conflicting-declaration] a/b#2 is declared as an issue here and as a pull request"
                        + " before; delete the wrong one");
    }

    @Test
    void oneAnnotationAmongRepeatedOnes() {
        assertProblems(catalog("""
                        @Repository(slug = "a/b", pulls = {1, 2})
                        @Repository(slug = "⟦invalid-declaration⟧c", pulls = {1, 2})
                        @PullRequest(repository = "b", number = 1, title = "x")
                        @PullRequest(repository = "a/b", number = 2, closed = "⟦invalid-period⟧2017-02-30")
                        @People({"rn", "⟦conflicting-declaration⟧RN", "⟦invalid-declaration⟧@ijc"})"""), WEEK_25);
    }

    @Test
    void weeksThatDoNotExist() {
        assertThat(message(assertProblems(
                        CATALOG,
                        report("Week54", "@Report(series = Demo.class, week = \"⟦invalid-period⟧2017-W54\")"))))
                .isEqualTo("[byline:invalid-period] the year 2017 has the weeks 01 to 52 and no week 54; correct it");
    }

    @Test
    void aPeriodThatContradictsItself() {
        assertThat(message(assertProblems(
                        CATALOG,
                        report(
                                "Week25",
                                "@Report(series = Demo.class, week = \"2017-W25\", from = \"⟦invalid-period⟧2017-06-18\","
                                        + " to = \"2017-06-25\")"))))
                .contains("week is 2017-06-19 to 2017-06-25, but from is 2017-06-18 to 2017-06-25");
    }

    @Test
    void twoReportsForOnePeriod() {
        assertThat(message(assertProblems(
                        CATALOG,
                        WEEK_25,
                        report(
                                "Week25b",
                                "@Report(series = Demo.class, week = \"⟦duplicate-report⟧2017-W25\", file = \"b\")"))))
                .contains("the period 2017-W25 has a report already, Week25;");
    }

    @Test
    void twoReportsInOneFile() {
        assertProblems(
                CATALOG,
                WEEK_25,
                report(
                        "Week26",
                        "@Report(series = Demo.class, week = \"2017-W26\", file = \"⟦duplicate-report⟧2017-06-25\")"));
    }

    @Test
    void aSeriesWithoutAReportIsTold() {
        assertThat(message(assertProblems(MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo")
                ⟦no-reports⟧interface Demo {}
                """))))
                .contains("the series Demo has no report, so nothing was checked");
    }

    @Test
    void aSeriesWithoutAReportCanBeSilenced() {
        assertProblems(MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @SuppressWarnings("byline:no-reports")
                @Series(name = "Demo")
                interface Demo {}
                """));
    }

    @Test
    void aWeekThatNoReportCovers() {
        var week27 = "@Report(series = Demo.class, week = \"⟦period-gap⟧2017-W27\")";
        assertThat(message(assertProblems(CATALOG, WEEK_25, report("Week27", week27))))
                .isEqualTo("[byline:period-gap] no report covers 2017-W26 (2017-06-26 to 2017-07-02); write the missing"
                        + " report, or @SuppressWarnings(\"byline:period-gap\") on this one");
    }

    @Test
    void aGapThatIsMeant() {
        assertProblems(
                CATALOG,
                WEEK_25,
                report(
                        "Week27",
                        "@SuppressWarnings(\"byline:period-gap\") @Report(series = Demo.class, week = \"2017-W27\")"));
    }

    @Test
    void aDayThatTwoReportsCover() {
        assertThat(message(assertProblems(
                        CATALOG,
                        WEEK_25,
                        report(
                                "Week26",
                                "@Report(series = Demo.class, title = \"x\", from = \"⟦overlapping-period⟧2017-06-25\","
                                        + " to = \"2017-07-02\")"))))
                .isEqualTo("[byline:overlapping-period] the period 2017-06-25..2017-07-02 shares 2017-06-25 with"
                        + " 2017-W25, the period of Week25; let one begin where the other ends");
    }
}
