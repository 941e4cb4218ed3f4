package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.byline.dsl.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/**
 * Whatever the source, the processor ends in diagnostics. Takes the reports of this project and the sources of the
 * tests, breaks them at random, and compiles them. {@code -Dbyline.fuzz=10000 -Dbyline.fuzz.seed=1} sets how many, and
 * where to begin.
 */
class FuzzTest {

    private static final int MUTANTS = Integer.getInteger("byline.fuzz", 300);
    private static final int FIRST_SEED = Integer.getInteger("byline.fuzz.seed", 0);
    private static final int SECONDS = 60;

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"[ ]*\\n(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record) (\\w+)");

    /** Sources that are compiled together, by name. */
    private record Program(SortedMap<String, String> sources) {}

    @Test
    void everyMutantEndsInDiagnostics() throws Exception {
        var programs = programs();
        assertThat(programs).hasSizeGreaterThan(20);
        var failures = new ArrayList<String>();
        var threads = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "fuzz");
            thread.setDaemon(true);
            return thread;
        });
        for (var seed = FIRST_SEED; seed < FIRST_SEED + MUTANTS && failures.size() < 10; seed++) {
            var random = new Random(seed);
            var sources =
                    new TreeMap<>(programs.get(random.nextInt(programs.size())).sources());
            var names = List.copyOf(sources.keySet());
            var broken = names.get(random.nextInt(names.size()));
            sources.compute(broken, (name, text) -> new Mutation(random).of(text));
            var number = seed;
            failure(sources, threads)
                    .ifPresent(failure ->
                            failures.add("seed " + number + ": " + failure + "\nin\n" + sources.get(broken)));
        }
        threads.shutdownNow();
        assertThat(failures).isEmpty();
    }

    private static Optional<String> failure(Map<String, String> sources, ExecutorService threads)
            throws InterruptedException {
        var compiling = threads.submit(() -> compile(sources, new BylineProcessor()));
        try {
            var compilation = compiling.get(SECONDS, TimeUnit.SECONDS);
            return compilation.diagnostics().stream()
                    .map(diagnostic -> diagnostic.getMessage(null))
                    .filter(message -> message.contains("[byline:internal-error]"))
                    .findFirst()
                    .or(() -> difference(compilation, sources));
        } catch (TimeoutException e) {
            compiling.cancel(true);
            return Optional.of("not done after " + SECONDS + " s");
        } catch (ExecutionException e) {
            // Some sources are too much for javac itself.
            return compilesWithoutByline(sources, threads) ? Optional.of(stack(e.getCause())) : Optional.empty();
        }
    }

    private static Optional<String> difference(Compilation compilation, Map<String, String> sources) {
        try {
            BothDoors.assertSame(compilation, List.of(), sources);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of("the two doors differ: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of("the reader fails: " + stack(e));
        }
    }

    private static boolean compilesWithoutByline(Map<String, String> sources, ExecutorService threads)
            throws InterruptedException {
        try {
            threads.submit(() -> compile(sources)).get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static String stack(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static Compilation compile(Map<String, String> sources, Processor... processors) {
        return Compiler.javac()
                .withClasspath(List.of(CompilerRun.home(Report.class).toFile()))
                .withProcessors(processors)
                .compile(sources.entrySet().stream()
                        .map(source -> JavaFileObjects.forSourceString(source.getKey(), source.getValue()))
                        .toList());
    }

    /** Each report of this project with what it needs, and each source of a test with the catalog of most tests. */
    private static List<Program> programs() throws IOException {
        var programs = new ArrayList<Program>();
        var project = ProjectReports.sources();
        project.forEach((name, text) -> {
            if (text.contains("@Report(") && name.contains("25")) {
                var sources = new TreeMap<>(project);
                sources.keySet().removeIf(other -> project.get(other).contains("@Report(") && !other.equals(name));
                programs.add(new Program(sources));
            } else if (text.contains("@Report(")) {
                var demo = new TreeMap<>(Map.of(Reports.CATALOG.name(), Reports.CATALOG.text()));
                demo.put(
                        "demo" + name.substring(name.lastIndexOf('.')),
                        text.replace("linuxkit.LinuxKitRefs", "demo.DemoRefs")
                                .replace("package linuxkit", "package demo")
                                .replace("LinuxKit.class", "Demo.class"));
                programs.add(new Program(demo));
            }
        });
        try (var tests = Files.list(Path.of("src", "test", "java", "dev", "byline", "processor"))) {
            for (var test : tests.filter(file -> file.toString().endsWith("Test.java"))
                    .sorted()
                    .toList()) {
                sources(Files.readString(test)).forEach(source -> programs.add(new Program(source)));
            }
        }
        return programs;
    }

    private static Stream<SortedMap<String, String>> sources(String test) {
        return TEXT_BLOCK
                // A delimiter that is escaped ends nothing.
                .matcher(test.replace("\\\"\"\"", ""))
                .results()
                .map(block -> block.group(1).stripIndent().translateEscapes().replaceAll("⟦[a-z-]+⟧", ""))
                .filter(text -> !text.contains("%s"))
                .flatMap(text -> {
                    var sources = new TreeMap<>(Map.of(Reports.CATALOG.name(), Reports.CATALOG.text()));
                    var inPackage = PACKAGE.matcher(text);
                    var type = TYPE.matcher(text);
                    if (inPackage.find() && type.find()) {
                        sources.put(inPackage.group(1) + "." + type.group(1), text);
                    } else if (text.contains("report()")) {
                        var report = Reports.report(text);
                        sources.put(report.name(), report.text());
                    } else {
                        return Stream.empty();
                    }
                    return Stream.of(sources);
                });
    }
}
