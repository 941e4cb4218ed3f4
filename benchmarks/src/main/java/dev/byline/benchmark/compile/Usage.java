package dev.byline.benchmark.compile;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.ObjectName;

/** What a JVM uses between two moments. It needs nothing but the JDK. */
final class Usage {

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long self = Thread.currentThread().getId();
    private final long wall = System.nanoTime();
    private final long processCpu = system.getProcessCpuTime();
    private final long threadCpu = thread.getCurrentThreadCpuTime();
    private final long allocated = thread.getThreadAllocatedBytes(self);

    private Usage() {}

    /** Begins to measure, on the thread that works. */
    static Usage begin() {
        return new Usage();
    }

    /** The numbers by the keys of {@link Metric}: those of the thread, and those of the process. */
    Map<String, Long> soFar() throws IOException {
        var values = new TreeMap<String, Long>();
        values.put("compileThreadNanos", thread.getCurrentThreadCpuTime() - threadCpu);
        values.put("compileThreadAllocated", thread.getThreadAllocatedBytes(self) - allocated);
        values.put("processNanos", system.getProcessCpuTime() - processCpu);
        values.put("wallNanos", System.nanoTime() - wall);
        values.put("peakHeap", peakHeap());
        totalAllocated().ifPresent(bytes -> values.put("allocated", bytes));
        peakResident().ifPresent(bytes -> values.put("peakResident", bytes));
        return values;
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
}
