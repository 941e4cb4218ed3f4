package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BareReferenceTest {

    private static final String ID = "⟦bare-reference⟧";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "thanks to ^@rn.                                          | @rn",
                "^@rn's work                                              | @rn",
                "by ^@magnuss and others                                  | @MagnusS",
                "(^@dave-tucker)                                          | @dave-tucker",
                "a **bold ^@rn** and [linuxkit]                           | @rn",
                "_^@rn_                                                   | @rn",
                "fixed by ^#2090, at last                                 | #2090",
                "see ^linuxkit-ci#10                                      | linuxkit-ci#10",
                "see ^linuxkit/linuxkit-ci#10                             | linuxkit-ci#10",
                "see ^linuxkit/linuxkit#2090                              | #2090",
                "see ^https://github.com/linuxkit/linuxkit/pull/2090.     | #2090",
                "see ^http://github.com/LinuxKit/linuxkit/issues/2090/    | #2090",
                "see ^<https://github.com/linuxkit/linuxkit-ci/pull/10>   | linuxkit-ci#10",
                "see (^https://github.com/linuxkit/linuxkit-ci)           | linuxkit-ci",
                "ask ^https://github.com/rn                               | @rn",
                "> quoted: ^@rn                                           | @rn",
                "- a list of ^#2033                                       | #2033",
            })
    void isFoundWithItsLabel(String prose, String label) {
        var compilation = assertProblems(CATALOG, report("report().markdown(\"" + prose.replace("^", ID) + "\")"));
        assertThat(message(compilation)).contains("and is not a reference; write `[" + label + "]`");
    }

    @Test
    void saysWhatIsBare() {
        assertThat(
                        message(
                                assertProblems(
                                        CATALOG,
                                        report(
                                                "report().intro(\"<b>see</b> ⟦bare-reference⟧<https://github.com/linuxkit/linuxkit/pull/2090>\")"))))
                .isEqualTo(
                        "[byline:bare-reference] `<https://github.com/linuxkit/linuxkit/pull/2090>` names something that"
                                + " is declared, and is not a reference; write `[#2090]`");
    }

    @Test
    void isAWarningThatCanBeSilenced() {
        assertProblems(CATALOG, MarkedSource.of("demo.Week25", """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @SuppressWarnings("byline:bare-reference")
                @Report(series = Demo.class, week = "2017-W25")
                final class Week25 implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().intro("by @rn");
                    }
                }
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[@rn], [#2090], ([linuxkit-ci#10] [@rn]) and [Rolf][@rn]",
                "`@rn` and ``#2090`` and <span title='@rn'>html</span> <!-- #2090 -->",
                "[by @rn in #2090](https://e.org) and ![of @rn](https://e.org/a.png)",
                "[see](https://github.com/linuxkit/linuxkit/pull/2090)",
                "mail to x@rn or rn@rn.org, or <x@rn>, or see @rn@example.social",
                "@rn-bot, @rn/package, @rn.example, @somebody, @Override and @nobody",
                "#7, #20901, #2090a, a#2090, page.html#2090, colour #2090ff, PR#2090, &#64;rn",
                "https://e.org/@rn and https://e.org/#2090 and https://github.com/linuxkit/linuxkit/pull/7",
                "https://github.com/linuxkit/linuxkit/pull/2090#issuecomment-2090",
                "https://github.com/linuxkit/linuxkit/pull/2090/commits/1234567",
                "https://github.com/linuxkit/linuxkit/tree/master/reports and https://github.com/rn/dots",
                "git clone git@github.com:rn/x and \\\\@rn and \\\\#2090",
                "linuxkit and rn are words, linuxkit-ci.example, x/linuxkit-ci, linuxkit\\\\-ci and linuxkit-ci_2 are other names",
                "the [linuxkit-ci]#10 of another repository",
            })
    void whatIsFine(String prose) {
        assertProblems(CATALOG, report("report().markdown(\"" + prose + "\")"));
    }

    @Test
    void codeIsFine() {
        assertProblems(
                CATALOG, report("report().code(\"\", \"@rn #2090\").markdown(\"```\\n@rn\\n```\\n\\n    #2090\")"));
    }

    @Test
    void whatIsMalformedIsNotBareAsWell() {
        assertProblems(CATALOG, report("report().intro(\"⟦malformed-reference⟧[@rn did ⟦bare-reference⟧#2090\")"));
    }

    @Test
    void namesThatNoProseHasByChance() {
        var compilation = assertProblems(CATALOG, report("""
                report()
                    .intro("⟦bare-reference⟧linuxkit/linuxkit-ci, the ⟦bare-reference⟧linuxkit-ci. And ⟦bare-reference⟧2017-W25!")
                    .item("[linuxkit-ci] and `linuxkit-ci` and [the linuxkit-ci](https://example.org)")
                """));
        assertThat(compilation.diagnostics().toString())
                .contains("`linuxkit/linuxkit-ci` names something that is declared, and is not a reference; write"
                        + " `[linuxkit/linuxkit-ci]`");
    }

    @Test
    void aLabelInATitleIsPrintedAsItStands() {
        assertProblems(CATALOG, report("""
                report()
                    .section("About ⟦bare-reference⟧[#2090] by ⟦bare-reference⟧[@nobody]", item("So", rn))
                    .highlight("⟦bare-reference⟧[linuxkit-ci#10]: [WIP] @rn and #2090", "Text", rn)
                """));
    }

    @Test
    void aNumberAsGitHubAlsoWritesIt() {
        assertThat(message(assertProblems(CATALOG, report("report().item(\"In ⟦bare-reference⟧GH-2090 and GH-1\")"))))
                .endsWith("write `[#2090]`");
        assertProblems(CATALOG, report("report().item(\"LGH-2090, GH-20900 and `GH-2090`\")"));
    }
}
