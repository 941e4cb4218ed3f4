package dev.byline.benchmark.report;

import dev.byline.benchmark.compile.ProcessorPath;
import dev.byline.benchmark.series.GeneratedSeries;
import dev.byline.benchmark.series.Imports;
import dev.byline.catalog.Catalog;
import dev.byline.catalog.CompiledCatalog;
import dev.byline.dsl.ReportSource;
import dev.byline.markdown.ParsedReport;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/**
 * A generated series, compiled and loaded.
 *
 * @param catalog its catalog
 * @param reports its reports in the order of their periods
 */
record CompiledSeries(Catalog catalog, List<ParsedReport> reports) {

    CompiledSeries {
        reports = List.copyOf(reports);
    }

    static CompiledSeries compile(int reports) throws IOException, ReflectiveOperationException {
        var folder = Files.createTempDirectory("byline-benchmark");
        try {
            var sources = new GeneratedSeries(reports, Imports.PARTS, 0).annotated();
            GeneratedSeries.write(sources, folder);
            compile(folder, sources.keySet().stream().map(folder::resolve).toList());
            try (var loader =
                    new URLClassLoader(new URL[] {folder.toUri().toURL()}, CompiledSeries.class.getClassLoader())) {
                return load(loader);
            }
        } finally {
            GeneratedSeries.delete(folder);
        }
    }

    private static void compile(Path folder, List<Path> sources) throws IOException {
        var paths = ProcessorPath.built();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var options = List.of("-d", folder.toString(), "-cp", paths.dsl(), "-processorpath", paths.processor());
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task =
                    compiler.getTask(null, files, d -> {}, options, null, files.getJavaFileObjectsFromPaths(sources));
            if (!task.call()) {
                throw new IllegalStateException("the generated series does not compile");
            }
        }
    }

    private static CompiledSeries load(ClassLoader loader) throws ReflectiveOperationException {
        var catalog = CompiledCatalog.of(Class.forName("bench.Bench", true, loader));
        var reports = new ArrayList<ParsedReport>();
        for (var header : catalog.reports()) {
            var constructor = Class.forName(header.type(), true, loader).getDeclaredConstructor();
            constructor.setAccessible(true);
            reports.add(ParsedReport.of(catalog, (ReportSource) constructor.newInstance()));
        }
        return new CompiledSeries(catalog, reports);
    }
}
