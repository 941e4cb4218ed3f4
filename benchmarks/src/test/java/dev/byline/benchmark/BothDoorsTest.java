package dev.byline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.benchmark.series.GeneratedSeries;
import dev.byline.benchmark.series.Imports;
import dev.byline.processor.BylineProcessor;
import dev.byline.reader.ClassOutput;
import dev.byline.reader.SeriesReader;
import dev.byline.reader.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A long series says the same to javac and to the reader of sources: every problem, and every byte that is written. */
class BothDoorsTest {

    /** 1,000 by {@code -Dbyline.series=1000}; then it takes a minute. */
    private static final int REPORTS = Integer.getInteger("byline.series", 24);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aLongSeriesHasTheSameBytes(Imports imports) throws IOException {
        var sources = new GeneratedSeries(REPORTS, imports, 0).annotated();
        assertThat(compiled(sources)).isEmpty();
        assertThat(read()).isEmpty();

        var written = reports("javac");
        assertThat(written).hasSize(2 * REPORTS + 2).isEqualTo(reports("reader"));
    }

    @ParameterizedTest
    @EnumSource
    void aLongSeriesHasTheSameMistakes(Imports imports) throws IOException {
        var mistakes = REPORTS * 39 / 40;
        var sources = new GeneratedSeries(REPORTS, imports, mistakes).annotated();
        var told = compiled(sources);
        assertThat(told).hasSizeGreaterThanOrEqualTo(mistakes).containsExactlyInAnyOrderElementsOf(read());
    }

    /** Compiles, and lists what Byline tells. */
    private List<String> compiled(Map<String, String> sources) throws IOException {
        var files = new ArrayList<Path>();
        for (var source : sources.entrySet()) {
            var file = folder.resolve("sources").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        var output = Files.createDirectories(folder.resolve("javac"));
        var found = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task = compiler.getTask(
                    null,
                    manager,
                    found,
                    List.of("-d", output.toString(), "-Xmaxerrs", "100000", "-Xmaxwarns", "100000"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new BylineProcessor()));
            task.call();
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> "%s:%d,%d %s"
                        .formatted(
                                name(diagnostic),
                                diagnostic.getLineNumber(),
                                diagnostic.getColumnNumber(),
                                diagnostic.getMessage(Locale.ROOT)))
                .toList();
    }

    private static String name(Diagnostic<? extends JavaFileObject> diagnostic) {
        var source = diagnostic.getSource();
        return source == null ? "" : Path.of(source.toUri()).getFileName().toString();
    }

    /** Reads the same sources, and lists what is wrong. */
    private List<String> read() throws IOException {
        var reading = SeriesReader.read(List.of(folder.resolve("sources")), Settings.defaults());
        new ClassOutput(Files.createDirectories(folder.resolve("reader"))).write(reading);
        return reading.problems().stream()
                .map(problem -> problem.place()
                                .map(place ->
                                        "%s:%d,%d ".formatted(place.file().getFileName(), place.line(), place.column()))
                                .orElse(":0,0 ")
                        + problem.message())
                .toList();
    }

    private SortedMap<String, String> reports(String output) throws IOException {
        var root = folder.resolve(output).resolve("reports");
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                found.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return found;
    }
}
