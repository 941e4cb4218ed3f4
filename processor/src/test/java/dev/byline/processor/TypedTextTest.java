package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** References inside of sentences: {@code text("… {} …", rn)}. */
class TypedTextTest {

    private static final String FILE = "reports/demo/2017-06-25.md";

    @Test
    void theSameDocumentAsWithLabels() {
        var typed = assertProblems(CATALOG, report("""
                report()
                    .intro(text("Thanks to {} for {}, and `{}` is code.", rn, pr2062), issue2033)
                    .lead("Lead", text("{} did it.", dave_tucker), pr2090)
                    .highlight("High", text("In {}", linuxkit_ci_pr10), rn)
                    .section("S",
                        item(text("A {} and \\\\{} b" + " and {} too", MagnusS, linuxkit), pr2062),
                        item(text(\"""
                            Two lines with {}
                            and {}.\""", ndauten, rn)),
                        table(row("Who", "What"), row(text("{}", rn), text("see {}", pr2090))))
                """));
        var labels = assertProblems(CATALOG, report("""
                report()
                    .intro("Thanks to [@rn] for [#2062], and `{}` is code.", issue2033)
                    .lead("Lead", "[@dave-tucker] did it.", pr2090)
                    .highlight("High", "In [linuxkit-ci#10]", rn)
                    .section("S",
                        item("A [@MagnusS] and \\\\{} b and [linuxkit] too", pr2062),
                        item(\"""
                            Two lines with [@ndauten]
                            and [@rn].\"""),
                        table(row("Who", "What"), row("[@rn]", "see [#2090]")))
                """));
        assertThat(Reports.file(typed, FILE).orElseThrow())
                .isEqualTo(Reports.file(labels, FILE).orElseThrow())
                .contains("Thanks to [@rn] for [#2062], and `{}` is code. ([#2033])")
                .contains("| [@rn] | see [#2090] |");
        assertThat(Reports.file(typed, "reports/demo/2017-06-25.mentions.json"))
                .isEqualTo(Reports.file(labels, "reports/demo/2017-06-25.mentions.json"));
        assertThat(new RunningClasses(typed).markdown("demo.Demo", "demo.Week25"))
                .isEqualTo(Reports.file(typed, FILE).orElseThrow());
    }

    @Test
    void aPlaceWithoutAReference() {
        assertProblems(CATALOG, report("""
                report()
                    .item(text("a {} b ⟦unfilled-placeholder⟧{} c", rn))
                    .item(text("⟦unfilled-placeholder⟧{}"))
                    .item(text("one " + "two\\t⟦unfilled-placeholder⟧{}"), rn)
                    .item(text(\"""
                        three
                          four ⟦unfilled-placeholder⟧{}\"""))
                """));
        assertThat(message(assertProblems(
                        CATALOG, report("report().item(text(\"{} and ⟦unfilled-placeholder⟧{}\", rn))"))))
                .isEqualTo(
                        "[byline:unfilled-placeholder] nothing fills this `{}`: the text is given 1 reference; name one"
                                + " more behind the text, or write `\\{}` for the text itself");
    }

    @Test
    void aReferenceWithoutAPlace() {
        assertThat(message(assertProblems(
                        CATALOG, report("report().item(text(\"{} did it\", rn, ⟦unfilled-placeholder⟧pr2062))"))))
                .isEqualTo(
                        "[byline:unfilled-placeholder] the text has no `{}` for `#2062`; write `{}` where it belongs,"
                                + " or delete it here");
        assertProblems(CATALOG, report("report().item(text(\"`{}`\", ⟦unfilled-placeholder⟧rn))"));
    }

    @Test
    void whatElseIsWrongInTheTextStandsWhereItIs() {
        assertProblems(CATALOG, report("""
                report()
                    .item(text("{} and [⟦undefined-reference⟧@rnn] and {} [⟦undefined-reference⟧#99]", rn, pr2062))
                    .item(text("a {}" + " b [⟦undefined-reference⟧@x]", rn))
                    .item(text("[see](⟦invalid-url⟧javascript:x) {}", rn))
                """));
    }

    @Test
    void aPlaceInATextThatIsGivenNone() {
        assertProblems(CATALOG, report("""
                report().item("Thanks to ⟦unfilled-placeholder⟧{}", rn).item("In `{}` and \\\\{}", rn).item("{} alone").item("A main{} and ${}", rn)
                """));
    }

    @Test
    void placesAsOtherLanguagesHaveThem() {
        assertThat(message(
                        assertProblems(CATALOG, report("report().intro(text(\"By %s\", ⟦unfilled-placeholder⟧rn))"))))
                .endsWith("write `{}` in the place of `%s`");
        assertThat(message(assertProblems(
                        CATALOG, report("report().intro(text(\"{} and {1}\", rn, ⟦unfilled-placeholder⟧pr2090))"))))
                .endsWith("the text has no `{}` for `#2090`; write `{}` in the place of `{1}`");
    }
}
