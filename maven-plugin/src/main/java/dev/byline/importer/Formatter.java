package dev.byline.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays out Java sources with palantir-java-format. It reaches into packages of javac that a running Java does not open
 * to it, so it gets a Java of its own.
 */
public final class Formatter {

    private static final String MAIN = "com.palantir.javaformat.java.Main";

    private Formatter() {}

    /**
     * Formats files in place.
     *
     * @param sources the files
     *
     * @throws IOException if the formatter does not run, or finds something that is no Java
     */
    public static void format(List<Path> sources) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Dsun.stdout.encoding=UTF-8");
        command.add("-Dfile.encoding=UTF-8");
        for (var name : List.of("api", "code", "file", "main", "parser", "tree", "util")) {
            command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
        }
        command.addAll(
                List.of("-cp", ClassPath.own(), MAIN, "--palantir", "--skip-reflowing-long-strings", "--replace"));
        var arguments = Files.createTempFile("byline-format", ".txt");
        var output = Files.createTempFile("byline-format", ".log");
        try {
            Files.write(arguments, sources.stream().map(Path::toString).toList());
            command.add("@" + arguments);
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("the formatter failed: "
                        + Files.readString(output).lines().limit(20).collect(Collectors.joining("\n")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the formatter was interrupted", e);
        } finally {
            Files.delete(arguments);
            Files.delete(output);
        }
    }
}
