package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.testing.compile.Compilation;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A constant that is not declared is javac's error. Byline says at the same place which one was meant, or where to declare
 * it: as an error too, since Maven repeats errors alone at the end of a build, and {@code -q} shows no others.
 */
class UnknownConstantTest {

    private static List<String> explanations(Compilation compilation) {
        return compilation.errors().stream()
                .filter(error -> Reports.id(error).isPresent())
                .map(error -> error.getMessage(null))
                .toList();
    }

    private static void assertExplained(MarkedSource catalog, String written, String remedy) {
        var compilation = Reports.compile(catalog, report("report().intro(\"x\", rn, " + written + ")"));
        assertThat(compilation.errors())
                .extracting(
                        Diagnostic::getLineNumber,
                        Diagnostic::getColumnNumber,
                        error -> Reports.id(error).orElse("javac"))
                .containsExactly(tuple(12L, 40L, "javac"), tuple(12L, 40L, "undefined-reference"));
        assertThat(explanations(compilation))
                .containsExactly("[byline:undefined-reference] `" + written + "` is not declared in Demo; " + remedy);
        // One mistake: javac's error counts, and that of Byline beside it does not.
        assertThat(compilation.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.getMessage(null)).doesNotContain("1 error"));
    }

    private static void assertHint(String written, String meant) {
        assertExplained(CATALOG, written, "did you mean `" + meant + "`?");
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

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            pr1523 ~ declare pull request 1523 on Demo: `pulls = {…, 1523}`
            issue12 ~ declare issue 12 on Demo: `issues = {…, 12}`
            linuxkit_ci_pr3456 ~ declare pull request 3456 on Demo: `@Repository(slug = "linuxkit/linuxkit-ci", pulls = {…, 3456})`
            linuxkit_ci_issue987 ~ declare issue 987 on Demo: `@Repository(slug = "linuxkit/linuxkit-ci", issues = 987)`
            ink_pr3 ~ declare pull request 3 on Demo: `@Repository(slug = "…/ink", pulls = 3)`
            newcomer ~ for a person, add "newcomer" to @People on Demo
            grace_hopper ~ for a person, add "grace-hopper" to @People on Demo
            _7zip ~ for a person, add "7zip" to @People on Demo
            """)
    void whatIsNewIsDeclared(String written, String remedy) {
        assertExplained(CATALOG, written, remedy);
    }

    @Test
    void whereThereIsNoRepositoryYet() {
        var catalog = MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo", title = "Demo report for {from} to {to} (week {week})")
                @People("rn")
                interface Demo {}
                """);
        assertExplained(
                catalog,
                "pr1523",
                "declare pull request 1523 on Demo: `@Repository(slug = \"…\", home = true, pulls = 1523)`");
    }

    /** Names that are no reference's are javac's alone. */
    @ParameterizedTest
    @ValueSource(strings = {"somethingElse", "SHARED", "SHARED_TEXT", "_", "pr0", "pr0123"})
    void nothingNear(String written) {
        var compilation = Reports.compile(CATALOG, report("report().intro(\"x\", " + written + ")"));
        assertThat(compilation.errors()).isNotEmpty();
        assertThat(explanations(compilation)).isEmpty();
    }

    /** What javac says at each use is explained at each use. */
    @Test
    void eachUse() {
        var compilation =
                Reports.compile(CATALOG, report("report().intro(\"x\", newcomer).item(\"y\", newcomer, pr2091)"));
        assertThat(compilation.errors()).hasSize(6);
        assertThat(explanations(compilation)).hasSize(3);
    }
}
