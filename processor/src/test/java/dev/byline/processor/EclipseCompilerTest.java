package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Report;
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

/** Eclipse's compiler has no trees: what is left are the declarations, the constants and the index. */
class EclipseCompilerTest {

    private static final List<String> NAMES = List.of("demo.Demo", "demo.Week25");

    @TempDir
    Path folder;

    private CompilerRun.Result eclipse(CompilerRun run, String... options) {
        var all = new ArrayList<>(
                List.of("-17", "-proceedOnError", "-processorpath", CompilerRun.path(CompilerRun.CLASS_PATH)));
        all.addAll(List.of(options));
        return run.compile(
                new EclipseCompiler(), NAMES, CompilerRun.home(Report.class).toString(), all);
    }

    @Test
    void constantsAndTheIndexAreGenerated() throws Exception {
        var run = new CompilerRun(folder);
        run.write(CATALOG, report("report().intro(\"by [@rn]\", pr2090)"));
        var result = eclipse(run);

        assertThat(result.messages(Diagnostic.Kind.ERROR)).isEmpty();
        assertThat(result.success()).isTrue();
        assertThat(result.messages(Diagnostic.Kind.NOTE))
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .startsWith("[byline] ")
                        .contains("labels in prose are checked")
                        .contains("Maven build"));
        assertThat(run.files()).containsEntry("META-INF/byline/demo.Demo", "report demo.Week25\n");
        try (var loader = new URLClassLoader(
                new URL[] {run.output().toUri().toURL()}, EclipseCompilerTest.class.getClassLoader())) {
            var index = (SeriesIndex)
                    loader.loadClass("demo.DemoIndex").getMethod("index").invoke(null);
            assertThat(index.reports()).hasSize(1);
            assertThat(index.reports().get(0).mentions())
                    .extracting(mention -> mention.reference().label())
                    .containsExactly("@rn", "#2090");
        }
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
                final class Week25 implements ReportSource {
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
