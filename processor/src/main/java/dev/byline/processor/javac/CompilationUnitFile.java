package dev.byline.processor.javac;

import com.sun.source.tree.CompilationUnitTree;
import dev.byline.expression.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A source file as javac holds it. Its tree stays usable for messages after the compiler has let go of the classes. */
record CompilationUnitFile(CompilationUnitTree unit) implements SourceFile {

    @Override
    public CharSequence content() {
        try {
            return unit.getSourceFile().getCharContent(true);
        } catch (IOException | RuntimeException e) {
            // A file manager that keeps nothing leaves the position of the whole literal.
            return "";
        }
    }

    @Override
    public Optional<Path> path() {
        try {
            var uri = unit.getSourceFile().toUri();
            return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (RuntimeException e) {
            // A file object of somebody else's.
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> name() {
        var path = unit.getSourceFile().getName().replace('\\', '/');
        return Optional.of(path.substring(path.lastIndexOf('/') + 1));
    }
}
