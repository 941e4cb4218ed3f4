package dev.byline.benchmark.series;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A series of weekly reports as Java, in made-up words: about 8 KB of prose and 60 references in each report, 6 new
 * threads with each, and a catalog that grows with the series. Equal values give equal bytes.
 *
 * @param reports how many reports
 * @param imports where they import their constants from
 * @param mistakes how many labels that nothing declares are planted in their prose, evenly over the reports
 */
public record GeneratedSeries(int reports, Imports imports, int mistakes) {

    private static final String PACKAGE = "bench";

    /** Refuses what cannot be generated. */
    public GeneratedSeries {
        if (reports < 1 || mistakes < 0) {
            throw new IllegalArgumentException(
                    "a series has at least one report and no fewer than no mistakes: " + reports + ", " + mistakes);
        }
    }

    /**
     * The series with all that Byline reads: {@code @Series}, {@code @CatalogOf}, {@code @Report}.
     *
     * @return the sources by their paths
     */
    public SortedMap<String, String> annotated() {
        var plan = new SeriesPlan(reports);
        var sources = new TreeMap<String, String>();
        add(sources, "Bench", CATALOG_IMPORTS + """

                @Series(name = "Bench", title = "Bench report of week {week}, {from} to {to}")
                @Repository(slug = "bench/press", home = true)
                @Repository(slug = "bench/ink")
                @Repository(slug = "bench/paper-mill")
                interface Bench {}
                """);
        add(
                sources,
                "Members",
                CATALOG_IMPORTS + "\n@CatalogOf(Bench.class)\n@People({\n"
                        + plan.people().stream().map(p -> "    \"" + p + "\"").collect(Collectors.joining(",\n"))
                        + "\n})\ninterface Members {}\n");
        threadsByYear(plan)
                .forEach((year, threads) -> add(
                        sources,
                        "Threads" + year,
                        CATALOG_IMPORTS + "\n@CatalogOf(Bench.class)\n"
                                + threads.stream()
                                        .map(thread -> thread.annotation() + "\n")
                                        .collect(Collectors.joining())
                                + "interface Threads" + year + " {}\n"));
        for (var report = 0; report < reports; report++) {
            var constants = imports == Imports.ALL ? List.of("BenchRefs") : parts(report);
            add(sources, reportClass(report), """
                    import static dev.byline.dsl.Dsl.*;
                    %s
                    import dev.byline.dsl.Report;
                    import dev.byline.dsl.ReportDocument;
                    import dev.byline.dsl.ReportSource;

                    @Report(series = Bench.class, week = "%d-W%02d")
                    final class %s implements ReportSource {
                        @Override
                        public ReportDocument write() {
                            return %s;
                        }
                    }
                    """.formatted(
                            staticImports(constants),
                            SeriesPlan.year(report),
                            SeriesPlan.week(report),
                            reportClass(report),
                            ReportBody.write(plan, report, undefined(report))));
        }
        return sources;
    }

    /**
     * Classes of the same shape and text in which nothing is Byline's: a project that has Byline on its processor path
     * and no report.
     *
     * @return the sources by their paths
     */
    public SortedMap<String, String> plain() {
        var plan = new SeriesPlan(reports);
        var sources = new TreeMap<String, String>();
        add(sources, "Page", PLAIN_PAGE);
        add(sources, "Words", PLAIN_WORDS);
        add(sources, "Name", "record Name(String text) {}\n");
        add(
                sources,
                "MembersRefs",
                plainConstants(
                        "MembersRefs",
                        plan.people().stream().map(ReportBody::constant).toList()));
        threadsByYear(plan).forEach((year, threads) -> {
            var name = "Threads" + year + "Refs";
            add(
                    sources,
                    name,
                    plainConstants(
                            name, threads.stream().map(ForgeThread::constant).toList()));
        });
        for (var report = 0; report < reports; report++) {
            add(sources, reportClass(report), """
                    import static bench.Words.*;
                    %s
                    final class %s implements Page {
                        @Override
                        public Words write() {
                            return %s;
                        }
                    }
                    """.formatted(
                            staticImports(parts(report)),
                            reportClass(report),
                            ReportBody.write(plan, report, undefined(report))));
        }
        return sources;
    }

    /**
     * The simple name of a report's class.
     *
     * @param report its number, from 0
     * @return the name
     */
    public static String reportClass(int report) {
        return "Week%d_%02d".formatted(SeriesPlan.year(report), SeriesPlan.week(report));
    }

    /**
     * The path of a report's class.
     *
     * @param report its number, from 0
     * @return the path below the folder of the sources
     */
    public static String reportPath(int report) {
        return PACKAGE + "/" + reportClass(report) + ".java";
    }

    /**
     * Writes sources into a folder.
     *
     * @param sources the sources by their paths
     * @param folder the folder
     * @throws IOException if a file cannot be written
     */
    public static void write(SortedMap<String, String> sources, Path folder) throws IOException {
        Files.createDirectories(folder.resolve(PACKAGE));
        for (var source : sources.entrySet()) {
            Files.writeString(folder.resolve(source.getKey()), source.getValue());
        }
    }

    /**
     * Deletes a folder with all that is in it.
     *
     * @param folder the folder; there need not be one
     * @throws IOException if something cannot be deleted
     */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            @SuppressWarnings("NullAway") // The visitor is told of an error by an argument that may be null.
            public FileVisitResult postVisitDirectory(Path directory, IOException error) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void add(SortedMap<String, String> sources, String name, String text) {
        sources.put(PACKAGE + "/" + name + ".java", "package " + PACKAGE + ";\n\n" + text);
    }

    private static SortedMap<Integer, List<ForgeThread>> threadsByYear(SeriesPlan plan) {
        return IntStream.range(0, plan.reports())
                .boxed()
                .collect(Collectors.groupingBy(
                        SeriesPlan::year,
                        TreeMap::new,
                        Collectors.flatMapping(report -> plan.opened(report).stream(), Collectors.toList())));
    }

    /** The constants of a report's year, of the year before it where that is still spoken of, and the people. */
    private static List<String> parts(int report) {
        return Stream.concat(
                        Stream.of("MembersRefs"),
                        IntStream.rangeClosed(
                                        SeriesPlan.year(SeriesPlan.firstRecalled(report)), SeriesPlan.year(report))
                                .mapToObj(year -> "Threads" + year + "Refs"))
                .toList();
    }

    private static String staticImports(List<String> constants) {
        return constants.stream()
                .map(name -> "import static " + PACKAGE + "." + name + ".*;\n")
                .collect(Collectors.joining());
    }

    private List<String> undefined(int report) {
        var first = (int) ((long) report * mistakes / reports);
        var end = (int) ((report + 1L) * mistakes / reports);
        var labels = new ArrayList<String>();
        for (var i = first; i < end; i++) {
            var number = 9_000_000 + i;
            labels.add(
                    switch (i % 3) {
                        case 0 -> "[#" + number + "]";
                        case 1 -> "[@nobody-" + number + "]";
                        default -> "[ink#" + number + "]";
                    });
        }
        return labels;
    }

    private static String plainConstants(String name, List<String> constants) {
        return "interface " + name + " {\n"
                + constants.stream()
                        .map(constant -> "    Name " + constant + " = new Name(\"" + constant + "\");\n")
                        .collect(Collectors.joining())
                + "}\n";
    }

    private static final String CATALOG_IMPORTS = """
            import dev.byline.dsl.CatalogOf;
            import dev.byline.dsl.Issue;
            import dev.byline.dsl.People;
            import dev.byline.dsl.PullRequest;
            import dev.byline.dsl.Repository;
            import dev.byline.dsl.Series;
            """;

    private static final String PLAIN_PAGE = """
            interface Page {
                Words write();
            }
            """;

    private static final String PLAIN_WORDS = """
            import java.util.ArrayList;
            import java.util.List;

            record Words(List<Object> blocks) {
                static Words report() {
                    return new Words(List.of());
                }

                static Object item(String text, Name... credits) {
                    return List.of(text, List.of(credits));
                }

                Words intro(String text, Name... credits) {
                    return with(item(text, credits));
                }

                Words highlight(String title, String text, Name... credits) {
                    return with(List.of(title, item(text, credits)));
                }

                Words section(String title, Object... items) {
                    return with(List.of(title, List.of(items)));
                }

                private Words with(Object block) {
                    var all = new ArrayList<>(blocks);
                    all.add(block);
                    return new Words(all);
                }
            }
            """;
}
