package dev.byline.benchmark.compile;

/** What is measured of a compilation. */
enum Metric {
    COMPILE_THREAD("compileThreadNanos", "compile-thread CPU, s", 1e9, 2),
    PROCESS("processNanos", "process CPU, s", 1e9, 2),
    WALL("wallNanos", "wall, s", 1e9, 2),
    ALLOCATED_BY_THREAD("compileThreadAllocated", "allocated by the compile thread, MB", 1e6, 0),
    ALLOCATED("allocated", "allocated by all threads, MB", 1e6, 0),
    PEAK_HEAP("peakHeap", "peak heap, MB", 1e6, 0),
    PEAK_RESIDENT("peakResident", "peak resident, MB", 1e6, 0);

    private final String key;
    private final String title;
    private final double unit;
    private final int decimals;

    Metric(String key, String title, double unit, int decimals) {
        this.key = key;
        this.title = title;
        this.unit = unit;
        this.decimals = decimals;
    }

    /** The name that the measured JVM gives it. */
    String key() {
        return key;
    }

    String title() {
        return title;
    }

    double unit() {
        return unit;
    }

    int decimals() {
        return decimals;
    }
}
