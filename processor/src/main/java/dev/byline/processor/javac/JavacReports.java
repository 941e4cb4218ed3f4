package dev.byline.processor.javac;

import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.byline.processor.declaration.DeclaredSeries;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Listens to javac, and hands its analysed classes to the {@link ReportCompilation}. */
public final class JavacReports implements TaskListener {

    private final ProcessingEnvironment environment;
    private final DocTrees trees;
    private final Set<String> sources = new HashSet<>();
    private Optional<ReportCompilation> compilation = Optional.empty();

    private JavacReports(ProcessingEnvironment environment, DocTrees trees) {
        this.environment = environment;
        this.trees = trees;
    }

    /**
     * Listens to the compiler, if it is javac.
     *
     * @param environment the processor's environment
     * @return the listener; empty under another compiler
     */
    public static Optional<JavacReports> attach(ProcessingEnvironment environment) {
        try {
            var reports = new JavacReports(environment, DocTrees.instance(environment));
            JavacTask.instance(environment).addTaskListener(reports);
            return Optional.of(reports);
        } catch (IllegalArgumentException | LinkageError e) {
            return Optional.empty();
        }
    }

    /**
     * Notes the source classes of a round.
     *
     * @param round the round
     */
    public void sources(RoundEnvironment round) {
        for (var element : round.getRootElements()) {
            if (element instanceof TypeElement type) {
                sources.add(environment.getElementUtils().getBinaryName(type).toString());
            }
        }
    }

    /**
     * Takes the series when the last round is over.
     *
     * @param series the series of this compilation
     * @param hasErrors whether the compiler will stop before it analyses any class
     */
    public void declared(Map<String, DeclaredSeries> series, boolean hasErrors) {
        if (series.isEmpty()) {
            return;
        }
        var reports = new ReportCompilation(environment, trees, series, sources);
        compilation = Optional.of(reports);
        if (hasErrors) {
            reports.printDeclarationProblems();
        }
    }

    @Override
    public void finished(TaskEvent event) {
        if (compilation.isEmpty()) {
            return;
        }
        if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
            compilation.get().analyzed(event.getTypeElement(), event.getCompilationUnit());
        } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
            compilation.get().finish();
            compilation = Optional.empty();
        }
    }
}
