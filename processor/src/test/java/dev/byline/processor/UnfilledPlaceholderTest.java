package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnfilledPlaceholderTest {

    private static MarkedSource catalog(String members) {
        return MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", %s)
                @Repository(slug = "linuxkit/linuxkit", home = true, pulls = 2090)
                @People("rn")
                interface Demo {}
                """.formatted(members));
    }

    @Test
    void whatIsFilledIsFine() {
        assertProblems(CATALOG, report("""
                report()
                    .item("So {credits}.", pr2090, rn)
                    .item("{threads} by {people}", pr2090, rn)
                    .item("`{credits}` and ``{week} ` {to}`` are code, \\\\{credits} is text", rn)
                    .item("{{credits}}, ${week}, {other}, { week }, {form}, {data} and {id} are no placeholders")
                    .markdown("```\\n{week}\\n```")
                    .intro("{contributions} contributions {credits}", activity(linuxkit_ci), rn)
                """));
    }

    @Test
    void creditsThatAreNotThere() {
        assertProblems(CATALOG, report("""
                report()
                    .item("So ⟦unfilled-placeholder⟧{credits}.")
                    .item("By ⟦unfilled-placeholder⟧{people}.", pr2090)
                    .item("In ⟦unfilled-placeholder⟧{threads}.", rn)
                    .item("{credits} and ⟦unfilled-placeholder⟧{credits}", rn)
                    .item("{credits} and ⟦unfilled-placeholder⟧{people}", rn)
                    .highlight("Title", "of ⟦unfilled-placeholder⟧{credits}")
                """));
        assertThat(message(assertProblems(
                        CATALOG, report("report().item(\"By ⟦unfilled-placeholder⟧{people}.\", pr2090)"))))
                .isEqualTo(
                        "[byline:unfilled-placeholder] nothing fills `{people}`: the text has no person in its credits;"
                                + " name them behind the text, as in item(\"… {people} …\", ada), or write `\\{people}` for the text"
                                + " itself");
    }

    @Test
    void slips() {
        assertProblems(CATALOG, report("""
                report()
                    .item("⟦unfilled-placeholder⟧{credit} ⟦unfilled-placeholder⟧{person} ⟦unfilled-placeholder⟧{Credits}", rn)
                    .item("⟦unfilled-placeholder⟧{theards} ⟦unfilled-placeholder⟧{thread}")
                    .intro("⟦unfilled-placeholder⟧{contributors} and ⟦unfilled-placeholder⟧{mergedpulls}")
                """));
        assertThat(message(assertProblems(CATALOG, report("report().item(\"⟦unfilled-placeholder⟧{person}\", rn)"))))
                .contains("`{person}` is not a placeholder; did you mean `{people}`?");
    }

    @Test
    void theNameOfAPeriodInProse() {
        assertThat(message(assertProblems(CATALOG, report("report().item(\"In week ⟦unfilled-placeholder⟧{week}\")"))))
                .contains("and not in prose; write `25`, or `\\{week}` for the text itself");
        assertProblems(CATALOG, report("report().item(\"On ⟦unfilled-placeholder⟧{to:d MMM}\")"));
    }

    @Test
    void theFooterIsFilled() {
        var compilation = assertProblems(
                catalog(
                        "locale = \"de\", title = \"Woche {week} vom {from:d. MMMM} bis {to:d. MMMM yyyy}\","
                                + " footer = \"{week}. {name}, {from} to {to:d MMM yyyy}: {previous} {next} {index} \\\\{week}\""),
                report("report().item(\"x\")"));
        assertThat(Reports.file(compilation, "reports/demo/2017-06-25.md")).hasValue("""
                # Woche 25 vom 19. Juni bis 25. Juni 2017

                - x

                25\\. Demo, 2017-06-19 to 25 Juni 2017: – – [Demo](README.md) \\{week}
                """);
    }

    @Test
    void aFooterThatThisReportCannotFill() {
        assertProblems(
                catalog(
                        "footer = \"⟦unfilled-placeholder⟧{month} ⟦unfilled-placeholder⟧{credits} ⟦unfilled-placeholder⟧{wek}"
                                + " ⟦unfilled-placeholder⟧{to:HH} ⟦unfilled-placeholder⟧{week:w} ⟦unfilled-placeholder⟧{next:d}\""),
                MarkedSource.of("demo.Week26", """
                        package demo;

                        import static dev.byline.dsl.Dsl.*;

                        import dev.byline.dsl.*;

                        @Report(series = Demo.class, week = "2017-W26")
                        final class Week26 implements ReportSource {
                          @Override public ReportDocument write() {
                            return report().item("x");
                          }
                        }
                        """));
    }

    @Test
    void aTitleWithAPatternThatIsNone() {
        assertThat(message(assertProblems(
                        catalog("title = \"⟦invalid-declaration⟧{to:YYYY}\""), report("report().item(\"x\")"))))
                .contains("nothing fills {to:YYYY}; Y is the year of the week; write y for the year: {to:yyyy}");
        assertProblems(catalog("title = \"⟦invalid-declaration⟧{from:hh}\""), report("report().item(\"x\")"));
        assertProblems(catalog("locale = \"⟦invalid-declaration⟧xx\""), report("report().item(\"x\")"));
        assertProblems(catalog("locale = \"⟦invalid-declaration⟧a_b\""), report("report().item(\"x\")"));
    }

    @Test
    void nearlyTheNameOfAPeriodInProse() {
        assertProblems(CATALOG, report("""
                report()
                    .item("⟦unfilled-placeholder⟧{weeks} ⟦unfilled-placeholder⟧{wek} ⟦unfilled-placeholder⟧{Next}")
                    .item("{text}, {node} and `{weeks}` are no placeholders, \\\\{weeks} is text", rn)
                """));
        assertThat(message(assertProblems(CATALOG, report("report().item(\"⟦unfilled-placeholder⟧{Week}\")"))))
                .contains("`{Week}` is not a placeholder, and `{week}` is one of titles and of the footer");
    }

    @Test
    void aConstantInBraces() {
        assertProblems(CATALOG, report("""
                report()
                    .item("By ⟦unfilled-placeholder⟧{rn} in ⟦unfilled-placeholder⟧{pr2090} of ⟦unfilled-placeholder⟧{linuxkit_ci}")
                    .item("${rn}, {{rn}}, `{rn}`, \\\\{rn} and {pr1}")
                """));
        assertThat(message(
                        assertProblems(CATALOG, report("report().item(\"By ⟦unfilled-placeholder⟧{dave_tucker}\")"))))
                .isEqualTo("[byline:unfilled-placeholder] `{dave_tucker}` is not a placeholder; write `[@dave-tucker]`,"
                        + " or `\\{dave_tucker}` for the text itself");
    }

    @Test
    void titlesOfSectionsAndHighlights() {
        assertProblems(CATALOG, report("""
                report()
                    .section("Done in ⟦unfilled-placeholder⟧{week}", item("So", rn))
                    .highlight("By ⟦unfilled-placeholder⟧{people}", "Text", rn)
                    .subsection("The ⟦unfilled-placeholder⟧{to:d MMM} of ⟦unfilled-placeholder⟧{credits}", item("So"))
                    .section("{other} and {text}", item("So", rn))
                """));
        assertThat(message(assertProblems(
                        CATALOG, report("report().section(\"⟦unfilled-placeholder⟧{week}\", item(\"So\"))"))))
                .contains("and not in those of sections and highlights; write `25`, or unchecked(\"{week}\")");
        assertProblems(CATALOG, report("report().unchecked(\"{week}\").section(\"{week}\", item(\"So\"))"));
    }

    @Test
    void titlesAreToldAtTheirPlaceholder() {
        assertThat(message(assertProblems(
                        catalog("title = \"Week ⟦invalid-declaration⟧{wek} of {year}\""), report("report()"))))
                .endsWith("the title has the unknown placeholder {wek}; did you mean {week}?");
    }
}
