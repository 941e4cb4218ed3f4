package dev.byline.java;

import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lays out Java sources with palantir-java-format. */
public final class Formatter {

    private static final String MAIN = "com.palantir.javaformat.java.Main";

    private final com.palantir.javaformat.java.Formatter formatter =
            com.palantir.javaformat.java.Formatter.createFormatter(JavaFormatterOptions.builder()
                    .style(JavaFormatterOptions.Style.PALANTIR)
                    .build());

    /** A formatter for {@link OwnJava}, and for several threads. */
    public Formatter() {}

    /**
     * A source in its layout.
     *
     * @param source the source
     * @return the same, laid out
     * @throws InvalidJava if it is no Java
     */
    public String format(String source) throws InvalidJava {
        try {
            return formatter.formatSource(source);
        } catch (FormatterException e) {
            throw new InvalidJava("the formatter says " + e.getMessage());
        }
    }

    /**
     * Formats files in place, in a Java of its own.
     *
     * @param sources files whose imports are in order, and all of them used
     * @throws IOException if the formatter does not run, or finds something that is no Java
     */
    public static void format(List<Path> sources) throws IOException {
        try (var folder = TemporaryFolder.create("byline-format")) {
            var files = folder.path().resolve("files.txt");
            Files.write(files, sources.stream().map(Path::toString).toList());
            var arguments = new ArrayList<>(List.of(
                    "--palantir",
                    "--skip-reflowing-long-strings",
                    "--skip-sorting-imports",
                    "--skip-removing-unused-imports",
                    "--replace",
                    "@" + files));
            var process = OwnJava.process(MAIN, arguments).start();
            try {
                process.getOutputStream().close();
                var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new IOException(
                            "the formatter failed: " + output.lines().limit(20).collect(Collectors.joining("\n")));
                }
            } finally {
                process.destroy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the formatter was interrupted", e);
        }
    }
}
