package dev.byline.processor.javac;

import com.sun.source.util.JavacTask;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The compilations that the plugin has seen begin and whose processor has not asked for its own yet.
 *
 * <p>javac starts plugins and processors of a compilation in one thread. Compilations in other threads are not looked
 * at: javac's data may be used by one thread only. Within a thread, one compilation may run inside another, or have
 * ended without its processor, so the caller says which is the right one.
 */
final class StartedTasks {

    /** Weak, and of the JDK's own classes only: a thread that lives on keeps neither javac nor Byline in memory. */
    private static final ThreadLocal<Deque<WeakReference<JavacTask>>> OF_THREAD =
            ThreadLocal.withInitial(ArrayDeque::new);

    private StartedTasks() {}

    static void add(JavacTask task) {
        var tasks = OF_THREAD.get();
        tasks.removeIf(reference -> reference.refersTo(null));
        tasks.push(new WeakReference<>(task));
    }

    /** Whether no processor has taken a task so far. */
    static boolean isWaiting(JavacTask task) {
        return OF_THREAD.get().stream().anyMatch(reference -> reference.refersTo(task));
    }

    /** Takes the youngest task of this thread that is the right one. */
    static Optional<JavacTask> take(Predicate<JavacTask> isRight) {
        var tasks = OF_THREAD.get();
        for (var references = tasks.iterator(); references.hasNext(); ) {
            var task = references.next().get();
            if (task != null && isRight.test(task)) {
                references.remove();
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }
}
