package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.byline.problem.CheckId;
import dev.byline.processor.MarkedSource.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Compiles reports with the real javac, and asserts where problems are found. */
final class Reports {

    private static final Pattern ID = Pattern.compile("(?s)\\[byline:([a-z-]+)] .*; .*");

    /** A catalog that most tests use. */
    static final MarkedSource CATALOG = MarkedSource.of("demo.Demo", """
            package demo;

            import dev.byline.dsl.*;

            @Series(name = "Demo", title = "Demo report for {from} to {to} (week {week})")
            @Repository(slug = "linuxkit/linuxkit", home = true, pulls = {2062, 2090}, issues = 2033)
            @Repository(slug = "linuxkit/linuxkit-ci", pulls = {10, 11})
            @People({"MagnusS", "dave-tucker", "ndauten", "rn"})
            interface Demo {}
            """);

    private Reports() {}

    static Compilation compile(List<String> options, MarkedSource... sources) {
        var files = new ArrayList<JavaFileObject>();
        for (var source : sources) {
            files.add(source.file());
        }
        var compilation = Compiler.javac()
                .withProcessors(new BylineProcessor(), new BylineAnnotations())
                .withOptions(options)
                .compile(files);
        BothDoors.assertSame(compilation, options, sources);
        return compilation;
    }

    static Compilation compile(MarkedSource... sources) {
        return compile(List.of("-Xlint:all,-processing", "-Xmaxerrs", "1000"), sources);
    }

    /** A report of the demo series whose body is the given expression. */
    static MarkedSource report(String body) {
        return MarkedSource.of("demo.Week25", """
                package demo;

                import static demo.DemoRefs.*;
                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "2017-W25")
                final class Week25 implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return %s;
                    }
                }
                """.formatted(body.stripTrailing()));
    }

    /** Compiles the sources, and asserts that Byline finds exactly what is marked, and javac nothing else. */
    static Compilation assertProblems(MarkedSource... sources) {
        var compilation = compile(sources);
        assertMarked(compilation, sources);
        assertThat(compilation.diagnostics())
                .filteredOn(d -> d.getKind() != Diagnostic.Kind.NOTE && id(d).isEmpty())
                .isEmpty();
        return compilation;
    }

    /** The same for one check alone: what others find in the same sources has tests of its own. */
    static Compilation assertOnly(CheckId check, MarkedSource... sources) {
        var compilation = compile(sources);
        var expected =
                Stream.of(sources).flatMap(source -> source.expected().stream()).toList();
        assertThat(found(compilation).stream().filter(found -> found.id().equals(check.id())))
                .as("%s", compilation.diagnostics())
                .containsExactlyInAnyOrderElementsOf(expected);
        return compilation;
    }

    /** The text of the only problem of one check. */
    static String message(Compilation compilation, CheckId check) {
        var problems = compilation.diagnostics().stream()
                .filter(d -> id(d).equals(Optional.of(check.id())) && d.getKind() != Diagnostic.Kind.NOTE)
                .map(d -> d.getMessage(null))
                .toList();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    static void assertMarked(Compilation compilation, MarkedSource... sources) {
        var expected = new ArrayList<Found>();
        for (var source : sources) {
            expected.addAll(source.expected());
        }
        assertThat(found(compilation))
                .as("%s", compilation.diagnostics())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    static List<Found> found(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
                .filter(d -> id(d).isPresent())
                .map(d -> new Found(
                        Optional.ofNullable(d.getSource())
                                .map(file ->
                                        file.getName().substring(file.getName().lastIndexOf('/') + 1))
                                .orElse(""),
                        d.getLineNumber(),
                        d.getColumnNumber(),
                        id(d).orElseThrow()))
                .toList();
    }

    static Optional<String> id(Diagnostic<?> diagnostic) {
        var matcher = ID.matcher(diagnostic.getMessage(null));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The text of the only problem. */
    static String message(Compilation compilation) {
        var problems = compilation.diagnostics().stream()
                .filter(d -> id(d).isPresent() && d.getKind() != Diagnostic.Kind.NOTE)
                .map(d -> d.getMessage(null))
                .toList();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    static Optional<String> file(Compilation compilation, String path) {
        return compilation.generatedFile(StandardLocation.CLASS_OUTPUT, path).map(file -> {
            try {
                return file.getCharContent(false).toString();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
