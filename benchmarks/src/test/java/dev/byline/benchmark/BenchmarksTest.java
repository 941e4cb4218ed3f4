package dev.byline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.benchmark.report.ReportBenchmark;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark once, with the shortest series. What it takes is nobody's business here. */
class BenchmarksTest {

    /** A minimum, a median and a ratio. */
    private static final String MEASURED = "[0-9.]+ / [0-9.]+ / [0-9]+\\.[0-9]{3}×";

    @TempDir
    private Path work;

    @Test
    void theTableHasEachVariantWithItsRatios() {
        var printed = run("compile", "--reports", "1,2", "--rounds", "1", "--work", work.toString());

        for (var reports : List.of(1, 2)) {
            assertRow(printed, reports, "reports, `-proc:none`", "0 | 0 | 0 | 0");
            assertRow(printed, reports, "reports, a processor that only writes the same Java", "3 | 0 | 0 | 0");
            assertRow(printed, reports, "reports, Byline with all checks", "[1-9] | " + reports + " | 0 | 0");
            assertRow(printed, reports, "reports, their sources alone", "0 | " + reports + " | 0 | 0");
            assertRow(printed, reports, "nothing annotated, `-proc:none`", "0 | 0 | 0 | 0");
            assertRow(printed, reports, "nothing annotated, a processor that does nothing", "2 | 0 | 0 | 0");
            assertRow(printed, reports, "nothing annotated, Byline on the processor path", "[0-9] | 0 | 0 | 0");
        }
        assertThat(printed)
                .containsPattern("reports, Byline with all checks: a report of 2 costs [0-9.]+× the process CPU");
    }

    /** @param last how often annotations were processed, Markdown files of reports, errors, warnings */
    private static void assertRow(String printed, int reports, String compiled, String last) {
        var cell = " \\| (" + MEASURED + "|–)";
        assertThat(printed)
                .containsPattern(Pattern.compile(
                        "^\\| [0-9.]+ \\| " + reports + " \\| " + Pattern.quote(compiled)
                                + (" \\| " + MEASURED).repeat(4) + cell + " \\| " + MEASURED + cell
                                + " \\| [0-9.]+ \\| "
                                + last.replace("|", "\\|") + " \\|$",
                        Pattern.MULTILINE));
    }

    @Test
    void theLoopLeavesTheFilesOfTheWholeSeries() throws IOException {
        var printed = run("loop", "--reports", "3", "--warm-ups", "1", "--times", "2", "--work", work.toString());

        for (var compiled :
                List.of("`-proc:none`", "Byline, its classes kept", "Byline, its classes loaded each time")) {
            assertThat(printed)
                    .containsPattern(Pattern.compile(
                            "^\\| [0-9.]+ \\| " + compiled + (" \\| " + MEASURED).repeat(3) + " \\| 3 \\|$",
                            Pattern.MULTILINE));
        }
        var reports = "classes/reports/bench/";
        var series = work.resolve("loop-3");
        assertThat(Files.readString(series.resolve(reports + "2017-01-22.md"))).contains("\nRevision 3. ");
        for (var index : List.of("README.md", "index.json")) {
            var whole = Files.readString(series.resolve("generate/reports/bench/" + index));
            var joined = Files.readString(series.resolve(reports + index));
            assertThat(joined.replace("Revision 3. ", "Revision 0. ")).isEqualTo(whole);
        }
    }

    @Test
    void editsAreMeasured() {
        var printed = run("edit", "--reports", "3", "--warm-ups", "2", "--times", "4", "--work", work.toString());

        for (var edited : List.of("prose of a report", "a number of a declaration")) {
            assertThat(printed).containsPattern("\\| " + edited + "( \\| [0-9.]+){3} \\|");
        }
        assertThat(printed).containsPattern("heap behind that: [0-9]+ MB");
    }

    @Test
    void eachStepOfAReportRuns() throws RunnerException {
        var options = new OptionsBuilder()
                .include(ReportBenchmark.class.getName())
                .param("reports", "2")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();

        assertThat(new Runner(options).run())
                .extracting(result -> result.getPrimaryResult().getLabel())
                .containsExactlyInAnyOrder(
                        "checkReport", "evaluateBody", "indexReport", "indexSeries", "parseProse", "writeMarkdown");
    }

    private static String run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = BenchmarkProgram.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }
}
