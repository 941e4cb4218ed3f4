package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A compilation that has failed fails again, for a build tool that compiles what is younger than its class file; and what
 * it leaves is nothing that could be taken for right.
 */
class SecondBuildTest {

    private static final List<String> ALL = List.of("demo.Demo", "demo.Week24", "demo.Week25");

    @TempDir
    Path folder;

    private CompilerRun run;

    @BeforeEach
    void write() {
        run = new CompilerRun(folder);
        run.write(Reports.CATALOG);
        report("Week24", "24", "intro(\"by [@rn]\", pr2062)");
        report("Week25", "25", "intro(\"more by [@rn]\", pr2090)");
    }

    private void report(String name, String week, String body) {
        run.write("demo." + name, """
                package demo;

                import static demo.DemoRefs.*;
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "2017-W%s")
                final class %s implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().%s;
                    }
                }
                """.formatted(week, name, body));
    }

    private List<String> stale() throws IOException {
        var stale = new ArrayList<String>();
        for (var name : ALL) {
            var compiled = run.output().resolve(name.replace('.', '/') + ".class");
            if (!Files.exists(compiled)
                    || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(run.source(name))) < 0) {
                stale.add(name);
            }
        }
        return stale;
    }

    /** Compiles what is stale, until nothing is. */
    private boolean build(String... options) throws IOException {
        var stale = stale();
        return stale.isEmpty() || run.javacAgain(stale, options).success();
    }

    private List<String> written() {
        return run.files().keySet().stream()
                .filter(path -> path.startsWith("reports/"))
                .toList();
    }

    @Test
    void anErrorInAReport() throws IOException {
        report("Week25", "25", "intro(\"by [@nobody]\", pr2090)");
        for (var i = 0; i < 3; i++) {
            assertThat(build()).isFalse();
        }
        assertThat(run.output().resolve("demo/Week25.class")).doesNotExist();
        assertThat(written()).doesNotContain("reports/demo/2017-06-25.md");
        report("Week25", "25", "intro(\"more by [@rn]\", pr2090)");
        assertThat(build()).isTrue();
        assertThat(written()).contains("reports/demo/2017-06-18.md", "reports/demo/2017-06-25.md");
    }

    @Test
    void anErrorInTheCatalog() throws IOException {
        assertThat(build()).isTrue();
        run.write("demo.Demo", Reports.CATALOG.text().replace("issues = 2033", "issues = -1"));
        for (var i = 0; i < 3; i++) {
            assertThat(build()).isFalse();
            assertThat(written()).isEmpty();
        }
        run.write(Reports.CATALOG);
        assertThat(build()).isTrue();
        assertThat(written()).hasSize(6);
    }

    @Test
    void aWarningWhereWarningsAreErrors() throws IOException {
        run.write("demo.Demo", Reports.CATALOG.text().replace("interface Demo", """
                @PullRequest(number = 9, author = "ndauten")
                interface Demo"""));
        report("Week24", "24", "item(\"x\", pr9)");
        for (var i = 0; i < 3; i++) {
            assertThat(build("-Werror")).isFalse();
        }
        report("Week24", "24", "item(\"x\", pr9, ndauten)");
        assertThat(build("-Werror")).isTrue();
        assertThat(written()).hasSize(6);
    }

    @Test
    void anOptionThatCannotBeRead() throws IOException {
        for (var i = 0; i < 3; i++) {
            assertThat(build("-Abyline.checks=period-gap:loud")).isFalse();
            assertThat(written()).isEmpty();
        }
        assertThat(build()).isTrue();
    }

    /** An author does not write such a thing, but a program may. */
    @ParameterizedTest
    @ValueSource(ints = {2_000})
    void javacDies(int depth) throws IOException, InterruptedException {
        report(
                "Week25",
                "25",
                "section(\"S\", " + "item(\"x\", ".repeat(depth) + "item(\"y\")" + ")".repeat(depth) + ")");
        var printed = run.forkedJavac(ALL, "-processorpath", CompilerRun.path(CompilerRun.CLASS_PATH), "-J-Xss512k");
        assertThat(printed).contains("StackOverflowError").doesNotContain(" 0 errors");
        assertThat(written()).isEmpty();
    }

    @Test
    void theLastLineCountsNoErrorsWhereJavacHasSome() {
        report("Week25", "25", "intro(\"x\", gone)");
        var notes = run.javac(ALL).messages(Diagnostic.Kind.NOTE);
        assertThat(notes)
                .anySatisfy(note -> assertThat(note)
                        .startsWith("[byline] checked ")
                        .contains("no error of Byline's beside those of the compiler"));
    }

    @Test
    void aFileThatCannotBeWrittenIsTriedAgain() throws IOException {
        assertThat(build()).isTrue();
        var inTheWay = run.output().resolve("reports/demo/2017-06-25.md");
        Files.delete(inTheWay);
        Files.createDirectories(inTheWay.resolve("in"));
        report("Week24", "24", "intro(\"edited by [@rn]\", pr2062)");
        for (var i = 0; i < 3; i++) {
            assertThat(build()).isFalse();
        }
        Files.delete(inTheWay.resolve("in"));
        Files.delete(inTheWay);
        assertThat(build()).isTrue();
        assertThat(written()).hasSize(6);
    }

    @Test
    void leavesNothingOfAReportThatFailedAndIsDeleted() throws IOException {
        report("Week25", "25", "intro(\"more by [@rm]\", pr2090)");
        assertThat(run.javac(ALL).success()).isFalse();
        Files.delete(run.source("demo.Week25"));
        assertThat(stale().stream().filter(name -> Files.exists(run.source(name))))
                .isEmpty();

        var clean = new CompilerRun(folder.resolve("clean"));
        for (var name : ALL.subList(0, 2)) {
            clean.write(name, Files.readString(run.source(name)));
        }
        assertThat(clean.javac(ALL.subList(0, 2)).success()).isTrue();
        assertThat(run.files()).isEqualTo(clean.files());
    }
}
