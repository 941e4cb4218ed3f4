package dev.byline.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.byline.dsl.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * What Byline writes of a report is what the running report says, whatever its expressions. Compiles random ones, many to
 * a report, runs the report, and compares the Markdown. {@code -Dbyline.expressions=100000 -Dbyline.expressions.seed=1}
 * sets how many, and where to begin.
 */
class SameValuesTest {

    private static final int EXPRESSIONS = Integer.getInteger("byline.expressions", 600);
    private static final int FIRST_SEED = Integer.getInteger("byline.expressions.seed", 0);

    private static final int REPORTS = 3;
    private static final int ITEMS = 50;

    @Test
    void whatIsWrittenIsWhatRuns() {
        var failures = new ArrayList<String>();
        var batches = (EXPRESSIONS + REPORTS * ITEMS - 1) / (REPORTS * ITEMS);
        for (var seed = FIRST_SEED; seed < FIRST_SEED + batches && failures.size() < 10; seed++) {
            failures.addAll(failures(seed));
        }
        assertThat(failures).isEmpty();
    }

    private static List<String> failures(int seed) {
        var expressions = new RandomExpressions(new Random(seed));
        var sources = new ArrayList<MarkedSource>();
        sources.add(Reports.CATALOG);
        sources.add(MarkedSource.of(
                "demo.Numbers",
                "package demo;\n\nfinal class Numbers {\n" + expressions.members("Numbers", 25, 20) + "}\n"));
        for (var report = 0; report < REPORTS; report++) {
            sources.add(report(name(report), expressions));
        }
        var compilation = compile(sources);
        var failures = new ArrayList<String>();
        if (compilation.status() != Compilation.Status.SUCCESS) {
            failures.add("seed " + seed + ": " + compilation.errors());
            return failures;
        }
        var classes = new RunningClasses(compilation);
        for (var report = 0; report < REPORTS; report++) {
            var written = Reports.file(compilation, "reports/demo/" + day(report) + ".md")
                    .orElse("");
            var run = classes.markdown("demo.Demo", "demo." + name(report));
            if (!written.equals(run)) {
                failures.add("seed " + seed + ": "
                        + difference(written, run, sources.get(report + 2).text()));
            }
        }
        return failures;
    }

    private static String name(int report) {
        return "Week" + (10 + report);
    }

    private static String day(int report) {
        return java.time.LocalDate.of(2017, 3, 12).plusWeeks(report).toString();
    }

    private static Compilation compile(List<MarkedSource> sources) {
        var files = new ArrayList<JavaFileObject>();
        sources.forEach(source -> files.add(source.file()));
        var compilation = Compiler.javac()
                .withClasspath(List.of(CompilerRun.home(Report.class).toFile()))
                .withProcessors(new BylineProcessor())
                .compile(files);
        BothDoors.assertSame(compilation, List.of(), sources.toArray(MarkedSource[]::new));
        return compilation;
    }

    private static MarkedSource report(String name, RandomExpressions expressions) {
        var locals = new StringBuilder();
        var members = expressions.members(name, 5, 5);
        var items = new StringBuilder();
        IntStream.range(0, 6)
                .forEach(i ->
                        locals.append("        ").append(expressions.local()).append('\n'));
        for (var i = 0; i < ITEMS; i++) {
            items.append("            .item(\"i")
                    .append(i)
                    .append(" \" + ")
                    .append(expressions.text())
                    .append(")\n");
        }
        var first = expressions.small();
        expressions.endBody();
        return MarkedSource.of("demo." + name, """
                package demo;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Demo.class, week = "2017-W%s")
                final class %s implements ReportSource {
                %s
                    @Override
                    public ReportDocument write() {
                %s
                        return report()
                %s            .section("S", numbered(%s, item("n")));
                    }
                }
                """.formatted(name.substring(4), name, members, locals, items, first));
    }

    /** The first line that differs, and the expression that it comes from. */
    private static String difference(String written, String run, String source) {
        var expected = run.lines().toList();
        var actual = written.lines().toList();
        var at = IntStream.range(0, Math.min(expected.size(), actual.size()))
                .filter(line -> !expected.get(line).equals(actual.get(line)))
                .findFirst()
                .orElse(0);
        return "wrote " + actual.get(at) + "\nruns as " + expected.get(at) + "\nin\n" + source;
    }
}
