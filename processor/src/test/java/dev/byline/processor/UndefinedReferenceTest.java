package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UndefinedReferenceTest {

    private static final String Q = "\"\"\"";

    @Test
    void everySpellingOfADeclaredReferenceIsFine() {
        assertProblems(CATALOG, report("""
                report()
                    .intro("[linuxkit], [linuxkit/linuxkit], [the kit][linuxkit] and [linuxkit][]", linuxkit_ci)
                    .item("[#2090] [linuxkit#2090] [linuxkit/linuxkit#2090] [#2033]", pr2090, issue2033, rn)
                    .item("[linuxkit-ci#10] [linuxkit/linuxkit-ci#10] [@dave-tucker]", linuxkit_ci_pr11, dave_tucker)
                    .item("in `code[0]` and \\\\[escaped] nothing is a label, nor in [ ] or \\\\[x]")
                """));
    }

    @Test
    void inALiteral() {
        var compilation =
                assertProblems(CATALOG, report("report().intro(\"thanks to [⟦undefined-reference⟧@nduaten] for it\")"));
        assertThat(message(compilation))
                .isEqualTo(
                        "[byline:undefined-reference] `[@nduaten]` is not declared in Demo; did you mean `@ndauten`?");
    }

    @Test
    void inATextBlockWithEscapes() {
        assertProblems(CATALOG, report("""
                report().intro(%s
                        One line\\tand [⟦undefined-reference⟧@a] and \\
                        the \\u0041 \\s [text][⟦undefined-reference⟧@b].

                          * [⟦undefined-reference⟧#2091] (%s)
                """.formatted(Q, Q)));
    }

    @Test
    void inTheLabelOfAFullReferenceAndAnImage() {
        assertProblems(
                CATALOG,
                report("report().intro(\"[text][⟦undefined-reference⟧@nobody] ![alt][⟦undefined-reference⟧logo]\")"));
    }

    @Test
    void inAConcatenationWithAConstantAndAHelper() {
        assertProblems(CATALOG, MarkedSource.of("demo.Texts", """
                package demo;

                final class Texts {
                    static final String SHARED = "shared [⟦undefined-reference⟧@shared]";

                    static dev.byline.dsl.Item thanks(String whom) {
                        return dev.byline.dsl.Dsl.item("Thanks, " + whom + "! [⟦undefined-reference⟧#7]", DemoRefs.rn);
                    }
                }
                """), report("""
                report()
                    .intro("a [⟦undefined-reference⟧@a] " + Texts.SHARED + " [⟦undefined-reference⟧@z]" + 1 + 'c')
                    .section("S", Texts.thanks("[⟦undefined-reference⟧@whom]"))
                """));
    }

    @Test
    void inAConstantOnceWithItsUse() {
        assertThat(message(assertProblems(CATALOG, MarkedSource.of("demo.Texts", """
                        package demo;

                        final class Texts {
                            static final String NAMES = "by [⟦undefined-reference⟧@nobody]";
                            static final String SHARED = "made " + NAMES;
                        }
                        """), report("""
                        report()
                            .intro("x " + Texts.SHARED)
                            .item(Texts.SHARED)
                        """))))
                .isEqualTo("[byline:undefined-reference] in `SHARED`, which Week25.java:13 uses:"
                        + " `[@nobody]` is not declared in Demo; add \"nobody\" to @People on Demo");
    }

    @Test
    void inEveryKindOfProse() {
        assertProblems(CATALOG, report("""
                report()
                    .highlight("T", "x [⟦undefined-reference⟧@a]", rn)
                    .highlight(highlight("T", "").items(item("x [⟦undefined-reference⟧@b]")))
                    .section("S", paragraph("[⟦undefined-reference⟧@c]"), subsection("SS", item("[⟦undefined-reference⟧@d]")))
                    .table(row("[⟦undefined-reference⟧@e]", "b"), row("c", "[⟦undefined-reference⟧@f]"))
                    .markdown("> [⟦undefined-reference⟧@g]")
                    .item(item("a").items(item("[⟦undefined-reference⟧@h]")))
                    .code("", "[@not-prose]")
                """));
    }

    @Test
    void inTheFooterOnce() {
        assertProblems(MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", footer = "see [⟦undefined-reference⟧demo]")
                @People("rn")
                interface Demo {}
                """), MarkedSource.of("demo.A", """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "2017-W25")
                class A implements ReportSource {
                    public ReportDocument write() {
                        return report().intro("a");
                    }
                }

                @Report(series = Demo.class, week = "2017-W26")
                class B implements ReportSource {
                    public ReportDocument write() {
                        return report().intro("b");
                    }
                }
                """));
    }

    @Test
    void aDefinitionInTheProseDefinesItsLabelForTheWholeReport() {
        assertProblems(CATALOG, report("""
                report().intro("see [here]").markdown("[here]: https://example.org").item("and [here]")
                """));
    }

    @Test
    void theRemedyNamesWhereToDeclare() {
        assertThat(message(
                        assertProblems(CATALOG, report("report().intro(\"[⟦undefined-reference⟧@somebody-else]\")"))))
                .endsWith("; add \"somebody-else\" to @People on Demo");
        assertThat(message(assertProblems(CATALOG, report("report().intro(\"[⟦undefined-reference⟧#7]\")"))))
                .endsWith("; add 7 to the pulls or issues of @Repository(slug = \"linuxkit/linuxkit\") on Demo");
        assertThat(message(assertProblems(CATALOG, report("report().intro(\"[⟦undefined-reference⟧moby/tool#91]\")"))))
                .endsWith("; declare the repository with @Repository on Demo");
        assertThat(message(assertProblems(CATALOG, report("report().intro(\"he said [⟦undefined-reference⟧sic]\")"))))
                .endsWith("; declare it on Demo, or write `\\[` for a bracket that is meant as text");
    }

    @Test
    void caseCounts() {
        assertThat(message(assertProblems(CATALOG, report("report().intro(\"[⟦undefined-reference⟧@magnuss]\")"))))
                .endsWith("did you mean `@MagnusS`?");
    }

    @Test
    void aWeekWithoutItsYear() {
        assertThat(message(assertProblems(CATALOG, report("report().item(\"See [⟦undefined-reference⟧W25]\")"))))
                .endsWith("did you mean `[2017-W25]`?");
        assertThat(message(assertProblems(CATALOG, report("report().item(\"See [⟦undefined-reference⟧W26]\")"))))
                .contains("declare it on Demo");
    }

    @Test
    void aHandleWithoutItsSign() {
        assertThat(message(assertProblems(CATALOG, report("report().item(\"By [⟦undefined-reference⟧Dave-Tucker]\")"))))
                .endsWith("did you mean `@dave-tucker`?");
    }
}
