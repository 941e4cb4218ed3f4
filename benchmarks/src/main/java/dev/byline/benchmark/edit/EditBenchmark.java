package dev.byline.benchmark.edit;

import dev.byline.benchmark.Latencies;
import dev.byline.benchmark.series.GeneratedSeries;
import dev.byline.benchmark.series.Imports;
import dev.byline.reader.Settings;
import dev.byline.reader.Workspace;
import dev.byline.reader.parse.SourceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Edits a series that a workspace has in memory: from a changed text to all problems.
 *
 * @param work a folder for the sources; what is in its folder of the series is deleted
 * @param reports how long the series is
 * @param warmUps how often something is edited before the measurement
 * @param times how often it is edited in it
 */
public record EditBenchmark(Path work, int reports, int warmUps, int times) {

    private static final double MILLISECOND = 1e6;
    /** As many keystrokes go into one report before the author goes on to another. */
    private static final int IN_A_ROW = 20;

    private static final Pattern NUMBER = Pattern.compile("number = (\\d+)");
    private static final Pattern PROSE = Pattern.compile(" (?=[a-z]+ [a-z]+ [a-z]+)");

    /**
     * Runs all and prints the table.
     *
     * @param table where the table goes
     * @throws IOException if a file cannot be read or written
     */
    public void run(PrintWriter table) throws IOException {
        var folder = work.resolve("edit-" + reports);
        GeneratedSeries.delete(folder);
        GeneratedSeries.write(new GeneratedSeries(reports, Imports.PARTS, 0).annotated(), folder);
        var workspace = new Workspace(Settings.defaults());
        workspace.open(List.of(folder));
        List<Path> sources;
        try (var files = Files.walk(folder)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        table.printf("%d reports, %d edits after %d to warm up%n%n", reports, times, warmUps);
        table.println("| edited | median, ms | 99th percentile, ms | most, ms |");
        table.println("|---|---|---|---|");
        edits(workspace, of(sources, "Week"), PROSE, " again ").row(table, "prose of a report");
        edits(workspace, of(sources, "Threads"), NUMBER, "9").row(table, "a number of a declaration");
        System.gc();
        var runtime = Runtime.getRuntime();
        table.printf("%nheap behind that: %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
        table.flush();
    }

    private static List<Path> of(List<Path> sources, String name) {
        return sources.stream()
                .filter(file -> file.getFileName().toString().startsWith(name))
                .toList();
    }

    /** Types into files, and takes back what was typed. */
    private Latencies edits(Workspace workspace, List<Path> files, Pattern where, String what) throws IOException {
        var random = new Random(1);
        var taken = new ArrayList<Double>();
        for (var edit = 0; edit < warmUps + times; edit++) {
            var file = files.get(edit / IN_A_ROW * 7 % files.size());
            var text = Files.readString(file);
            var places = where.matcher(text).results().toList();
            var at = places.get(random.nextInt(places.size()));
            var position = at.groupCount() > 0 ? at.start(1) : at.start();
            var edited = edit % 2 == 0 ? text.substring(0, position) + what + text.substring(position) : text;
            var start = System.nanoTime();
            workspace.edit(List.of(new SourceText(file, edited)));
            if (edit >= warmUps) {
                taken.add((System.nanoTime() - start) / MILLISECOND);
            }
        }
        return new Latencies(taken);
    }
}
