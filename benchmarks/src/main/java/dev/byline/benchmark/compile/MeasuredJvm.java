package dev.byline.benchmark.compile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Starts JVMs that measure themselves.
 *
 * @param home the home of a JDK
 * @param flags the flags of each JVM
 */
record MeasuredJvm(Path home, List<String> flags) {

    private static final JsonFactory JSON = new JsonFactory();

    MeasuredJvm {
        if (!Files.exists(home.resolve("release"))) {
            throw new IllegalArgumentException(home + " is no JDK; name the home of one, such as " + ownHome());
        }
        flags = List.copyOf(flags);
    }

    static Path ownHome() {
        return Path.of(System.getProperty("java.home"));
    }

    /** The version, such as {@code 17.0.20}. */
    String version() {
        var release = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return release.getProperty("JAVA_VERSION", "?").replace("\"", "");
    }

    /**
     * Runs a program of this package.
     *
     * @param program its class, which uses nothing but the JDK
     * @param arguments its arguments
     * @param log where its standard error goes
     * @return the numbers of each line of JSON that it printed
     * @throws IOException if it cannot be run, or does not end well
     */
    List<Map<String, Long>> run(Class<?> program, List<String> arguments, Path log) throws IOException {
        return run(program, "", arguments, log);
    }

    /**
     * Runs a program of this package that uses more than the JDK.
     *
     * @param program its class
     * @param classPath what it uses
     * @param arguments its arguments
     * @param log where its standard error goes
     * @return the numbers of each line of JSON that it printed
     * @throws IOException if it cannot be run, or does not end well
     */
    List<Map<String, Long>> run(Class<?> program, String classPath, List<String> arguments, Path log)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(flags);
        // The messages of the compiler are counted, so their language is fixed.
        command.add("-Duser.language=en");
        var path = alone(program) + (classPath.isEmpty() ? "" : File.pathSeparator + classPath);
        command.addAll(List.of("-cp", path, program.getName()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        var results = new ArrayList<Map<String, Long>>();
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                results.add(numbers(line));
            }
            if (process.waitFor() != 0) {
                throw new IOException(program.getSimpleName() + " failed:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return results;
    }

    /**
     * A folder with a program of this package. The manifest of the jar would bring Byline onto the class path, where its
     * classes would be found before those on javac's processor path, and would not be loaded again.
     */
    private static Path alone(Class<?> program) throws IOException {
        var jar = location(program);
        if (Files.isDirectory(jar)) {
            return jar;
        }
        var folder = jar.resolveSibling("measured");
        var path = program.getPackageName().replace('.', '/');
        Files.createDirectories(folder.resolve(path));
        try (var files = FileSystems.newFileSystem(jar);
                var classes = Files.list(files.getPath(path))) {
            for (var from : classes.filter(Files::isRegularFile).toList()) {
                Files.copy(from, folder.resolve(from.toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    private static Map<String, Long> numbers(String json) {
        var numbers = new TreeMap<String, Long>();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_NUMBER_INT) {
                    numbers.put(parser.currentName(), parser.getLongValue());
                }
            }
        }
        return numbers;
    }

    /** The folder or jar that a class was loaded from. */
    static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String path(List<Path> entries) {
        return String.join(
                File.pathSeparator, entries.stream().map(Path::toString).toList());
    }
}
