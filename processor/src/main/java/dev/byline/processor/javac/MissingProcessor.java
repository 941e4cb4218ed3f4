package dev.byline.processor.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.byline.dsl.Series;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * Says why a generated class is missing where javac runs no processor. From JDK 23 on that is what happens with a
 * processor on the class path, and all that an author sees is a class that does not exist.
 *
 * <p>With an error of syntax, or in an annotation, javac runs no processor either, however well it is named. Then there is
 * nothing to say.
 */
final class MissingProcessor implements TaskListener {

    private static final List<String> ENDINGS = List.of("Refs", "Index");

    private final JavacTask task;
    private final List<Use> uses = new ArrayList<>();
    private boolean hasEntered;

    /** An import of what may be a generated class. */
    private record Use(String generated, String series, Tree tree, CompilationUnitTree unit) {}

    private MissingProcessor(JavacTask task) {
        this.task = task;
    }

    static void watch(JavacTask task) {
        task.addTaskListener(new MissingProcessor(task));
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.PARSE && event.getCompilationUnit() != null) {
            event.getCompilationUnit().getImports().forEach(tree -> note(tree, event.getCompilationUnit()));
        } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
            report();
        }
    }

    /** When processors would have run, and before each use is an error: javac shows no more than 100. */
    @Override
    public void started(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ENTER) {
            hasEntered = true;
        } else if (event.getKind() == TaskEvent.Kind.ANALYZE) {
            report();
        }
    }

    private void note(ImportTree tree, CompilationUnitTree unit) {
        if (tree.getQualifiedIdentifier() instanceof MemberSelectTree imported) {
            note(tree.isStatic() ? imported.getExpression() : imported, tree, unit);
        }
    }

    private void note(Tree type, ImportTree tree, CompilationUnitTree unit) {
        // Most imports are of other classes, and only the name of one that is not is put together.
        if (type instanceof MemberSelectTree member) {
            var simpleName = member.getIdentifier().toString();
            for (var ending : ENDINGS) {
                if (simpleName.endsWith(ending)) {
                    var name = type.toString();
                    uses.add(new Use(name, name.substring(0, name.length() - ending.length()), tree, unit));
                }
            }
        }
    }

    private void report() {
        if (uses.isEmpty() || !hasEntered || !StartedTasks.isWaiting(task)) {
            return;
        }
        try {
            if (!isPassedOver(task.getElements())
                    && DiscoveredProcessors.inClassesOf(MissingProcessor.class.getClassLoader())) {
                return;
            }
            var trees = Trees.instance(task);
            missing(task.getElements())
                    .ifPresent(use -> trees.printMessage(Diagnostic.Kind.ERROR, message(use), use.tree(), use.unit()));
        } catch (IOException | RuntimeException e) {
            // A hint on an error that javac has reported: nothing is lost without it.
            return;
        } finally {
            uses.clear();
        }
    }

    /** From JDK 23 on javac looks for processors on a class path, and passes over those that it finds. */
    private static boolean isPassedOver(Elements elements) {
        return Runtime.version().feature() >= 23 && elements.getTypeElement(BylinePlugin.class.getName()) != null;
    }

    /** One is enough: all have the same cause. */
    private Optional<Use> missing(Elements elements) {
        return uses.stream()
                .filter(use -> elements.getTypeElement(use.generated()) == null)
                .filter(use -> {
                    var series = elements.getTypeElement(use.series());
                    return series != null && series.getAnnotation(Series.class) != null;
                })
                .findFirst();
    }

    private static String message(Use use) {
        return "[byline] " + use.generated() + " was not generated, because javac did not run Byline's annotation"
                + " processor; name byline-processor in <annotationProcessorPaths> of maven-compiler-plugin (with javac:"
                + " on -processorpath), or, where it is on the class path, set <proc>full</proc> (-proc:full), which JDK 23"
                + " and later ask for";
    }
}
