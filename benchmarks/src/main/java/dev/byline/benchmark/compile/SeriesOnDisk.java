package dev.byline.benchmark.compile;

import dev.byline.benchmark.floor.CopyingProcessor;
import dev.byline.benchmark.series.GeneratedSeries;
import dev.byline.benchmark.series.Imports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder of a generated series: its sources, those that Byline generates for it, and the classes.
 *
 * @param folder the folder
 * @param paths what javac is given
 */
record SeriesOnDisk(Path folder, ProcessorPath paths) {

    /** Writes the sources anew. */
    static SeriesOnDisk create(Path folder, int reports, Imports imports, ProcessorPath paths) throws IOException {
        GeneratedSeries.delete(folder);
        var series = new SeriesOnDisk(folder, paths);
        var sources = new GeneratedSeries(reports, imports, 0);
        GeneratedSeries.write(sources.annotated(), series.annotated());
        GeneratedSeries.write(sources.plain(), series.plain());
        return series;
    }

    Path annotated() {
        return folder.resolve("annotated");
    }

    private Path plain() {
        return folder.resolve("plain");
    }

    private Path generated() {
        return folder.resolve("generated");
    }

    /** Compiles once with Byline, so that {@code -proc:none} can be given what Byline generates. */
    void generate(MeasuredJvm jvm) throws IOException {
        GeneratedSeries.delete(generated());
        Files.createDirectories(generated());
        compile(jvm, Variant.BYLINE, "generate", List.of("-s", generated().toString()));
    }

    /**
     * Compiles everything.
     *
     * @param jvm where
     * @param variant what and how
     * @return the numbers, and under {@code written} how many reports there are as Markdown
     */
    Map<String, Long> compile(MeasuredJvm jvm, Variant variant) throws IOException {
        return compile(jvm, variant, "classes", List.of());
    }

    private Map<String, Long> compile(MeasuredJvm jvm, Variant variant, String output, List<String> more)
            throws IOException {
        var classes = folder.resolve(output);
        GeneratedSeries.delete(classes);
        Files.createDirectories(classes);
        if (variant.processing() == Variant.Processing.READER) {
            return read(jvm, classes);
        }
        var list = folder.resolve("sources.txt");
        Files.write(list, sources(variant));
        var arguments = new ArrayList<String>();
        arguments.add(list.toString());
        arguments.addAll(options(variant, classes, paths.dsl()));
        arguments.addAll(more);
        var log = folder.resolve("javac.txt");
        var numbers = jvm.run(MeasuredCompilation.class, arguments, log).get(0);
        if (numbers.getOrDefault("success", 0L) != 1) {
            throw new IOException("javac has found errors:\n" + Files.readString(log));
        }
        numbers.put("written", written(classes));
        return numbers;
    }

    private Map<String, Long> read(MeasuredJvm jvm, Path output) throws IOException {
        var log = folder.resolve("reader.txt");
        var arguments = List.of(annotated().toString(), output.toString());
        var numbers =
                jvm.run(MeasuredReading.class, paths.reader(), arguments, log).get(0);
        if (numbers.getOrDefault("success", 0L) != 1) {
            throw new IOException("the reader has found errors:\n" + Files.readString(log));
        }
        numbers.put("written", written(output));
        return numbers;
    }

    /** The options with which Maven would call javac; all messages are printed. */
    List<String> options(Variant variant, Path classes, String classPath) {
        var options = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classPath));
        options.addAll(List.of("--release", "17", "-g", "-encoding", "UTF-8"));
        options.addAll(List.of("-Xmaxerrs", "1000000", "-Xmaxwarns", "1000000"));
        options.addAll(
                switch (variant.processing()) {
                    case NONE -> List.of("-proc:none");
                    case BYLINE -> List.of("-processorpath", paths.processor());
                    case COPYING -> copying(variant);
                    case READER -> throw new IllegalArgumentException("the reader needs no javac");
                });
        return options;
    }

    private List<String> copying(Variant variant) {
        var options = new ArrayList<>(List.of("-processor", CopyingProcessor.class.getName()));
        options.addAll(List.of(
                "-processorpath", MeasuredJvm.location(CopyingProcessor.class).toString()));
        if (variant.sources() == Variant.Sources.REPORTS) {
            options.add("-A" + CopyingProcessor.OPTION + "=" + generated());
        }
        return options;
    }

    private List<String> sources(Variant variant) throws IOException {
        var folders = variant == Variant.PROC_NONE
                ? List.of(annotated(), generated())
                : List.of(variant.sources() == Variant.Sources.PLAIN ? plain() : annotated());
        var sources = new ArrayList<String>();
        for (var from : folders) {
            try (var files = Files.walk(from)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::toString)
                        .sorted()
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    static long written(Path classes) throws IOException {
        var reports = classes.resolve("reports");
        if (!Files.isDirectory(reports)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(reports)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .count();
        }
    }
}
