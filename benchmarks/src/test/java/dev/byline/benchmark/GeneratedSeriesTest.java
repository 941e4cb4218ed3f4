package dev.byline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.benchmark.compile.ProcessorPath;
import dev.byline.benchmark.series.GeneratedSeries;
import dev.byline.benchmark.series.Imports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated series is what the benchmarks say it is. */
class GeneratedSeriesTest {

    private static final Pattern PROSE = Pattern.compile("\"\"\"\n(.*?)\"\"\"", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void equalSeriesHaveEqualBytesAndALongerOneBeginsLikeAShorterOne() {
        var ten = new GeneratedSeries(10, Imports.ALL, 0).annotated();
        var twenty = new GeneratedSeries(20, Imports.ALL, 0).annotated();

        assertThat(new GeneratedSeries(10, Imports.ALL, 0).annotated()).isEqualTo(ten);
        for (var report = 0; report < 10; report++) {
            var path = GeneratedSeries.reportPath(report);
            assertThat(twenty).containsEntry(path, ten.get(path));
        }
    }

    @Test
    void mistakesChangeNothingElse() {
        var clean = new GeneratedSeries(40, Imports.ALL, 0).annotated();
        var planted = new GeneratedSeries(40, Imports.ALL, 50).annotated();

        assertThat(planted).isNotEqualTo(clean);
        planted.forEach((path, text) -> assertThat(
                        text.replaceAll("\\s+\\[[^\\]]*90000[0-9]{2}]", "").split("\\s+"))
                .isEqualTo(clean.get(path).split("\\s+")));
    }

    @Test
    void aReportHasAboutEightKilobytesOfProse() {
        var series = new GeneratedSeries(60, Imports.ALL, 0).annotated();

        assertThat(series).hasSize(60 + 4); // The series, its members, and the threads of two years.
        for (var report = 0; report < 60; report++) {
            var prose = PROSE.matcher(series.get(GeneratedSeries.reportPath(report)))
                    .results()
                    .mapToInt(block -> block.group(1).replaceAll("\n *", "\n").length())
                    .sum();
            assertThat(prose).isBetween(7_500, 9_500);
        }
    }

    @Test
    void nothingIsWrongWithIt() throws IOException {
        var messages = compile(new GeneratedSeries(20, Imports.ALL, 0));

        assertThat(messages)
                .extracting(message -> message.getMessage(Locale.ROOT))
                .singleElement()
                .asString()
                .startsWith(
                        "[byline] checked 1200 references in 20 reports: 0 errors, 0 warnings; wrote 20 reports to ");
    }

    @Test
    void exactlyThePlantedMistakesAreWrong() throws IOException {
        var messages = compile(new GeneratedSeries(20, Imports.ALL, 25));

        assertThat(messages)
                .filteredOn(message -> message.getKind() == Diagnostic.Kind.ERROR)
                .hasSize(25)
                .allSatisfy(message -> assertThat(message.getMessage(Locale.ROOT))
                        .startsWith("[byline:undefined-reference]")
                        .containsPattern("9000[0-9]{3}]` is not declared"));
    }

    private List<Diagnostic<? extends JavaFileObject>> compile(GeneratedSeries series) throws IOException {
        var sources = series.annotated();
        GeneratedSeries.write(sources, folder);
        var classes = Files.createDirectory(folder.resolve("classes"));
        var paths = ProcessorPath.built();
        var options = List.of("-d", classes.toString(), "-cp", paths.dsl(), "-processorpath", paths.processor());
        var found = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            var files2 = sources.keySet().stream().map(folder::resolve).toList();
            compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(files2))
                    .call();
        }
        return found.getDiagnostics();
    }
}
