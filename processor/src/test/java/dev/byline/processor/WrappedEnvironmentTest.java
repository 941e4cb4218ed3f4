package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import dev.byline.dsl.Report;
import dev.byline.processor.javac.BylinePlugin;
import dev.byline.processor.wrapping.DelegatingWrapper;
import dev.byline.processor.wrapping.NestedProcessor;
import dev.byline.processor.wrapping.OpaqueWrapper;
import dev.byline.processor.wrapping.ProxyWrapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Build tools hand over an environment that wraps javac's. */
class WrappedEnvironmentTest {

    private static final MarkedSource WRONG = report("report().intro(\"by [⟦undefined-reference⟧@nobody]\", pr2090)");
    private static final List<String> NAMES = List.of("demo.Demo", "demo.Week25");

    @TempDir
    Path folder;

    private static void assertFullFunction(CompilerRun run, String... options) {
        run.write(CATALOG, WRONG);
        var wrong = run.javac(NAMES, options);
        var expected = WRONG.expected().get(0);
        assertThat(wrong.problems())
                .as("%s", wrong.diagnostics())
                .containsExactly("Week25.java:" + expected.line() + ":" + expected.column() + " undefined-reference");

        run.write(report("report().intro(\"by [@rn]\", pr2090)"));
        var right = run.javac(NAMES, options);
        assertThat(right.success()).as("%s", right.diagnostics()).isTrue();
        assertThat(run.files().get("reports/demo/2017-06-25.md")).contains("by [@rn] ([#2090])");
        assertThat(right.messages(Diagnostic.Kind.NOTE))
                .anySatisfy(note -> assertThat(note).startsWith("[byline] checked 2 references in 1 report"));
    }

    @Test
    void javacsOwn() {
        assertFullFunction(new CompilerRun(folder));
    }

    @ParameterizedTest
    @ValueSource(classes = {DelegatingWrapper.class, ProxyWrapper.class, OpaqueWrapper.class})
    void withThePlugin(Class<? extends Processor> wrapper) {
        assertFullFunction(new CompilerRun(folder), "-processor", wrapper.getName());
    }

    /** A javac of its own, to which this test's class path is nothing: the plugin comes from the processor path alone. */
    @Test
    void thePluginIsFoundOnTheProcessorPath() throws Exception {
        assertFound(forked(OpaqueWrapper.class, CompilerRun.CLASS_PATH));
    }

    @ParameterizedTest
    @ValueSource(classes = {DelegatingWrapper.class, ProxyWrapper.class})
    void withoutThePlugin(Class<? extends Processor> wrapper) throws Exception {
        assertFound(forked(wrapper, withoutServices()));
    }

    private static void assertFound(String output) {
        assertThat(output)
                .contains("Week25.java:" + WRONG.expected().get(0).line() + ": error: [byline:undefined-reference] ")
                .contains("1 error");
    }

    @Test
    void whatCannotBeUnwrappedIsNoJavac() throws Exception {
        assertThat(forked(OpaqueWrapper.class, withoutServices()))
                .contains("warning: [byline:unchecked-prose] this compiler shows no text of `Week25` to Byline; ")
                .doesNotContain("error");
    }

    private String forked(Class<? extends Processor> wrapper, List<Path> processorPath) throws Exception {
        var run = new CompilerRun(folder.resolve("run"));
        run.write(CATALOG, WRONG);
        return run.forkedJavac(
                NAMES, "-processorpath", CompilerRun.path(processorPath), "-processor", wrapper.getName());
    }

    /** The processor path with a copy of the processor that lacks the service files. */
    private List<Path> withoutServices() throws IOException {
        var classes = CompilerRun.home(BylineProcessor.class);
        var copy = folder.resolve("copy");
        try (var files = Files.walk(classes)) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                var target = copy.resolve(classes.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return CompilerRun.CLASS_PATH.stream()
                .map(entry -> entry.equals(classes) ? copy : entry)
                .toList();
    }

    /** In one class loader, so that what is kept for the processor is shared. */
    @Test
    void compilationsAtOnceAndInARowDoNotMix() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var tasks = new ArrayList<Callable<List<String>>>();
            for (var i = 0; i < 24; i++) {
                var run = new CompilerRun(folder.resolve("run" + i));
                var number = i;
                tasks.add(() -> {
                    // Each has its mistake in a line of its own.
                    run.write(CATALOG);
                    run.write("demo.Week25", "\n".repeat(number) + WRONG.text());
                    return sharedLoader(run, number % 2 == 0 ? new OpaqueWrapper() : new BylineProcessor())
                            .problems();
                });
            }
            var results = threads.invokeAll(tasks);
            for (var i = 0; i < results.size(); i++) {
                var expected = WRONG.expected().get(0);
                assertThat(results.get(i).get())
                        .containsExactly("Week25.java:" + (expected.line() + i) + ":" + expected.column()
                                + " undefined-reference");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The plugin comes from the class path of this test, like the processor. */
    private static CompilerRun.Result sharedLoader(CompilerRun run, Processor processor) throws Exception {
        var javac = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (var files = javac.getStandardFileManager(diagnostics, null, null)) {
            Files.createDirectories(run.output());
            var task = (JavacTask) javac.getTask(
                    new StringWriter(),
                    files,
                    diagnostics,
                    List.of(
                            "-d", run.output().toString(),
                            "-classpath", CompilerRun.home(Report.class).toString(),
                            "-processorpath", run.folder().toString()),
                    null,
                    files.getJavaFileObjectsFromPaths(
                            NAMES.stream().map(run::source).toList()));
            new BylinePlugin().init(task);
            task.setProcessors(List.of(processor));
            var success = task.call();
            return new CompilerRun.Result(success, List.copyOf(diagnostics.getDiagnostics()));
        }
    }

    @Test
    void aCompilationInsideAnother() {
        var run = new CompilerRun(folder);
        run.write(CATALOG, WRONG);
        var result =
                run.javac(NAMES, "-processor", NestedProcessor.class.getName() + "," + OpaqueWrapper.class.getName());
        assertThat(result.problems()).as("%s", result.diagnostics()).hasSize(1);
    }

    @Test
    void aCompilationWithoutBylineIsLeftAlone() {
        var run = new CompilerRun(folder);
        run.write("plain.Plain", "package plain; final class Plain { int x = 1; }");
        var result = run.javac(List.of("plain.Plain"), "-Xlint:all,-options,-path,-processing", "-Werror");
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.success()).isTrue();
        assertThat(run.files()).isEmpty();
    }
}
