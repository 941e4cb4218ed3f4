package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** A constant that is not declared is javac's error; Byline adds which one was meant. */
class UnknownConstantTest {

    private static void assertHint(String written, String meant) {
        var compilation = Reports.compile(CATALOG, report("report().intro(\"x\", rn, " + written + ")"));
        assertThat(compilation.errors())
                .extracting(Diagnostic::getLineNumber, Diagnostic::getColumnNumber)
                .containsExactly(tuple(12L, 40L));
        assertThat(compilation.notes())
                .filteredOn(note -> note.getLineNumber() == 12)
                .extracting(note -> note.getMessage(null), Diagnostic::getColumnNumber)
                .containsExactly(tuple(
                        "[byline:undefined-reference] `" + written + "` is not declared in Demo; did you mean `" + meant
                                + "`?",
                        40L));
    }

    @Test
    void aSlip() {
        assertHint("pr2091", "pr2090");
        assertHint("Magnus", "MagnusS");
        assertHint("linuxkit_ci_pr1", "linuxkit_ci_pr10");
    }

    @Test
    void theOtherKind() {
        assertHint("issue2090", "pr2090");
        assertHint("pr2033", "issue2033");
        assertHint("linuxkit_ci_issue11", "linuxkit_ci_pr11");
    }

    @Test
    void nothingNear() {
        var compilation = Reports.compile(CATALOG, report("report().intro(\"x\", somethingElse)"));
        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.notes()).hasSize(1);
    }
}
