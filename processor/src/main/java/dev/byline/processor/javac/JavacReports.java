package dev.byline.processor.javac;

import com.sun.source.util.DocTrees;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.byline.build.KeptBuild;
import dev.byline.processor.declaration.DeclarationListener;
import dev.byline.processor.declaration.DeclaredSeries;
import dev.byline.report.TypeProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Listens to javac, and hands its analysed classes to the {@link ReportCompilation}. */
public final class JavacReports implements DeclarationListener, TaskListener {

    private final ProcessingEnvironment environment;
    private final DocTrees trees;
    private final Workers workers = Workers.beside();
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
    public static Optional<DeclarationListener> attach(ProcessingEnvironment environment) {
        return RunningJavac.of(environment).map(javac -> {
            var reports = new JavacReports(environment, javac.trees());
            javac.task().addTaskListener(reports);
            return reports;
        });
    }

    @Override
    public boolean isAuxiliary(TypeElement type) {
        var path = trees.getPath(type);
        return path != null
                && !path.getCompilationUnit()
                        .getSourceFile()
                        .isNameCompatible(type.getSimpleName().toString(), JavaFileObject.Kind.SOURCE);
    }

    @Override
    public boolean isCompiledNow(TypeElement type) {
        return trees.getTree(type) != null;
    }

    @Override
    public void declared(
            Map<String, DeclaredSeries> series,
            KeptBuild kept,
            List<TypeProblem<TypeElement>> problems,
            Set<String> sources,
            boolean hasErrors) {
        if (series.isEmpty() && problems.isEmpty() && kept.series().isEmpty()) {
            return;
        }
        var reports = new ReportCompilation(environment, trees, workers, series, kept, problems, sources);
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
        } else if (event.getKind() == TaskEvent.Kind.GENERATE && event.getTypeElement() != null) {
            compilation.get().generated(event.getTypeElement());
        } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
            compilation.get().end();
            compilation = Optional.empty();
        }
    }
}
