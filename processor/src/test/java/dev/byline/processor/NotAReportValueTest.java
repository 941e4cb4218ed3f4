package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.file;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotAReportValueTest {

    private static MarkedSource reportClass(String members) {
        return MarkedSource.of("demo.Week25", """
                package demo;

                import static demo.DemoRefs.*;
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;
                import dev.byline.reference.*;

                @Report(series = Demo.class, week = "2017-W25")
                final class Week25 implements ReportSource {
                %s
                }
                """.formatted(members));
    }

    @Test
    void constantsVariablesArraysAndHelpersAreValues() {
        var compilation = assertProblems(CATALOG, MarkedSource.of("demo.Zebra", """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;
                import dev.byline.reference.*;

                /** Is analysed after the report that uses it. */
                final class Zebra {
                    static final String COUNT = "two" + " and " + 3;
                    static final Item ITEM = item(COUNT, DemoRefs.rn);

                    static Item of(String text, Reference... credits) {
                        return item(("'" + text) + "'", credits);
                    }
                }
                """), reportClass("""
                    private static final int YEAR = 2017;

                    @Override
                    public ReportDocument write() {
                        var intro = "In " + YEAR + ":";
                        final Item last = last(intro);
                        return report()
                            .intro(intro, new Reference[] {pr2090, rn})
                            .section("S", Zebra.ITEM, Zebra.of("x", rn, MagnusS), this.last("y"), last)
                            .with();
                    }

                    private Item last(String text) {
                        return (item(text));
                    }
                """));
        assertThat(file(compilation, "reports/demo/2017-06-25.md"))
                .hasValueSatisfying(markdown -> assertThat(markdown)
                        .contains(
                                "In 2017: ([#2090] [@rn])",
                                "- two and 3 ([@rn])",
                                "- 'x' ([@rn] [@MagnusS])",
                                "- y\n- In 2017:"));
    }

    /** Annotations and references have one name each, so that both packages can be imported whole. */
    @Test
    void aHelperThatTakesReferencesOfAKind() {
        var compilation = assertProblems(CATALOG, reportClass("""
                    @Override
                    public ReportDocument write() {
                        return report().section("S", thanks(rn), done(pr2090, rn));
                    }

                    private static Item thanks(Reference.Person who) {
                        return item("Thanks", who);
                    }

                    private static Item done(Reference.PullRequest what, Reference.Person who) {
                        return item("Done", what, who);
                    }
                """));
        assertThat(file(compilation, "reports/demo/2017-06-25.md"))
                .hasValueSatisfying(
                        markdown -> assertThat(markdown).contains("- Thanks ([@rn])", "- Done ([#2090] [@rn])"));
    }

    @Test
    void aCondition() {
        assertThat(message(assertProblems(
                        CATALOG, report("report().intro(⟦not-a-report-value⟧System.nanoTime() > 0 ? \"a\" : \"b\")"))))
                .isEqualTo("[byline:not-a-report-value] Byline does not evaluate conditions; write what is"
                        + " true, as a report is data");
    }

    /** Markdown would show the items as text. */
    @Test
    void aBulletThatIsNone() {
        assertThat(message(assertProblems(
                        CATALOG, report("report().with(list(item(\"a\")).⟦not-a-report-value⟧marked(\"*\"))"))))
                .isEqualTo(
                        "[byline:not-a-report-value] `marked` does not accept this: \"*\" begins no entry of a list, as"
                                + " \"* \" does; correct its arguments");
        assertThat(message(assertProblems(
                        CATALOG, report("report().with(numbered(1, item(\"a\")).⟦not-a-report-value⟧marked(\"* \"))"))))
                .isEqualTo(
                        "[byline:not-a-report-value] `marked` does not accept this: \"* \" begins no entry of a list, as"
                                + " \") \" does; correct its arguments");
        assertProblems(
                CATALOG,
                report("report().with(list(item(\"a\")).marked(\"   +\\t\"), list(item(\"b\")).marked(\"\"))"));
    }

    @Test
    void aCallThatIsNotKnown() {
        assertThat(message(assertProblems(
                        CATALOG, report("report().intro(java.time.LocalDate.⟦not-a-report-value⟧now() + \" it is\")"))))
                .contains(
                        "Byline does not call `LocalDate.now()`; write the date itself: a report says the same whenever it is compiled");
    }

    /** Java would print the components of its record. */
    @Test
    void aReferenceThatIsJoinedToAText() {
        assertThat(message(assertProblems(
                        CATALOG,
                        report("report().intro(\"by \" + ⟦not-a-report-value⟧dave_tucker + \" and others\")"))))
                .isEqualTo("[byline:not-a-report-value] `+` cannot put a reference into a text; write"
                        + " `[@dave-tucker]` in the text");
        assertProblems(
                CATALOG,
                report("report().intro(⟦not-a-report-value⟧item(\"x\") + \" of [⟦undefined-reference⟧@no]\")"));
    }

    /** What the label would be, nobody knows. */
    @Test
    void aLabelOfWhichAPartHasNoValue() {
        assertProblems(CATALOG, reportClass("""
                    @Override
                    public ReportDocument write() {
                        return report().item(by(rn));
                    }

                    private static String by(dev.byline.reference.Reference.Person who) {
                        return "by [@" + who.⟦not-a-report-value⟧handle() + "] for [⟦undefined-reference⟧@nobody]";
                    }
                """));
    }

    @Test
    void aLoop() {
        assertProblems(CATALOG, reportClass("""
                    @Override
                    public ReportDocument write() {
                        var report = report();
                        ⟦not-a-report-value⟧for (int i = 0; i < 3; i++) {
                            report = report.intro("x");
                        }
                        return report;
                    }
                """));
    }

    @Test
    void aHelperThatCallsItself() {
        assertProblems(CATALOG, reportClass("""
                    @Override
                    public ReportDocument write() {
                        return report().section("S", again("x"));
                    }

                    private static Item again(String text) {
                        return item("y").items(⟦not-a-report-value⟧again(text), item("[⟦undefined-reference⟧@also]"));
                    }
                """));
    }

    @Test
    void helpersThatMultiplyEndSoon() {
        var members = new StringBuilder("    static String h0() { return \"x\"; }\n");
        for (var i = 1; i < 40; i++) {
            members.append("    static String h%d() { return h%d() + h%d(); }%n".formatted(i, i - 1, i - 1));
        }
        var compilation = Reports.compile(CATALOG, reportClass(members + """
                    public ReportDocument write() {
                        return report().intro(h39());
                    }
                """));
        assertThat(Reports.found(compilation))
                .isNotEmpty()
                .allMatch(found -> found.id().equals("not-a-report-value"));
    }

    @Test
    void nullAndObjects() {
        assertProblems(CATALOG, report("""
                report()
                    .intro(⟦not-a-report-value⟧null)
                    .item(⟦not-a-report-value⟧new String("x"), rn)
                    .item("still [⟦undefined-reference⟧@checked]")
                """));
    }

    @Test
    void aFieldOfAClassFileThatIsNoConstant() {
        assertProblems(CATALOG, report("report().intro(\"on \" + ⟦not-a-report-value⟧java.util.Locale.ROOT)"));
    }

    @Test
    void mistakesOfJavacAndBylineStandSideBySide() {
        var compilation = Reports.compile(CATALOG, report("""
                report()
                    .intro("one [⟦undefined-reference⟧@nobody]", ⟦undefined-reference⟧pr2091)
                    .highlight("T", "two [⟦undefined-reference⟧@nothing]", ⟦undefined-reference⟧undeclared, rn)
                    .section("S", item(3), item("three [⟦undefined-reference⟧@none]"))
                """));
        assertThat(compilation.errors())
                .anySatisfy(d -> assertThat(d.getMessage(null)).contains("pr2091"));
        Reports.assertMarked(compilation, report("""
                report()
                    .intro("one [⟦undefined-reference⟧@nobody]", ⟦undefined-reference⟧pr2091)
                    .highlight("T", "two [⟦undefined-reference⟧@nothing]", ⟦undefined-reference⟧undeclared, rn)
                    .section("S", item(3), item("three [⟦undefined-reference⟧@none]"))
                """));
    }

    /** A helper's type is known, and its value is what could be made of a call that does not compile. */
    @Test
    void whatIsInABrokenHelperIsStillLookedAt() {
        var source = reportClass("""
                    @Override
                    public ReportDocument write() {
                        return report()
                            .highlight(broken())
                            .item("one [⟦undefined-reference⟧@nobody]");
                    }

                    private static Highlight broken() {
                        return highlight("T", "two [⟦undefined-reference⟧@nothing]", ⟦undefined-reference⟧undeclared)
                            .items(item("three [⟦undefined-reference⟧@none]"));
                    }
                """);
        var compilation = Reports.compile(CATALOG, source);
        assertThat(compilation.errors())
                .anySatisfy(d -> assertThat(d.getMessage(null)).contains("undeclared"));
        Reports.assertMarked(compilation, source);
    }
}
