package dev.byline.processor;

import static dev.byline.processor.Reports.CATALOG;
import static dev.byline.processor.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.processor.others.CompanionGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without the processor an author sees only that a class does not exist. */
class MissingProcessorTest {

    @TempDir
    Path folder;

    private static final List<String> NAMES = List.of("demo.Demo", "demo.Week25");

    /** A javac of its own: in this one's class path, all of Byline is there already. */
    private String javac(String... options) throws Exception {
        var run = new CompilerRun(folder);
        run.write(CATALOG, report("report().intro(\"x\", pr2090)"));
        return run.forkedJavac(NAMES, options);
    }

    @Test
    void saysWhichSettingIsMissing() throws Exception {
        assertThat(javac("-processorpath", CompilerRun.path(CompilerRun.CLASS_PATH), "-proc:none"))
                .containsOnlyOnce("[byline")
                .contains("Week25.java:3: error: [byline] demo.DemoRefs was not generated")
                .contains("<annotationProcessorPaths>", "-proc:full");
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
    void isSilentAfterASyntaxError(String body) throws Exception {
        var run = new CompilerRun(folder);
        run.write(CATALOG, report(body));
        // As Maven does: javac could find the series' source by itself.
        var paths = List.of(
                "-sourcepath",
                folder.resolve("src").toString(),
                "-processorpath",
                CompilerRun.path(CompilerRun.CLASS_PATH));
        // The last is what Error Prone asks for: javac goes on behind errors.
        for (var option : List.of("-Xlint", "-proc:none", "--should-stop=ifError=FLOW")) {
            var options = new ArrayList<>(paths);
            options.add(option);
            assertThat(run.forkedJavac(NAMES, options.toArray(String[]::new)))
                    .as(option)
                    .contains("error: ")
                    .doesNotContain("was not generated");
        }
    }

    /** Such an error keeps processors from running as well, and then each constant is unknown. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isSilentAfterAnErrorInAnAnnotation(boolean behindLombok) throws Exception {
        var path = new ArrayList<>(CompilerRun.CLASS_PATH);
        if (behindLombok) {
            path.add(0, CompilerRun.other("lombok-"));
        }
        var run = new CompilerRun(folder);
        run.write(CATALOG);
        run.write(
                "demo.Week25",
                report("report().intro(\"x\", pr2090)").text().replace("week = \"2017-W25\"", "week = 25"));
        assertThat(run.forkedJavac(NAMES, "-processorpath", CompilerRun.path(path)))
                .contains("incompatible types: int cannot be converted to String")
                .doesNotContain("[byline");
    }

    /** What JDK 23 and later do with a processor that is merely on the class path. */
    @Test
    @EnabledForJreRange(min = JRE.JAVA_23)
    void saysItOnAPlainClassPath() throws Exception {
        assertThat(javac("-classpath", CompilerRun.path(CompilerRun.CLASS_PATH)))
                .contains("error: [byline] demo.DemoRefs was not generated");
    }

    /** Another processor alone generates nothing of Byline's. */
    @Test
    void saysItWhereAnotherProcessorRuns() throws Exception {
        assertThat(javac(
                        "-processorpath",
                        CompilerRun.path(CompilerRun.CLASS_PATH),
                        "-processor",
                        CompanionGenerator.class.getName()))
                .contains("error: [byline] demo.DemoRefs was not generated");
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
