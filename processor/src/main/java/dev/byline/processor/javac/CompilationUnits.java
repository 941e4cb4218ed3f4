package dev.byline.processor.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.byline.build.KeptFile;
import dev.byline.expression.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;

/**
 * The source files of places. One that is not compiled now is parsed again where a message stands in it, so that the
 * message has the line and the caret that it would have if it were.
 */
final class CompilationUnits {

    private final Map<KeptFile, Optional<CompilationUnitTree>> parsed = new HashMap<>();

    /** The unit of a file; empty where the file is not as it was read. */
    Optional<CompilationUnitTree> find(SourceFile file) {
        if (file instanceof CompilationUnitFile now) {
            return Optional.of(now.unit());
        }
        return file instanceof KeptFile kept && kept.isThere()
                ? parsed.computeIfAbsent(kept, CompilationUnits::parse)
                : Optional.empty();
    }

    private static Optional<CompilationUnitTree> parse(KeptFile file) {
        var javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            return Optional.empty();
        }
        try (var files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var sources = files.getJavaFileObjects(file.location());
            var task = javac.getTask(null, files, diagnostic -> {}, List.of("-proc:none"), null, sources);
            for (var unit : ((JavacTask) task).parse()) {
                return Optional.of(unit);
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            // The message names the report instead.
            return Optional.empty();
        }
    }
}
