package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each type with {@code @CatalogOf} has an interface with the constants of what it declares. */
class CatalogPartsTest {

    private static final String[] ALL = {"demo.Demo", "demo.June", "demo.Week25"};

    @TempDir
    Path folder;

    private static String june(String declarations) {
        return """
                package demo;

                import dev.byline.dsl.*;

                @CatalogOf(Demo.class)
                %s
                interface June {}
                """.formatted(declarations);
    }

    private static MarkedSource report(String imports, String body) {
        return MarkedSource.of("demo.Week25", """
                package demo;

                %s
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "2017-W25")
                final class Week25 implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().%s;
                    }
                }
                """.formatted(imports, body));
    }

    private CompilerRun run(String imports, String body) {
        var run = new CompilerRun(folder);
        run.write(CATALOG, report(imports, body));
        run.write("demo.June", june("@PullRequest(number = 3000, title = \"Faster\")\n@People(\"zed\")"));
        return run;
    }

    private static final String CITED = "item(\"Faster\", pr3000, zed)";

    @Test
    void aReportImportsWhatItCites() {
        var run = run("import static demo.JuneRefs.*;", CITED);
        assertThat(run.javac(List.of(ALL)).diagnostics())
                .extracting(Diagnostic::getKind)
                .containsOnly(Diagnostic.Kind.NOTE);
        assertThat(run.files().get("reports/demo/2017-06-25.md")).contains("Faster ([#3000] [@zed])");
    }

    @Test
    void theClassOfTheSeriesHasAllOfThem() {
        var run = run("import static demo.DemoRefs.*;", "item(\"Faster\", pr3000, zed, rn)");
        assertThat(run.javac(List.of(ALL)).success()).isTrue();
    }

    @Test
    void bothMayBeImported() {
        var run = run(
                "import static demo.DemoRefs.*;\nimport static demo.JuneRefs.*;",
                "item(\"Faster\", pr3000, zed, rn, JuneRefs.pr3000, DemoRefs.zed)");
        assertThat(run.javac(List.of(ALL)).problems())
                .containsExactly("Week25.java:13:57 repeated-reference", "Week25.java:13:74 repeated-reference");
    }

    @Test
    void aMissingImportIsNamed() {
        var run = run("import static demo.DemoRefs.rn;", CITED);
        var result = run.javac(List.of(ALL));
        assertThat(result.success()).isFalse();
        assertThat(result.diagnostics())
                .filteredOn(note -> note.getMessage(null).startsWith("[byline:") && note.getLineNumber() == 12)
                .extracting(note -> note.getMessage(null), Diagnostic::getColumnNumber)
                .containsExactly(
                        tuple(
                                "[byline:undefined-reference] `pr3000` is a constant of Demo; write `import static"
                                        + " demo.JuneRefs.*;`",
                                40L),
                        tuple(
                                "[byline:undefined-reference] `zed` is a constant of Demo; write `import static"
                                        + " demo.JuneRefs.*;`",
                                48L));
    }

    @Test
    void aPartIsCompiledAgainWithoutItsSeries() {
        var run = run("import static demo.JuneRefs.*;", CITED);
        assertThat(run.javac(List.of(ALL)).success()).isTrue();

        run.write("demo.June", june("@PullRequest(number = 3001)\n@People({\"zed\", \"abe\"})"));
        run.write(report("import static demo.JuneRefs.*;", "item(\"Faster\", pr3001, abe)"));
        assertThat(run.javacAgain(List.of("demo.June", "demo.Week25")).success())
                .isTrue();
        assertThat(run.files().get("reports/demo/2017-06-25.md")).contains("Faster ([#3001] [@abe])");
    }
}
