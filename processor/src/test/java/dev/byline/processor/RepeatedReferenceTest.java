package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.byline.problem.CheckId;
import org.junit.jupiter.api.Test;

class RepeatedReferenceTest {

    private static Compilation assertProblems(MarkedSource... sources) {
        return Reports.assertOnly(CheckId.REPEATED_REFERENCE, sources);
    }

    private static String message(Compilation compilation) {
        return Reports.message(compilation, CheckId.REPEATED_REFERENCE);
    }

    @Test
    void theSecondAndTheThirdTime() {
        assertProblems(CATALOG, report("""
                report()
                    .intro("a", rn, ⟦repeated-reference⟧rn)
                    .highlight("T", "b", pr2090, MagnusS, ⟦repeated-reference⟧pr2090, ⟦repeated-reference⟧pr2090)
                    .item(item("c", rn).items(item("d", linuxkit_ci_pr10, ⟦repeated-reference⟧linuxkit_ci_pr10)))
                """));
    }

    @Test
    void saysWhichOne() {
        assertThat(message(
                        assertProblems(CATALOG, report("report().item(\"a\", rn, ⟦repeated-reference⟧DemoRefs.rn)"))))
                .isEqualTo("[byline:repeated-reference] `@rn` stands in these credits already; delete it, or write the"
                        + " reference that was meant");
    }

    @Test
    void aPersonUnderAFormerHandle() {
        var catalog = MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo")
                @Person(handle = "ijc", aliases = {"ijc25", "ian"})
                interface Demo {}
                """);
        assertThat(message(assertProblems(catalog, report("report().item(\"a\", ijc25, ⟦repeated-reference⟧ijc)"))))
                .contains("`@ijc` (also `@ijc25`, `@ian`) stands in these credits already;");
    }

    @Test
    void whatAHelperAddsAgain() {
        assertProblems(
                CATALOG,
                MarkedSource.of("demo.Items", """
                package demo;

                import dev.byline.dsl.*;

                final class Items {
                    static Item byRn(String text, dev.byline.reference.Reference other) {
                        return Dsl.item(text, other, ⟦repeated-reference⟧DemoRefs.rn);
                    }
                }
                """),
                report("report().item(Items.byRn(\"a\", rn)).item(Items.byRn(\"b\", MagnusS))"));
    }

    @Test
    void whatIsCitedInSeveralPlacesIsFine() {
        assertProblems(CATALOG, report("""
                report()
                    .intro("[@rn] and again [@rn] went on with [#2090]", pr2090, rn)
                    .item("a", pr2090, rn)
                    .item("b", pr2090, rn)
                    .item(item("c", rn, linuxkit).items(item("d", rn, linuxkit_ci)))
                    .item("the same number elsewhere", pr2062, linuxkit_ci_pr10, linuxkit_ci_pr11)
                """));
    }
}
