package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.byline.check.Severities;
import dev.byline.problem.Severity;
import dev.byline.reader.Reading;
import dev.byline.reader.SeriesReader;
import dev.byline.reader.Settings;
import dev.byline.reader.SourceProblem;
import dev.byline.reader.parse.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * Holds the two readers to one answer: what the annotation processor tells inside of javac, and what the reader of parsed
 * sources tells.
 *
 * <p>They may differ where javac has errors of its own, which the reader does not look for:
 *
 * <ul>
 *   <li>javac may come to no class at all, and then its processor has told nothing; the reader tells what it sees.
 *   <li>A problem that follows from an error of javac's own may be there for one of them only. So of such sources, what
 *       javac's door tells has to be told by the reader, and nothing is written by the one that is not by the other.
 * </ul>
 */
final class BothDoors {

    private static final String REPORTS = "reports/";

    private BothDoors() {}

    /** A problem as both tell it. */
    record Told(String file, String severity, long line, long column, String message) {}

    static void assertSame(Compilation compilation, List<String> options, MarkedSource... sources) {
        var texts = new TreeMap<String, String>();
        for (var source : sources) {
            texts.put(source.name(), source.text());
        }
        assertSame(compilation, options, texts);
    }

    /** The sources by the names of their classes. */
    static void assertSame(Compilation compilation, List<String> options, Map<String, String> sources) {
        var texts = new ArrayList<SourceText>();
        sources.forEach((name, text) -> texts.add(new SourceText(path(name), text)));
        var reading = SeriesReader.readAll(texts, settings(options));
        var told = compilation.diagnostics().stream()
                .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
                .filter(d -> Reports.id(d).isPresent())
                .map(BothDoors::told)
                .toList();
        var read = reading.problems().stream()
                .filter(problem -> problem.check().isPresent())
                .map(BothDoors::told)
                .toList();
        if (hasOwnErrors(compilation)) {
            assertThat(read).containsAll(told);
            return;
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(told);
        if (compilation.status() != Compilation.Status.FAILURE) {
            assertThat(text(files(reading))).isEqualTo(text(files(compilation)));
        }
    }

    private static boolean hasOwnErrors(Compilation compilation) {
        return compilation.diagnostics().stream()
                .anyMatch(d ->
                        d.getKind() == Diagnostic.Kind.ERROR && Reports.id(d).isEmpty());
    }

    private static Path path(String name) {
        return Path.of("/" + name.replace('.', '/') + ".java");
    }

    private static Settings settings(List<String> options) {
        var prefix = "-A" + Severities.OPTION + "=";
        var checks = options.stream()
                .filter(option -> option.startsWith(prefix))
                .map(option -> option.substring(prefix.length()))
                .findFirst();
        return new Settings(StandardCharsets.UTF_8, checks.orElse(""), path -> false);
    }

    private static Told told(Diagnostic<? extends JavaFileObject> diagnostic) {
        // Where there is no place, javac names whichever file it has come to.
        var file = Optional.ofNullable(diagnostic.getSource())
                .filter(source -> diagnostic.getPosition() != Diagnostic.NOPOS)
                .map(JavaFileObject::getName);
        return new Told(
                file.map(name -> name.substring(name.lastIndexOf('/') + 1)).orElse(""),
                diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning",
                file.isEmpty() ? 0 : diagnostic.getLineNumber(),
                file.isEmpty() ? 0 : diagnostic.getColumnNumber(),
                diagnostic.getMessage(Locale.ROOT));
    }

    private static Told told(SourceProblem problem) {
        var place = problem.place();
        return new Told(
                place.map(p -> p.file().getFileName().toString()).orElse(""),
                problem.severity() == Severity.ERROR ? "error" : "warning",
                place.map(SourceProblem.SourcePlace::line).orElse(0L),
                place.map(SourceProblem.SourcePlace::column).orElse(0L),
                problem.message());
    }

    private static Map<String, byte[]> files(Reading reading) {
        var files = new TreeMap<String, byte[]>();
        reading.series().values().forEach(series -> files.putAll(series.files()));
        files.keySet().removeIf(path -> !path.startsWith(REPORTS));
        return files;
    }

    private static Map<String, byte[]> files(Compilation compilation) {
        var files = new TreeMap<String, byte[]>();
        var root = "/" + StandardLocation.CLASS_OUTPUT + "/";
        for (var file : compilation.generatedFiles()) {
            var path = file.toUri().getPath();
            if (path.startsWith(root + REPORTS)) {
                try (var in = file.openInputStream()) {
                    files.put(path.substring(root.length()), in.readAllBytes());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files;
    }

    private static Map<String, String> text(Map<String, byte[]> files) {
        var texts = new TreeMap<String, String>();
        files.forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }
}
