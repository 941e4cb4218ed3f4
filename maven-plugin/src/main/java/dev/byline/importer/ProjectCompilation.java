package dev.byline.importer;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a new project as its own build will, to learn what the checks have against it. */
final class ProjectCompilation {

    private ProjectCompilation() {}

    /**
     * The first error of each source.
     *
     * @param sources the sources
     * @param output a folder for what is written
     * @return messages by the sources' names
     */
    static Map<String, String> errors(List<Path> sources, Path output) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            // A Java without a compiler: the build of the project will tell.
            return Map.of();
        }
        Files.createDirectories(output);
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            var options = List.of(
                    "-nowarn", "-cp", ClassPath.own(), "-processorpath", ClassPath.own(), "-d", output.toString());
            var done = compiler.getTask(
                            new StringWriter(),
                            files,
                            diagnostics,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            var errors = new TreeMap<String, String>();
            for (var diagnostic : diagnostics.getDiagnostics()) {
                if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                    var source = diagnostic.getSource();
                    var name = source == null ? "" : Path.of(source.getName()).getFileName();
                    errors.putIfAbsent(
                            String.valueOf(name),
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
}
