package dev.byline.benchmark.compile;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;
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
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var self = Thread.currentThread().getId();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var output = new StringWriter();
        var rounds = new Rounds();
        var wall = System.nanoTime();
        var processCpu = system.getProcessCpuTime();
        var threadCpu = thread.getCurrentThreadCpuTime();
        var allocated = thread.getThreadAllocatedBytes(self);
        boolean success;
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task = (JavacTask)
                    compiler.getTask(output, files, null, options, null, files.getJavaFileObjectsFromStrings(sources));
            task.addTaskListener(rounds);
            preparation.accept(task);
            success = task.call();
        }
        var values = new TreeMap<String, Long>();
        values.put("compileThreadNanos", thread.getCurrentThreadCpuTime() - threadCpu);
        values.put("compileThreadAllocated", thread.getThreadAllocatedBytes(self) - allocated);
        values.put("processNanos", system.getProcessCpuTime() - processCpu);
        values.put("wallNanos", System.nanoTime() - wall);
        values.put("peakHeap", peakHeap());
        values.put("rounds", (long) rounds.count);
        values.put("success", success ? 1L : 0L);
        values.put(
                "errors",
                output.toString().lines().filter(l -> l.contains(": error: ")).count());
        values.put(
                "warnings",
                output.toString().lines().filter(l -> l.contains(": warning: ")).count());
        totalAllocated().ifPresent(bytes -> values.put("allocated", bytes));
        peakResident().ifPresent(bytes -> values.put("peakResident", bytes));
        return new Result(values, output.toString());
    }

    /** The sum of the heap's pools, each at its own peak. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** What all threads of this JVM allocated, those that ended too; not every JDK knows it. */
    private static OptionalLong totalAllocated() {
        try {
            return OptionalLong.of((Long) ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME), "TotalThreadAllocatedBytes"));
        } catch (JMException e) {
            return OptionalLong.empty();
        }
    }

    /** The most memory that this process had; Linux tells. */
    private static OptionalLong peakResident() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .max();
        }
    }

    static String json(Map<String, Long> values) {
        return values.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(value -> "\"" + value.getKey() + "\":" + value.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
