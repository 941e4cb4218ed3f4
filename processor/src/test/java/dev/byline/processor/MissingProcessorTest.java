package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without the processor an author sees only that a class does not exist. */
class MissingProcessorTest {

    @TempDir
    Path folder;

    @Test
    void saysWhichSettingIsMissing() {
        var run = new CompilerRun(folder);
        run.write(CATALOG, report("report().intro(\"x\", pr2090)"));
        var result = run.javac(List.of("demo.Demo", "demo.Week25"), "-proc:none");

        assertThat(result.messages(Diagnostic.Kind.ERROR))
                .anySatisfy(message -> assertThat(message).contains("DemoRefs"))
                .filteredOn(message -> message.startsWith("[byline]"))
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .startsWith("[byline] demo.DemoRefs was not generated")
                        .contains("<annotationProcessorPaths>", "-proc:full"));
        assertThat(result.diagnostics())
                .filteredOn(d -> d.getMessage(null).startsWith("[byline]"))
                .singleElement()
                .satisfies(d -> assertThat(d.getLineNumber()).isEqualTo(3));
    }

    @Test
    void isSilentWhereNothingIsMissing() {
        var run = new CompilerRun(folder);
        run.write(CATALOG, report("report().intro(\"x\", pr2090)"));
        assertThat(run.javac(List.of("demo.Demo", "demo.Week25")).success()).isTrue();
        var again = run.javacAgain(List.of("demo.Demo", "demo.Week25"), "-proc:none");
        assertThat(again.diagnostics()).isEmpty();
    }

    /** Whatever is wrong with the syntax, javac says it, and runs no processor that is named. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "report().intro(\"x\", pr2090)); int x",
                "report().intro(\"\"\"\n    never closed, pr2090)",
                "report().intro(\"never closed, pr2090)",
                "report().intro(\"x\", pr2090",
                "report().intro(\"\\q\", pr2090)",
                "report().intro(\"x\", pr2090); } } }",
            })
    void isSilentAfterASyntaxError(String body) {
        var run = new CompilerRun(folder);
        run.write(CATALOG, report(body));
        for (var options : List.of(
                List.<String>of(),
                List.of("-proc:none"),
                // What Error Prone asks for: javac goes on behind errors.
                List.of("--should-stop=ifError=FLOW"))) {
            // As Maven does: javac could find the series' source by itself.
            var all =
                    new ArrayList<>(List.of("-sourcepath", folder.resolve("src").toString()));
            all.addAll(options);
            var result = run.javac(List.of("demo.Demo", "demo.Week25"), all.toArray(String[]::new));
            assertThat(result.success()).isFalse();
            assertThat(result.diagnostics())
                    .as("%s", options)
                    .isNotEmpty()
                    .noneMatch(d -> d.getMessage(null).contains("was not generated"));
        }
    }

    /** Another processor alone generates nothing of Byline's. */
    @Test
    void saysItWhereAnotherProcessorRuns() {
        var run = new CompilerRun(folder);
        run.write(CATALOG, report("report().intro(\"x\", pr2090)"));
        var result = run.javac(List.of("demo.Demo", "demo.Week25"), "-processor", BylineAnnotations.class.getName());

        assertThat(result.messages(Diagnostic.Kind.ERROR))
                .anySatisfy(message -> assertThat(message).startsWith("[byline] demo.DemoRefs was not generated"));
    }

    @Test
    void isSilentAboutClassesThatAreNotBylines() {
        var run = new CompilerRun(folder);
        run.write("other.Use", "package other; import static gone.GoneRefs.*; import gone.BookIndex; class Use {}");
        assertThat(run.javac(List.of("other.Use"), "-proc:none").messages(Diagnostic.Kind.ERROR))
                .isNotEmpty()
                .noneMatch(message -> message.contains("[byline]"));
    }
}
