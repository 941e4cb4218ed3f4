package dev.byline.benchmark;

import dev.byline.benchmark.series.GeneratedSeries;
import dev.byline.benchmark.series.Imports;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program in {@code benchmarks.jar}. */
@Command(
        name = "benchmarks",
        description = "Measures what Byline costs.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT)
public final class BenchmarkProgram {

    private BenchmarkProgram() {}

    /**
     * Runs a command.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchmarkProgram())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Command(name = "generate", description = "Writes a series of reports as Java.")
    void generate(
            @Option(names = "--reports", defaultValue = "1000", description = "how many (${DEFAULT-VALUE})")
                    int reports,
            @Option(names = "--mistakes", defaultValue = "0", description = "labels that nothing declares")
                    int mistakes,
            @Option(names = "--imports", defaultValue = "ALL", description = "${COMPLETION-CANDIDATES}")
                    Imports imports,
            @Option(names = "--plain", description = "classes of the same shape in which nothing is Byline's")
                    boolean plain,
            @Option(names = "--to", required = true, description = "the folder") Path to)
            throws IOException {
        var series = new GeneratedSeries(reports, imports, mistakes);
        GeneratedSeries.write(plain ? series.plain() : series.annotated(), to);
    }
}
