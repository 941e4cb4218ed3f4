package dev.byline.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.byline.source.Span;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OffsetDiagnosticsTest {

    private static final String SOURCE = """
            class First {}

            /** A comment. */
            class Query {
                String plain = "select [one]";
            \tString tab = "\\t\t[two]";
                String block = ""\"
                    select
                      [three]
                    ""\";
            }
            """;

    /** What a processor prints, given the path to the class {@code Query}. */
    private interface Printing {
        void print(DocTrees trees, TreePath query);
    }

    private record Compiled(boolean successful, List<Diagnostic<? extends JavaFileObject>> diagnostics) {}

    private static Span spanOf(String part) {
        int start = SOURCE.indexOf(part);
        return new Span(start, start + part.length());
    }

    private static Compiled compile(Printing printing) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("mem:///Query.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return SOURCE;
            }
        };
        CompilationTask task = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, List.of("-proc:only"), null, List.of(file));
        task.setProcessors(List.of(new PrintingProcessor(printing)));
        boolean successful = task.call();
        return new Compiled(successful, diagnostics.getDiagnostics());
    }

    private static Compiled print(Diagnostic.Kind kind, String text, Span span) {
        return compile((trees, query) ->
                new OffsetDiagnostics(trees).print(kind, text, query.getCompilationUnit(), span, query.getLeaf()));
    }

    private static Diagnostic<? extends JavaFileObject> onlyOneOf(Compiled compiled) {
        assertThat(compiled.diagnostics()).hasSize(1);
        return compiled.diagnostics().get(0);
    }

    @Test
    void prints_inside_a_string() {
        Span span = spanOf("[one]");

        Diagnostic<?> printed = onlyOneOf(print(Diagnostic.Kind.ERROR, "no such label", span));

        assertThat(printed.getLineNumber()).isEqualTo(5);
        assertThat(printed.getColumnNumber()).isEqualTo(28);
        assertThat(printed.getPosition()).isEqualTo(span.start());
        assertThat(printed.getStartPosition()).isEqualTo(span.start());
        assertThat(printed.getMessage(null)).isEqualTo("no such label");
    }

    @Test
    void prints_inside_a_text_block() {
        Span span = spanOf("[three]");

        Diagnostic<?> printed = onlyOneOf(print(Diagnostic.Kind.ERROR, "no such label", span));

        assertThat(printed.getLineNumber()).isEqualTo(9);
        assertThat(printed.getColumnNumber()).isEqualTo(11);
        assertThat(printed.getPosition()).isEqualTo(span.start());
    }

    @Test
    void counts_columns_up_to_the_next_tab_stop() {
        Diagnostic<?> printed = onlyOneOf(print(Diagnostic.Kind.ERROR, "no such label", spanOf("[two]")));

        assertThat(printed.getLineNumber()).isEqualTo(6);
        assertThat(printed.getColumnNumber()).isEqualTo(33);
    }

    @Test
    void knows_the_end_where_javac_does() {
        Span span = spanOf("[three]");

        Diagnostic<?> printed = onlyOneOf(print(Diagnostic.Kind.ERROR, "no such label", span));

        // 17 says the start, 25 the end.
        assertThat(printed.getEndPosition()).isIn((long) span.start(), (long) span.end());
        if (Runtime.version().feature() >= 25) {
            assertThat(printed.getEndPosition()).isEqualTo(span.end());
        }
    }

    @ParameterizedTest
    @EnumSource
    void prints_every_kind_of_message(Diagnostic.Kind kind) {
        Compiled compiled = print(kind, "no such label", spanOf("[one]"));

        assertThat(onlyOneOf(compiled).getPosition()).isEqualTo(spanOf("[one]").start());
        assertThat(compiled.successful()).isEqualTo(kind != Diagnostic.Kind.ERROR);
    }

    @Test
    void prints_at_an_empty_span_and_at_both_ends_of_the_file() {
        for (Span span : List.of(
                new Span(spanOf("[one]").start(), spanOf("[one]").start()),
                new Span(0, 1),
                new Span(0, SOURCE.length()),
                new Span(SOURCE.length() - 1, SOURCE.length()))) {
            assertThat(onlyOneOf(print(Diagnostic.Kind.ERROR, "here", span)).getPosition())
                    .isEqualTo(span.start());
        }
    }

    @Test
    void keeps_all_messages_at_the_same_place() {
        Compiled compiled = compile((trees, query) -> {
            OffsetDiagnostics diagnostics = new OffsetDiagnostics(trees);
            for (String text : List.of("first", "second", "third")) {
                diagnostics.print(
                        Diagnostic.Kind.ERROR, text, query.getCompilationUnit(), spanOf("[one]"), query.getLeaf());
            }
        });

        assertThat(compiled.diagnostics())
                .extracting(diagnostic -> diagnostic.getMessage(null))
                .containsExactly("first", "second", "third");
    }

    private static Diagnostic<?> printFromTheStartOfAComment(Span span) {
        return onlyOneOf(compile((trees, query) -> {
            DocCommentTree comment = trees.getDocCommentTree(query);
            new OffsetDiagnostics(trees, Optional.of(comment))
                    .print(Diagnostic.Kind.ERROR, "no such label", query.getCompilationUnit(), span, query.getLeaf());
        }));
    }

    @Test
    void prints_at_the_tree_if_the_compiler_puts_the_offset_elsewhere() {
        Diagnostic<?> printed = printFromTheStartOfAComment(spanOf("First"));

        assertThat(printed.getMessage(null)).isEqualTo("1:7: no such label");
        assertThat(printed.getLineNumber()).isEqualTo(4);
    }

    @Test
    void prints_at_the_tree_if_the_compiler_does_not_know_the_offset() {
        Diagnostic<?> printed = printFromTheStartOfAComment(spanOf("[one]"));

        assertThat(printed.getMessage(null)).isEqualTo("5:28: no such label");
        assertThat(printed.getLineNumber()).isEqualTo(4);
    }

    @Test
    void prints_at_the_tree_if_there_is_nothing_to_hold_on_to() {
        Diagnostic<?> printed = onlyOneOf(compile((trees, query) -> {
            CompilationUnitTree unit = query.getCompilationUnit();
            new OffsetDiagnostics(trees, Optional.empty())
                    .print(Diagnostic.Kind.WARNING, "no such label", unit, spanOf("[two]"), query.getLeaf());
        }));

        assertThat(printed.getMessage(null)).isEqualTo("6:33: no such label");
        assertThat(printed.getKind()).isEqualTo(Diagnostic.Kind.WARNING);
    }

    @SupportedAnnotationTypes("*")
    private static final class PrintingProcessor extends AbstractProcessor {

        private final Printing printing;

        PrintingProcessor(Printing printing) {
            this.printing = printing;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            for (Element root : round.getRootElements()) {
                if (root.getSimpleName().contentEquals("Query")) {
                    DocTrees trees = DocTrees.instance(processingEnv);
                    printing.print(trees, trees.getPath(root));
                }
            }
            return false;
        }
    }
}
