package dev.byline.benchmark.compile;

import dev.byline.problem.Severity;
import dev.byline.reader.ClassOutput;
import dev.byline.reader.SeriesReader;
import dev.byline.reader.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads a series from its sources once in a JVM of its own, writes its files, and prints a line of JSON with what that took. */
public final class MeasuredReading {

    private MeasuredReading() {}

    /**
     * Reads, writes and prints.
     *
     * @param arguments the folder of the sources, and the folder for the files
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        var usage = Usage.begin();
        var reading = SeriesReader.read(List.of(Path.of(arguments[0])), Settings.defaults());
        new ClassOutput(Path.of(arguments[1])).write(reading);
        var values = usage.soFar();
        values.put("errors", reading.count(Severity.ERROR));
        values.put("warnings", reading.count(Severity.WARNING));
        values.put("success", reading.count(Severity.ERROR) == 0 ? 1L : 0L);
        System.out.println(MeasuredCompilation.json(values));
        reading.problems().forEach(problem -> System.err.println(problem.message()));
    }
}
