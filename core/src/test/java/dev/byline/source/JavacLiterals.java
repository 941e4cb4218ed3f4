package dev.byline.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What the compiler that runs the tests says about the string literals in a source file. */
final class JavacLiterals {

    record Literal(Span span, String value) {}

    private JavacLiterals() {}

    /** The string literals in the order of the source, adjacent ones joined as javac's parser joins them. */
    static List<Literal> in(String source) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, List.of("-proc:none"), null, List.of(new InMemorySource(source)));
        CompilationUnitTree unit = parse(task);
        if (!diagnostics.getDiagnostics().isEmpty()) {
            throw new AssertionError(diagnostics.getDiagnostics() + " in:\n" + source);
        }
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<Literal> literals = new ArrayList<>();
        new TreeScanner<Void, List<Literal>>() {
            @Override
            public Void visitLiteral(LiteralTree literal, List<Literal> found) {
                if (literal.getValue() instanceof String value) {
                    int start = Math.toIntExact(positions.getStartPosition(unit, literal));
                    int end = Math.toIntExact(positions.getEndPosition(unit, literal));
                    found.add(new Literal(new Span(start, end), value));
                }
                return null;
            }
        }.scan(unit, literals);
        return literals;
    }

    private static CompilationUnitTree parse(JavacTask task) {
        try {
            return task.parse().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class InMemorySource extends SimpleJavaFileObject {

        private final String source;

        InMemorySource(String source) {
            super(URI.create("mem:///T.java"), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
