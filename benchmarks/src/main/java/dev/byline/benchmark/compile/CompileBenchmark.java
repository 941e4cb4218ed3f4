package dev.byline.benchmark.compile;

import dev.byline.benchmark.series.Imports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles whole series, each time in a fresh JVM, the variants in turn.
 *
 * @param work a folder for the sources and classes; what is in its folders of series is deleted
 * @param paths what javac is given
 * @param jdks the homes of the JDKs
 * @param reports how long the series are
 * @param rounds how often each variant is compiled
 * @param imports where the reports import their constants from
 * @param flags the flags of each JVM
 */
public record CompileBenchmark(
        Path work,
        ProcessorPath paths,
        List<Path> jdks,
        List<Integer> reports,
        int rounds,
        Imports imports,
        List<String> flags) {

    /**
     * Runs all and prints the table.
     *
     * @param table where the table goes
     * @param progress told of each run
     * @throws IOException if a file cannot be read or written, or the series has an error
     */
    public void run(PrintWriter table, PrintWriter progress) throws IOException {
        var jvms = jdks.stream().map(home -> new MeasuredJvm(home, flags)).toList();
        table.printf("%d rounds, JVM flags `%s`, imports %s%n%n", rounds, String.join(" ", flags), imports);
        table.println(row(Stream.concat(
                Stream.of("JDK", "reports", "compiled"),
                Stream.concat(
                        Arrays.stream(Metric.values()).map(Metric::title),
                        Stream.of("CPU per report, ms", "rounds of processing", "written", "errors", "warnings")))));
        table.println("|" + "---|".repeat(Metric.values().length + 8));
        var perReport = new TreeMap<String, SortedMap<Integer, Double>>();
        for (var length : reports) {
            var series = SeriesOnDisk.create(work.resolve("series-" + length), length, imports, paths);
            series.generate(jvms.get(0));
            for (var jvm : jvms) {
                var samples = measure(series, jvm, length, progress);
                samples.forEach((variant, values) -> {
                    var cpu = values.median(Metric.PROCESS) / 1e6 / length;
                    perReport
                            .computeIfAbsent("JDK " + jvm.version() + ", " + variant.title(), k -> new TreeMap<>())
                            .put(length, cpu);
                    table.println(row(
                            jvm.version(),
                            length,
                            variant,
                            values,
                            Objects.requireNonNull(samples.get(variant.baseline()))));
                });
                table.flush();
            }
        }
        table.println();
        perReport.forEach((name, costs) -> growth(name, costs, table));
        table.flush();
    }

    private Map<Variant, Samples> measure(SeriesOnDisk series, MeasuredJvm jvm, int length, PrintWriter progress)
            throws IOException {
        var samples = new EnumMap<Variant, Samples>(Variant.class);
        for (var variant : Variant.values()) {
            samples.put(variant, new Samples());
        }
        for (var round = 1; round <= rounds; round++) {
            for (var variant : Variant.values()) {
                progress.printf(
                        "JDK %s, %d reports, round %d of %d: %s%n",
                        jvm.version(), length, round, rounds, variant.title());
                progress.flush();
                Objects.requireNonNull(samples.get(variant)).add(series.compile(jvm, variant));
            }
        }
        return samples;
    }

    private static String row(String jdk, int length, Variant variant, Samples samples, Samples baseline) {
        var first = Stream.of(jdk, Integer.toString(length), variant.title());
        var metrics = Arrays.stream(Metric.values()).map(metric -> samples.cell(metric, baseline));
        var perReport = String.format(Locale.ROOT, "%.2f", samples.median(Metric.PROCESS) / 1e6 / length);
        var last = Stream.of("rounds", "written", "errors", "warnings").map(key -> Long.toString(samples.last(key)));
        return row(Stream.concat(first, Stream.concat(metrics, Stream.concat(Stream.of(perReport), last))));
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** What a report costs in each longer series, compared with the next shorter one. */
    private static void growth(String name, SortedMap<Integer, Double> costs, PrintWriter table) {
        var shorter = costs.entrySet().iterator().next();
        for (var longer : costs.tailMap(shorter.getKey() + 1).entrySet()) {
            table.printf(
                    Locale.ROOT,
                    "%s: a report of %d costs %.2f× the process CPU of one of %d%n",
                    name,
                    longer.getKey(),
                    longer.getValue() / shorter.getValue(),
                    shorter.getKey());
            shorter = longer;
        }
    }
}
