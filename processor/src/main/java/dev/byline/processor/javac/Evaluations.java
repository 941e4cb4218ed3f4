package dev.byline.processor.javac;

import dev.byline.build.ClassInput;
import dev.byline.build.ClassNames;
import dev.byline.build.SeriesBuild;
import dev.byline.evaluate.Needs;
import dev.byline.evaluate.SharedMembers;
import dev.byline.report.EvaluatedReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import javax.lang.model.element.TypeElement;

/**
 * The evaluations of a compilation's reports. Each begins when the classes have been read whose helper methods and
 * constants the report uses; the results come in the order in which the reports were read.
 */
final class Evaluations {

    private final SharedMembers shared;
    /** The outermost classes that javac has not analysed yet. */
    private final Set<String> awaited;

    private final List<Evaluation> evaluations = new ArrayList<>();
    /** Those that need more, by an outermost class that they need. */
    private final Map<String, List<Evaluation>> waiting = new HashMap<>();

    /**
     * A report to evaluate.
     *
     * @param input the report as it was read
     * @param type its class
     * @param build what takes the result
     * @param evaluation gives it
     */
    record Task(ClassInput.Report input, TypeElement type, SeriesBuild build, Callable<EvaluatedReport> evaluation) {}

    private record Evaluation(Task report, FutureTask<EvaluatedReport> task, Executor executor) {

        void start() {
            executor.execute(task);
        }
    }

    /**
     * No evaluations yet.
     *
     * @param shared what the classes read so far have for reports
     * @param sources the binary names of the outermost classes of the compilation
     */
    Evaluations(SharedMembers shared, Set<String> sources) {
        this.shared = shared;
        this.awaited = new HashSet<>(sources);
    }

    /** Adds a report that was read; it is evaluated when its own class and all that it needs has been read. */
    void add(Task report, Executor executor) {
        var evaluation = new Evaluation(report, new FutureTask<>(report.evaluation()), executor);
        evaluations.add(evaluation);
        startOrWait(evaluation);
    }

    private void startOrWait(Evaluation evaluation) {
        missingClass(evaluation)
                .ifPresentOrElse(
                        name -> waiting.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(evaluation),
                        evaluation::start);
    }

    private Optional<String> missingClass(Evaluation evaluation) {
        return Needs.missing(evaluation.report().input().body(), shared).stream()
                .flatMap(name -> ClassNames.around(name.owner()))
                .filter(awaited::contains)
                .findFirst();
    }

    /** Notes that an outermost class has been read. */
    void analyzed(String binaryName) {
        awaited.remove(binaryName);
        Optional.ofNullable(waiting.remove(binaryName)).ifPresent(ready -> ready.forEach(this::startOrWait));
    }

    /** Whether all classes of the compilation have been read. */
    boolean hasAll() {
        return awaited.isEmpty();
    }

    /**
     * Waits for all results, and starts what still waits for a class that the compiler did not come to.
     *
     * @param done takes a report and what came out of it
     * @param failed takes the name of a report and what Byline failed with
     */
    void finish(BiConsumer<Task, EvaluatedReport> done, BiConsumer<String, Throwable> failed) {
        waiting.values().forEach(late -> late.forEach(Evaluation::start));
        waiting.clear();
        for (var evaluation : evaluations) {
            try {
                done.accept(evaluation.report(), result(evaluation.task()));
            } catch (RuntimeException | StackOverflowError | LinkageError e) {
                failed.accept(evaluation.report().input().type(), e);
            }
        }
        evaluations.clear();
    }

    private static EvaluatedReport result(FutureTask<EvaluatedReport> task) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    // javac does not stop for it either; whoever asked finds the thread interrupted.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
