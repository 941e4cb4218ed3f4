package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.assertProblems;
import static dev.byline.processor.Reports.compile;
import static dev.byline.processor.Reports.message;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** {@code -Abyline.checks} and {@code @SuppressWarnings}. */
class OptionsTest {

    private static final MarkedSource REPEATED = report("report().item(\"a\", rn, rn)");
    private static final MarkedSource FINE = report("report().item(\"a\", rn)");

    private static Compilation with(String checks, MarkedSource report) {
        return compile(List.of("-Xlint:all", "-Abyline.checks=" + checks), CATALOG, report);
    }

    private static List<Diagnostic.Kind> kinds(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(d -> Reports.id(d).isPresent() && d.getKind() != Diagnostic.Kind.NOTE)
                .map(d -> (Diagnostic.Kind) d.getKind())
                .toList();
    }

    @Test
    void aWarningIsOneByDefaultAndWhenItIsSetToBe() {
        assertThat(kinds(compile(CATALOG, REPEATED))).containsExactly(Diagnostic.Kind.WARNING);
        assertThat(kinds(with("repeated-reference:warning", REPEATED))).containsExactly(Diagnostic.Kind.WARNING);
    }

    @Test
    void aWarningRaisedToAnErrorFailsTheCompilation() {
        var raised = with(" repeated-reference : Error ", REPEATED);
        assertThat(kinds(raised)).containsExactly(Diagnostic.Kind.ERROR);
        assertThat(raised.status()).isEqualTo(Compilation.Status.FAILURE);
        assertThat(compile(CATALOG, REPEATED).status()).isEqualTo(Compilation.Status.SUCCESS);
    }

    @Test
    void aWarningSwitchedOff() {
        assertThat(kinds(with("no-reports:error,repeated-reference:off,", REPEATED)))
                .isEmpty();
    }

    @Test
    void aCheckThatDoesNotExist() {
        assertThat(message(with("repeated-refrence:off", FINE)))
                .isEqualTo(
                        "[byline:invalid-option] -Abyline.checks: there is no check \"repeated-refrence\"; did you mean"
                                + " \"repeated-reference\"?");
        assertThat(message(with("spelling:off", FINE)))
                .startsWith("[byline:invalid-option] -Abyline.checks: there is no check \"spelling\"; write one of ")
                .contains("bare-reference")
                .contains("wrong-target");
    }

    @Test
    void aSettingThatIsNone() {
        for (var setting : List.of(
                "repeated-reference", "repeated-reference:", "repeated-reference:of", "repeated-reference:off:error")) {
            assertThat(message(with(setting, FINE)))
                    .isEqualTo("[byline:invalid-option] -Abyline.checks: \"" + setting + "\" sets no severity; write"
                            + " \"repeated-reference:off\", \"repeated-reference:warning\" or"
                            + " \"repeated-reference:error\"");
        }
    }

    @Test
    void aMistakeKeepsNoOtherSettingFromCounting() {
        assertThat(kinds(with("spelling:off,repeated-reference:off", REPEATED))).containsExactly(Diagnostic.Kind.ERROR);
    }

    @Test
    void anErrorIsAlwaysOne() {
        for (var severity : List.of("off", "warning")) {
            assertThat(message(with("undefined-reference:" + severity, FINE)))
                    .isEqualTo("[byline:invalid-option] -Abyline.checks: \"undefined-reference\" is always an error;"
                            + " delete the setting, and correct the report");
        }
        var undefined = report("report().intro(\"[@nobody-at-all]\")");
        assertThat(kinds(with("undefined-reference:off", undefined)))
                .containsExactly(Diagnostic.Kind.ERROR, Diagnostic.Kind.ERROR);
        assertThat(kinds(with("undefined-reference:error", FINE))).isEmpty();
    }

    private static MarkedSource annotated(String annotation, MarkedSource report) {
        return MarkedSource.of(report.name(), report.text().replace("final class", annotation + "\nfinal class"));
    }

    @Test
    void silencedOnTheReport() {
        assertProblems(CATALOG, annotated("@SuppressWarnings(\"byline:repeated-reference\")", REPEATED));
        assertProblems(
                CATALOG, annotated("@SuppressWarnings({\"unchecked\", \"byline:repeated-reference\"})", REPEATED));
    }

    @Test
    void silencedOnlyWhatIsNamed() {
        for (var other : List.of("byline:period-gap", "repeated-reference", "byline", "all")) {
            assertThat(kinds(compile(CATALOG, annotated("@SuppressWarnings(\"" + other + "\")", REPEATED))))
                    .containsExactly(Diagnostic.Kind.WARNING);
        }
    }

    @Test
    void silencedOnAnEnclosingClass() {
        assertProblems(CATALOG, MarkedSource.of("demo.Reports2017", """
                package demo;

                import static demo.DemoRefs.*;
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                final class Reports2017 {

                    @SuppressWarnings("byline:repeated-reference")
                    static final class June {

                        @Report(series = Demo.class, week = "2017-W25")
                        static final class Week25 implements ReportSource {
                            @Override
                            public ReportDocument write() {
                                return report().item("a", rn, rn);
                            }
                        }
                    }

                    @Report(series = Demo.class, week = "2017-W26")
                    static final class Week26 implements ReportSource {
                        @Override
                        public ReportDocument write() {
                            return report().item("a", rn, ⟦repeated-reference⟧rn);
                        }
                    }
                }
                """));
    }

    @Test
    void anErrorIsNotSilenced() {
        assertProblems(
                CATALOG,
                MarkedSource.of(
                        REPEATED.name(),
                        report("report().intro(\"[⟦undefined-reference⟧@nobody-at-all]\")")
                                .text()
                                .replace("[@nobody", "[⟦undefined-reference⟧@nobody")
                                .replace(
                                        "final class",
                                        "@SuppressWarnings(\"byline:undefined-reference\")\nfinal class")));
    }

    @Test
    void silencedAlsoWhereItWasRaisedToAnError() {
        assertThat(kinds(with(
                        "repeated-reference:error",
                        annotated("@SuppressWarnings(\"byline:repeated-reference\")", REPEATED))))
                .isEmpty();
    }
}
