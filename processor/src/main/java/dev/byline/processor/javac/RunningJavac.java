package dev.byline.processor.javac;

import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * The javac that runs this compilation.
 *
 * @param task its task
 * @param trees its trees
 */
record RunningJavac(JavacTask task, DocTrees trees) {

    /**
     * Finds javac behind a processor's environment: behind javac's own, as the plugin has got it, or inside of what
     * wraps javac's.
     *
     * @return empty under another compiler
     */
    static Optional<RunningJavac> of(ProcessingEnvironment environment) {
        // The plugin's task is taken in any case, so that it does not wait for a later compilation.
        var started = StartedTasks.take(task -> isOf(task, environment));
        return direct(environment)
                .or(() -> started.map(task -> new RunningJavac(task, DocTrees.instance(task))))
                .or(() -> WrappedEnvironment.inside(environment)
                        .map(RunningJavac::direct)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<RunningJavac> direct(ProcessingEnvironment environment) {
        try {
            return Optional.of(new RunningJavac(JavacTask.instance(environment), DocTrees.instance(environment)));
        } catch (IllegalArgumentException e) {
            // Not javac's own: a wrapper, or another compiler.
            return Optional.empty();
        }
    }

    /** Whether task and environment are of one compilation: each has symbols of its own. */
    private static boolean isOf(JavacTask task, ProcessingEnvironment environment) {
        try {
            var object = environment.getElementUtils().getTypeElement("java.lang.Object");
            return object != null && object == task.getElements().getTypeElement("java.lang.Object");
        } catch (RuntimeException e) {
            // A task that has ended.
            return false;
        }
    }
}
