package dev.byline.importer;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.ReportSource;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles the Java of a new project and runs it, to learn whether each class is Java and makes the document that it
 * was written for.
 *
 * <p>What the processor says of the documents is known before; so it only generates the constants here.
 */
final class ProjectCompilation {

    private final JavaCompiler compiler;
    private final Path output;
    private final Progress progress;

    private ProjectCompilation(JavaCompiler compiler, Path output, Progress progress) {
        this.compiler = compiler;
        this.output = output;
        this.progress = progress;
    }

    /** A source that is held in memory. */
    static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(Path file, String text) {
            super(file.toUri(), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /**
     * A report.
     *
     * @param type the full name of its class
     * @param source the class
     * @param document what it has to make
     */
    record Unit(String type, Source source, ReportDocument document) {}

    /**
     * What is wrong with the reports of a project.
     *
     * @param series the type with the catalog
     * @param reports the reports
     * @param output an empty folder for the classes
     * @param progress who is told how far it is
     * @return the first error of each class that has one, by its full name
     * @throws IOException if the classes cannot be written
     */
    static Map<String, String> errors(Source series, List<Unit> reports, Path output, Progress progress)
            throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            // A Java without a compiler: the build of the project will tell.
            return Map.of();
        }
        return new ProjectCompilation(compiler, output, progress).errors(series, reports);
    }

    private Map<String, String> errors(Source series, List<Unit> reports) throws IOException {
        var path = ClassPath.own();
        var ofSeries = compile(List.of(series), List.of("-cp", path, "-processorpath", path));
        if (!ofSeries.isEmpty()) {
            throw new IllegalStateException("the catalog does not compile: " + ofSeries);
        }
        var separator = System.getProperty("path.separator");
        var found = compile(
                reports.stream().map(Unit::source).toList(), List.of("-proc:none", "-cp", output + separator + path));
        var errors = new TreeMap<String, String>();
        for (var report : reports) {
            var error = found.get(report.source().getName());
            if (error != null) {
                errors.put(report.type(), error);
            }
        }
        if (errors.isEmpty() && !found.isEmpty()) {
            throw new IllegalStateException("the reports do not compile: " + found);
        }
        return errors.isEmpty() ? differences(reports) : errors;
    }

    /** The first error of each source, by its name. */
    private Map<String, String> compile(Collection<Source> sources, List<String> paths) throws IOException {
        Files.createDirectories(output);
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            var options = new ArrayList<>(List.of("-nowarn", "-d", output.toString()));
            options.addAll(paths);
            var task = (JavacTask) compiler.getTask(new StringWriter(), files, diagnostics, options, null, sources);
            var compiled = new AtomicInteger();
            task.addTaskListener(new TaskListener() {
                @Override
                public void finished(TaskEvent event) {
                    if (event.getKind() == TaskEvent.Kind.GENERATE) {
                        progress.step("compiling", compiled.incrementAndGet(), sources.size());
                    }
                }
            });
            var done = task.call();
            var errors = new TreeMap<String, String>();
            for (var diagnostic : diagnostics.getDiagnostics()) {
                if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                    var source = diagnostic.getSource();
                    errors.putIfAbsent(
                            source == null ? "" : source.getName(),
                            diagnostic
                                    .getMessage(Locale.ROOT)
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
                }
            }
            if (!done && errors.isEmpty()) {
                throw new IOException("the compiler failed without a message");
            }
            return errors;
        }
    }

    /** The classes that make another document than they were written for. */
    private Map<String, String> differences(List<Unit> reports) throws IOException {
        var differences = new TreeMap<String, String>();
        var location = new URL[] {output.toUri().toURL()};
        try (var loader = new URLClassLoader(location, ProjectCompilation.class.getClassLoader())) {
            for (var report : reports) {
                if (!made(report.type(), loader).equals(report.document())) {
                    differences.put(report.type(), "its Java would say something else");
                }
            }
        }
        return differences;
    }

    private static ReportDocument made(String type, ClassLoader loader) throws IOException {
        try {
            var constructor = loader.loadClass(type).getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((ReportSource) constructor.newInstance()).write();
        } catch (InvocationTargetException e) {
            throw new IOException(type + " makes no document", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IOException(type + " is no report", e);
        }
    }
}
