package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Report;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author's project may be a module: it requires the DSL, and runs with that and the smallest Java. */
class AuthorsModuleTest {

    @TempDir
    Path folder;

    @Test
    void constantsAndIndexNeedNothingButTheDsl() throws Exception {
        var run = new CompilerRun(folder);
        run.write("module-info", "module reports { requires dev.byline.dsl; }");
        run.write("demo.Demo", """
                package demo;
                import dev.byline.dsl.*;
                @Series(name = "Demo")
                @Repository(slug = "a/b", home = true, pulls = 7)
                @People("rn")
                interface Demo {}
                """);
        run.write("demo.Week25", """
                package demo;
                import static demo.DemoRefs.*;
                import static dev.byline.dsl.Dsl.*;
                import dev.byline.dsl.*;
                @Report(series = Demo.class, week = "2017-W25")
                final class Week25 implements ReportSource {
                    @Override public ReportDocument write() {
                        return report().section("Work", item("Something by [@rn]", pr7));
                    }
                    public static void main(String[] none) {
                        System.out.println(new Week25().write().blocks().size());
                        DemoIndex.reports().forEach(report -> System.out.println(report.title()));
                        DemoIndex.mentions(rn).forEach(mention -> System.out.println(mention.section()));
                        System.out.println(DemoIndex.mentions(pr7).size() + " " + DemoIndex.credits());
                    }
                }
                """);
        var dsl = CompilerRun.home(Report.class).toString();
        var result = run.compile(
                ToolProvider.getSystemJavaCompiler(),
                List.of("module-info", "demo.Demo", "demo.Week25"),
                run.output().toString(),
                List.of("-p", dsl, "-processorpath", CompilerRun.path(CompilerRun.CLASS_PATH), "-Xlint:all"));

        assertThat(result.messages(Diagnostic.Kind.ERROR)).isEmpty();
        assertThat(result.messages(Diagnostic.Kind.WARNING)).isEmpty();
        assertThat(java(run.output() + File.pathSeparator + dsl).lines())
                .containsExactly("1", "Demo: 2017-06-19 to 2017-06-25", "Work", "1 {}");
    }

    private static String java(String modulePath) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.base,reports",
                        "-p",
                        modulePath,
                        "-m",
                        "reports/demo.Week25")
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
