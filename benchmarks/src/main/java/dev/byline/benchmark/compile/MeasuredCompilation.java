package dev.byline.benchmark.compile;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * Compiles once in a JVM of its own and prints a line of JSON with what that took. It uses nothing but the JDK, so that
 * its class path brings nothing into the compiler's JVM.
 */
public final class MeasuredCompilation {

    private MeasuredCompilation() {}

    /**
     * Compiles and prints.
     *
     * @param arguments a file with the paths of the sources, one a line, then the options of javac
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        var sources = Files.readAllLines(Path.of(arguments[0]));
        var options = Arrays.asList(arguments).subList(1, arguments.length);
        var result = compile(sources, options, task -> {});
        System.out.println(json(result.values()));
        System.err.print(result.output());
    }

    /** What came out: the numbers, and what the compiler printed. */
    record Result(Map<String, Long> values, String output) {}

    /** Counts events; javac itself knows how many rounds it makes. */
    private static final class Rounds implements TaskListener {

        private int count;

        @Override
        public void started(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING_ROUND) {
                count++;
            }
        }
    }

    static Result compile(List<String> sources, List<String> options, Consumer<JavacTask> preparation)
            throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var output = new StringWriter();
        var rounds = new Rounds();
        var usage = Usage.begin();
        boolean success;
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task = (JavacTask)
                    compiler.getTask(output, files, null, options, null, files.getJavaFileObjectsFromStrings(sources));
            task.addTaskListener(rounds);
            preparation.accept(task);
            success = task.call();
        }
        var values = usage.soFar();
        values.put("rounds", (long) rounds.count);
        values.put("success", success ? 1L : 0L);
        values.put(
                "errors",
                output.toString().lines().filter(l -> l.contains(": error: ")).count());
        values.put(
                "warnings",
                output.toString().lines().filter(l -> l.contains(": warning: ")).count());
        return new Result(values, output.toString());
    }

    static String json(Map<String, Long> values) {
        return values.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(value -> "\"" + value.getKey() + "\":" + value.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
