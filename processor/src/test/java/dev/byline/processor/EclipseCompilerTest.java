package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byline.dsl.Report;
import dev.byline.index.ReportHeader;
import dev.byline.index.SeriesIndex;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eclipse's compiler has no trees: what is left are the declarations and the constants. */
class EclipseCompilerTest {

    private static final List<String> NAMES = List.of("demo.Demo", "demo.Week25");

    @TempDir
    Path folder;

    private CompilerRun.Result eclipse(CompilerRun run, String... options) {
        return run.compile(
                new EclipseCompiler(), NAMES, CompilerRun.home(Report.class).toString(), options(options));
    }

    private static List<String> options(String... more) {
        var all = new ArrayList<>(
                List.of("-17", "-proceedOnError", "-processorpath", CompilerRun.path(CompilerRun.CLASS_PATH)));
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void constantsAndWhatTheIndexHasOfDeclarationsWork() throws Exception {
        var run = new CompilerRun(folder);
        run.write(CATALOG, report("report().intro(\"by [@rn]\", pr2090)"));
        var result = eclipse(run);

        assertThat(result.messages(Diagnostic.Kind.ERROR)).isEmpty();
        assertThat(result.success()).isTrue();
        assertThat(result.messages(Diagnostic.Kind.NOTE)).isEmpty();
        assertThat(run.files()).containsEntry("META-INF/byline/demo.Demo", "report demo.Week25\n");
        try (var loader = new URLClassLoader(
                new URL[] {run.output().toUri().toURL()}, EclipseCompilerTest.class.getClassLoader())) {
            var index = (SeriesIndex)
                    loader.loadClass("demo.DemoIndex").getMethod("index").invoke(null);
            assertThat(index.catalog().constants()).containsKeys("rn", "pr2090", "_2017_W25");
            assertThat(index.catalog().reports())
                    .extracting(ReportHeader::title)
                    .containsExactly("Demo report for 2017-06-19 to 2017-06-25 (week 25)");
            assertThat(loader.loadClass("demo.DemoRefs").getField("rn").get(null))
                    .isEqualTo(index.catalog().constants().get("rn"));
            // What only the texts say is not known, and nobody gets half of it for the whole.
            assertThatThrownBy(index::reports)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("nothing is known of the text of demo.Week25: ")
                    .hasMessageContaining("compile all reports with javac");
            assertThatThrownBy(index::credits).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(index::unmentioned).isInstanceOf(IllegalStateException.class);
        }
    }

    /** A note would make no marker, and silence would read as if all were well. */
    @Test
    void eachReportHasAWarningThatItsProseIsNotChecked() {
        var run = new CompilerRun(folder);
        run.write(CATALOG, report("report().intro(\"by [@nobody] and [#999]\", pr2090)"));
        var result = eclipse(run);

        assertThat(result.problems()).containsExactly("Week25.java:9:13 unchecked-prose");
        assertThat(result.messages(Diagnostic.Kind.WARNING))
                .containsExactly(
                        "[byline:unchecked-prose] this compiler shows no text of `Week25` to Byline; its prose is"
                                + " checked by `mvn byline:check`, or when javac compiles it");
        assertThat(result.success()).isTrue();
    }

    /** Where only the catalog is compiled, no report is passed over. */
    @Test
    void noWarningWithoutAReport() {
        var run = new CompilerRun(folder);
        run.write(CATALOG);
        var result = run.compile(
                new EclipseCompiler(),
                List.of("demo.Demo"),
                CompilerRun.home(Report.class).toString(),
                options());

        assertThat(result.success()).isTrue();
        assertThat(result.diagnostics()).isEmpty();
    }

    @Test
    void theWarningIsSilencedSwitchedOffAndRaised() {
        var run = new CompilerRun(folder);
        var loud = report("report().intro(\"by [@nobody]\", pr2090)");
        var silent = loud.text().replace("@Report(", "@SuppressWarnings(\"byline:unchecked-prose\") @Report(");
        run.write(CATALOG, MarkedSource.of("demo.Week25", silent));
        assertThat(eclipse(run).problems()).isEmpty();

        run.write(loud);
        assertThat(eclipse(run, "-Abyline.checks=unchecked-prose:off").problems())
                .isEmpty();
        assertThat(eclipse(run, "-Abyline.checks=unchecked-prose:error").messages(Diagnostic.Kind.ERROR))
                .singleElement()
                .satisfies(message -> assertThat(message).startsWith("[byline:unchecked-prose] "));
    }

    /** Eclipse marks a member from its name on. */
    @Test
    void declarationsAreChecked() {
        var run = new CompilerRun(folder);
        var catalog = MarkedSource.of("demo.Demo", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Demo")
                @Repository(slug = "a/b", pulls = {1, 2}, ⟦conflicting-declaration⟧issues = {3, 2})
                @Repository(⟦invalid-declaration⟧slug = "c", pulls = {1, 2})
                interface Demo {}
                """);
        var week = MarkedSource.of("demo.Week25", """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, ⟦invalid-period⟧week = "2017-W54")
                final class ⟦unchecked-prose⟧Week25 implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().intro("x");
                    }
                }
                """);
        run.write(catalog, week);
        var result = eclipse(run);

        assertThat(result.problems())
                .as("%s", result.diagnostics())
                .containsExactlyInAnyOrderElementsOf(marks(catalog, week));
        assertThat(result.messages(Diagnostic.Kind.ERROR))
                .contains("[byline:invalid-period] the year 2017 has the weeks 01 to 52 and no week 54; correct it");
    }

    private static List<String> marks(MarkedSource... sources) {
        return Stream.of(sources)
                .flatMap(source -> source.expected().stream())
                .map(found -> found.file() + ":" + found.line() + ":" + found.column() + " " + found.id())
                .toList();
    }
}
