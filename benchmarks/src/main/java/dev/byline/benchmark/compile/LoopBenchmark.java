package dev.byline.benchmark.compile;

import dev.byline.benchmark.series.GeneratedSeries;
import dev.byline.benchmark.series.Imports;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The author's loop: a series is compiled, one of its reports is edited, and only that one is compiled again, against
 * the classes of the others, as a build tool does that compiles incrementally. The compiler is warm.
 *
 * @param work a folder for the sources and classes; what is in its folders of series is deleted
 * @param paths what javac is given
 * @param jdks the homes of the JDKs
 * @param reports how long the series is
 * @param warmUps how often the report is compiled before the measurement
 * @param times how often it is compiled in it
 * @param imports where the reports import their constants from
 * @param flags the flags of each JVM
 */
public record LoopBenchmark(
        Path work,
        ProcessorPath paths,
        List<Path> jdks,
        int reports,
        int warmUps,
        int times,
        Imports imports,
        List<String> flags) {

    private static final List<Metric> METRICS = List.of(Metric.COMPILE_THREAD, Metric.PROCESS, Metric.WALL);
    private static final double MILLISECOND = 1e6;

    /**
     * Runs all and prints the table.
     *
     * @param table where the table goes
     * @throws IOException if a file cannot be read or written, or the series has an error
     */
    public void run(PrintWriter table) throws IOException {
        table.printf(
                "%d reports, one compiled %d times after %d times to warm up, JVM flags `%s`, imports %s%n%n",
                reports, times, warmUps, String.join(" ", flags), imports);
        table.println(
                Stream.concat(Stream.of("JDK", "compiled"), METRICS.stream().map(LoopBenchmark::title))
                        .collect(Collectors.joining(" | ", "| ", " | reports in the folder |")));
        table.println("|" + "---|".repeat(METRICS.size() + 3));
        var series = SeriesOnDisk.create(work.resolve("loop-" + reports), reports, imports, paths);
        var jvms = jdks.stream().map(home -> new MeasuredJvm(home, flags)).toList();
        series.generate(jvms.get(0));
        for (var jvm : jvms) {
            series.compile(jvm, Variant.BYLINE);
            var none = loop(series, jvm, Variant.PROC_NONE, "-");
            row(table, jvm, "`-proc:none`", none, none);
            row(table, jvm, "Byline, its classes kept", loop(series, jvm, Variant.BYLINE, paths.processor()), none);
            row(table, jvm, "Byline, its classes loaded each time", loop(series, jvm, Variant.BYLINE, "-"), none);
        }
    }

    private static String title(Metric metric) {
        return metric.title().replace(", s", ", ms");
    }

    private Samples loop(SeriesOnDisk series, MeasuredJvm jvm, Variant variant, String processors) throws IOException {
        var classes = series.folder().resolve("classes");
        var arguments = new ArrayList<>(List.of(
                series.annotated()
                        .resolve(GeneratedSeries.reportPath(reports - 1))
                        .toString(),
                Integer.toString(warmUps),
                Integer.toString(times),
                processors));
        var options = series.options(variant, classes, paths.dsl() + File.pathSeparator + classes);
        if (!processors.equals("-")) {
            var option = options.indexOf("-processorpath");
            options.subList(option, option + 2).clear();
        }
        arguments.addAll(options);
        var samples = new Samples();
        for (var run :
                jvm.run(RepeatedCompilation.class, arguments, series.folder().resolve("javac.txt"))) {
            if (run.getOrDefault("success", 0L) != 1) {
                throw new IOException(
                        "the edited report has errors; see " + series.folder().resolve("javac.txt"));
            }
            run.put("written", SeriesOnDisk.written(classes));
            samples.add(run);
        }
        return samples;
    }

    private static void row(PrintWriter table, MeasuredJvm jvm, String name, Samples samples, Samples baseline) {
        var cells = METRICS.stream().map(metric -> samples.cell(metric, baseline, MILLISECOND, 1));
        table.println(Stream.concat(Stream.of(jvm.version(), name), cells)
                .collect(Collectors.joining(" | ", "| ", " | " + samples.last("written") + " |")));
        table.flush();
    }
}
