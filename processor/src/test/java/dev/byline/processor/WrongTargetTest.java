package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongTargetTest {

    @Test
    void aLinkThatLeadsWhereItSaysIsFine() {
        assertProblems(CATALOG, report("""
                report()
                    .intro("[#2090](https://github.com/linuxkit/linuxkit/pull/2090#discussion_r1)")
                    .item("[#9](https://github.com/linuxkit/linuxkit/issues/9) is not declared, and right")
                    .item("[#2090](https://example.org/2090) is somewhere else altogether")
                    .item("[@rn](https://github.com/rn) and [@rn](https://example.org/rn)")
                    .item("[linuxkit-ci](https://github.com/linuxkit/linuxkit-ci)")
                """));
    }

    @Test
    void anotherNumber() {
        assertThat(
                        message(
                                assertProblems(
                                        CATALOG,
                                        report(
                                                "report().intro(\"[#2090](⟦wrong-target⟧https://github.com/linuxkit/linuxkit/pull/1560)\")"))))
                .isEqualTo("[byline:wrong-target] `[#2090]` leads to pull request 1560 of linuxkit/linuxkit; write"
                        + " `[#2090]` alone, or its URL https://github.com/linuxkit/linuxkit/pull/2090");
    }

    @Test
    void anotherKind() {
        assertThat(
                        message(
                                assertProblems(
                                        CATALOG,
                                        report(
                                                "report().intro(\"[#2090](⟦wrong-target⟧https://github.com/linuxkit/linuxkit/issues/2090)\")"))))
                .contains("leads to issue 2090 of linuxkit/linuxkit, but it is declared as a pull request;");
    }

    @Test
    void anotherRepository() {
        assertProblems(CATALOG, report("""
                report().intro("[linuxkit-ci#10](⟦wrong-target⟧https://github.com/linuxkit/linuxkit/pull/10)")
                """));
    }

    @Test
    void anUndeclaredNumberThatTheUrlContradicts() {
        assertProblems(CATALOG, report("""
                report().intro("[#1769](⟦wrong-target⟧https://github.com/linuxkit/linuxkit/pull/1560)")
                """));
    }

    @Test
    void anotherPerson() {
        assertProblems(CATALOG, report("""
                report().intro("[@rn](⟦wrong-target⟧https://github.com/ndauten/)")
                """));
    }

    @Test
    void twoCreditsThatMarkdownReadsAsOneLink() {
        assertThat(message(assertProblems(CATALOG, report("report().intro(\"[⟦wrong-target⟧@rn][@MagnusS]\")"))))
                .contains(
                        "`[@rn][@MagnusS]` says @rn and leads to https://github.com/MagnusS; write `[@rn] [@MagnusS]`");
    }

    @Test
    void aDefinition() {
        assertProblems(CATALOG, report("""
                report().intro("see [#2090]").markdown("⟦wrong-target⟧[#2090]: https://github.com/linuxkit/linuxkit/pull/1560")
                """));
    }

    @Test
    void aDefinitionThatTakesADeclaredLabel() {
        assertThat(message(assertProblems(CATALOG, report("""
                                report().item("x", pr2090).markdown("⟦wrong-target⟧[#2090]: https://example.org/2090")
                                """))))
                .isEqualTo("[byline:wrong-target] `[#2090]` is declared and leads to"
                        + " https://github.com/linuxkit/linuxkit/pull/2090, and with this definition everywhere in the"
                        + " report to https://example.org/2090; delete the definition, or give it a label of its own");
        assertProblems(CATALOG, report("""
                report().item("x", rn, _2017_W25).markdown("⟦wrong-target⟧[@rn]: https://example.org/rn")
                    .markdown("[#2062]: https://github.com/linuxkit/linuxkit/pull/2062#discussion_r1")
                    .markdown("[@MagnusS]: https://github.com/MagnusS/")
                    .markdown("[2017-W25]: 2017-06-25.md")
                """));
    }

    @Test
    void aDeclaredLink() {
        assertThat(message(assertProblems(MarkedSource.of("demo.Demo", """
                                package demo;

                                import dev.byline.dsl.*;

                                @Series(name = "Demo")
                                @Repository(slug = "linuxkit/linuxkit", home = true)
                                @Link(label = "#2090", url = "⟦wrong-target⟧https://github.com/linuxkit/linuxkit/issues/2091")
                                interface Demo {}
                                """), report("report().intro(\"[#2090]\")"))))
                .isEqualTo("[byline:wrong-target] the label [#2090] leads to issue 2091 of linuxkit/linuxkit; correct"
                        + " the URL, or give the link a label of its own");
    }

    private static final String PULL = "https://github.com/linuxkit/linuxkit/pull/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PR #2090",
                "#2090: Fins",
                "fixed in #2090",
                "`#2090`",
                "see #2090 (and #9)",
                "pull request 2090",
                "linuxkit/linuxkit#2090 by ada",
                "GH-2090"
            })
    void aTextThatNamesANumber(String text) {
        assertProblems(CATALOG, report("report().item(\"[" + text + "](" + PULL + "2090)\")"));
        assertProblems(CATALOG, report("report().item(\"[" + text + "](⟦wrong-target⟧" + PULL + "1560)\")"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fix #2090 by not waiting",
                "Revert of #2090",
                "follow-up to #2090",
                "closes PR #2090",
                "the pull request",
                "v1.2090",
                "a#2090b"
            })
    void aTextThatNamesTheNumberOfAnother(String text) {
        assertProblems(CATALOG, report("report().item(\"[" + text + "](" + PULL + "1560)\")"));
    }

    @Test
    void aTextThatNamesTheNumberOfAnotherRepository() {
        assertThat(message(assertProblems(
                        CATALOG, report("report().item(\"[PR linuxkit-ci#10](⟦wrong-target⟧" + PULL + "10)\")"))))
                .contains(
                        "the text of the link says linuxkit-ci#10, and it leads to pull request 10 of linuxkit/linuxkit;");
    }

    @Test
    void aTextThatIsAUrl() {
        assertProblems(CATALOG, report("""
                report()
                    .item("[https://a.example/1](https://a.example/1/) [http://www.a.example](https://a.example)")
                    .item("[https://a.example](https://a.example/1#x) [https://a.example/lo…](https://a.example/long)")
                    .item("[https://a.example/1](⟦wrong-target⟧https://a.example/2)")
                    .item("[https://a.example/1](⟦wrong-target⟧https://a.example/12)")
                """));
    }

    @Test
    void aTextThatNamesAnotherPerson() {
        assertThat(message(assertProblems(
                        CATALOG, report("report().item(\"[MagnusS's fix](⟦wrong-target⟧https://github.com/rn)\")"))))
                .isEqualTo("[byline:wrong-target] the text of the link names @MagnusS, and it leads to the page of @rn;"
                        + " correct the text, or write the URL https://github.com/MagnusS");
        assertProblems(CATALOG, report("""
                report()
                    .item("[rn's fix](https://github.com/rn) [MagnusS and rn](https://github.com/rn)")
                    .item("[MagnusS's fix](https://example.org/rn) [a fix](https://github.com/rn)")
                """));
    }

    @Test
    void theDaysOfAnotherReport() {
        var catalog = MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", title = "Week {week}")
                interface Demo {}
                """);
        var other = MarkedSource.of("demo.Week24", """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "2017-W24", file = "june")
                final class Week24 implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().intro("x");
                    }
                }
                """);
        assertProblems(catalog, other, report("""
                report()
                    .item("[week 24](june.md), [the report for 2017-06-18](june.md), [what week 26 brings](june.md)")
                    .item("[week 25](june.md#week-24), [2017](june.md) and [issue 7](june.md)")
                    .item("[week 25](⟦wrong-target⟧june.md), [the report of 2017-06-26](⟦wrong-target⟧june.md)")
                    .item("[July 2, 2017](⟦wrong-target⟧june.md) and [2017-W23](⟦wrong-target⟧june.md)")
                """));
    }
}
