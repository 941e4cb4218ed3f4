package dev.byline.benchmark;

import dev.byline.benchmark.compile.CompileBenchmark;
import dev.byline.benchmark.compile.LoopBenchmark;
import dev.byline.benchmark.compile.ProcessorPath;
import dev.byline.benchmark.edit.EditBenchmark;
import dev.byline.benchmark.series.GeneratedSeries;
import dev.byline.benchmark.series.Imports;
import dev.byline.benchmark.server.ServerBenchmark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.Main;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program in {@code benchmarks.jar}. */
@Command(
        name = "benchmarks",
        description = "Measures what Byline costs.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        subcommands = CommandLine.HelpCommand.class)
public final class BenchmarkProgram {

    private static final String HEAP = "2g";

    private static final String JDKS = "homes of JDKs, with commas between them (the one that runs this)";
    private static final String WORK = "a folder for sources and classes (${DEFAULT-VALUE})";
    private static final String IMPORTS = "where the constants are imported from: ${COMPLETION-CANDIDATES}";
    private static final String FLAGS = "a flag for the measured JVMs; may be repeated (${DEFAULT-VALUE})";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    BenchmarkProgram() {}

    /**
     * Runs a command.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchmarkProgram()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Command(name = "compile", description = "Compiles series with Byline and without, and prints one table.")
    void compile(
            @Option(names = "--reports", split = ",", defaultValue = "100,1000", description = "${DEFAULT-VALUE}")
                    List<Integer> reports,
            @Option(names = "--rounds", defaultValue = "5", description = "${DEFAULT-VALUE}") int rounds,
            @Option(names = "--jdks", split = ",", defaultValue = "${sys:java.home}", description = JDKS)
                    List<Path> jdks,
            @Option(names = "--imports", defaultValue = "PARTS", description = IMPORTS) Imports imports,
            @Option(names = "--flag", defaultValue = "-Xmx" + HEAP, description = FLAGS) List<String> flags,
            @Option(names = "--work", defaultValue = "benchmarks/target/work", description = WORK) Path work)
            throws IOException {
        new CompileBenchmark(work.toAbsolutePath(), ProcessorPath.built(), jdks, reports, rounds, imports, flags)
                .run(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    @Command(name = "loop", description = "Edits one report of a series and compiles it alone, in a warm compiler.")
    void loop(
            @Option(names = "--reports", defaultValue = "1000", description = "${DEFAULT-VALUE}") int reports,
            @Option(names = "--warm-ups", defaultValue = "60", description = "${DEFAULT-VALUE}") int warmUps,
            @Option(names = "--times", defaultValue = "20", description = "${DEFAULT-VALUE}") int times,
            @Option(names = "--jdks", split = ",", defaultValue = "${sys:java.home}", description = JDKS)
                    List<Path> jdks,
            @Option(names = "--imports", defaultValue = "PARTS", description = IMPORTS) Imports imports,
            @Option(names = "--flag", defaultValue = "-Xmx" + HEAP, description = FLAGS) List<String> flags,
            @Option(names = "--work", defaultValue = "benchmarks/target/work", description = WORK) Path work)
            throws IOException {
        new LoopBenchmark(work.toAbsolutePath(), ProcessorPath.built(), jdks, reports, warmUps, times, imports, flags)
                .run(spec.commandLine().getOut());
    }

    @Command(name = "edit", description = "Edits a series that a workspace has in memory.")
    void edit(
            @Option(names = "--reports", defaultValue = "1000", description = "${DEFAULT-VALUE}") int reports,
            @Option(names = "--warm-ups", defaultValue = "400", description = "${DEFAULT-VALUE}") int warmUps,
            @Option(names = "--times", defaultValue = "400", description = "${DEFAULT-VALUE}") int times,
            @Option(names = "--work", defaultValue = "benchmarks/target/work", description = WORK) Path work)
            throws IOException {
        new EditBenchmark(work.toAbsolutePath(), reports, warmUps, times)
                .run(spec.commandLine().getOut());
    }

    @Command(name = "server", description = "Types into a report that the language server has open.")
    void server(
            @Option(names = "--reports", defaultValue = "1000", description = "${DEFAULT-VALUE}") int reports,
            @Option(names = "--warm-ups", defaultValue = "300", description = "${DEFAULT-VALUE}") int warmUps,
            @Option(names = "--times", defaultValue = "500", description = "${DEFAULT-VALUE}") int times,
            @Option(
                            names = "--jar",
                            defaultValue = "tools/language-server/target/byline-language-server.jar",
                            description = "the server (${DEFAULT-VALUE})")
                    Path jar,
            @Option(names = "--flag", defaultValue = "-Xmx400m", description = FLAGS) List<String> flags,
            @Option(names = "--work", defaultValue = "benchmarks/target/work", description = WORK) Path work)
            throws Exception {
        new ServerBenchmark(jar, work.toAbsolutePath(), reports, warmUps, times, flags)
                .run(spec.commandLine().getOut());
    }

    @Command(name = "generate", description = "Writes a series of reports as Java.")
    void generate(
            @Option(names = "--reports", defaultValue = "1000", description = "${DEFAULT-VALUE}") int reports,
            @Option(names = "--mistakes", defaultValue = "0", description = "labels that nothing declares")
                    int mistakes,
            @Option(names = "--imports", defaultValue = "PARTS", description = IMPORTS) Imports imports,
            @Option(names = "--plain", description = "classes of the same shape in which nothing is Byline's")
                    boolean plain,
            @Option(names = "--to", required = true, description = "the folder") Path to)
            throws IOException {
        var series = new GeneratedSeries(reports, imports, mistakes);
        GeneratedSeries.write(plain ? series.plain() : series.annotated(), to);
    }

    @Command(name = "jmh", description = "Runs the JMH benchmarks; what follows -- are options of JMH.")
    void jmh(@Parameters(arity = "0..*", description = "options of JMH") List<String> options) throws IOException {
        Main.main(options == null ? new String[0] : options.toArray(String[]::new));
    }
}
