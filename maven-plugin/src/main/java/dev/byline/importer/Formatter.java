package dev.byline.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays out Java sources with palantir-java-format. It reaches into packages of javac that a running Java does not open
 * to it, so it gets a Java of its own, which runs beside this one.
 */
public final class Formatter implements AutoCloseable {

    private static final String MAIN = "com.palantir.javaformat.java.Main";

    private final Process process;
    private final Path folder;
    private final Path output;

    private Formatter(Process process, Path folder, Path output) {
        this.process = process;
        this.folder = folder;
        this.output = output;
    }

    /**
     * Formats files in place.
     *
     * @param sources files whose imports are in order, and all of them used
     * @throws IOException if the formatter does not run, or finds something that is no Java
     */
    public static void format(List<Path> sources) throws IOException {
        try (var formatter = start(sources)) {
            formatter.finish();
        }
    }

    /**
     * Begins to format files in place.
     *
     * @param sources files whose imports are in order, and all of them used
     * @throws IOException if the formatter does not start
     */
    static Formatter start(List<Path> sources) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Dsun.stdout.encoding=UTF-8");
        command.add("-Dfile.encoding=UTF-8");
        for (var name : List.of("api", "code", "file", "main", "parser", "tree", "util")) {
            command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-cp",
                ClassPath.own(),
                MAIN,
                "--palantir",
                "--skip-reflowing-long-strings",
                "--skip-sorting-imports",
                "--skip-removing-unused-imports",
                "--replace"));
        var folder = Files.createTempDirectory("byline-format");
        var arguments = folder.resolve("files.txt");
        Files.write(arguments, sources.stream().map(Path::toString).toList());
        command.add("@" + arguments);
        var output = folder.resolve("output.log");
        return new Formatter(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                folder,
                output);
    }

    /**
     * Waits until all files are formatted.
     *
     * @throws IOException if the formatter finds something that is no Java
     */
    void finish() throws IOException {
        try {
            if (process.waitFor() != 0) {
                throw new IOException("the formatter failed: "
                        + Files.readString(output).lines().limit(20).collect(Collectors.joining("\n")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the formatter was interrupted", e);
        }
    }

    /** Stops a formatter that is not finished. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        NewProject.delete(folder);
    }
}
