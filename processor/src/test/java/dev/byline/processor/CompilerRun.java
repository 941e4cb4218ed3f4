package dev.byline.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.byline.dsl.Report;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles real files into real folders, with the processor found on a processor path: as a build does.
 *
 * @param folder where the sources, the generated sources and the classes are
 */
record CompilerRun(Path folder) {

    /**
     * What came out.
     *
     * @param success whether the compiler was content
     * @param diagnostics what it said
     */
    record Result(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

        /** The messages of a kind, those of Byline and of the compiler. */
        List<String> messages(Diagnostic.Kind kind) {
            return diagnostics.stream()
                    .filter(d -> d.getKind() == kind)
                    .map(d -> d.getMessage(Locale.ROOT))
                    .toList();
        }

        /** Each problem of Byline as {@code file:line:column id}, sorted. */
        List<String> problems() {
            return diagnostics.stream()
                    .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
                    .filter(d -> Reports.id(d).isPresent())
                    .map(d -> (d.getSource() == null
                                    ? ""
                                    : Path.of(d.getSource().getName()).getFileName()) + ":"
                            + d.getLineNumber() + ":" + d.getColumnNumber() + " "
                            + Reports.id(d).orElseThrow())
                    .sorted()
                    .toList();
        }
    }

    /** That of the tests, without the processors of other makers. */
    static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(path -> !isOther(path))
            .toList();

    /** The folder or jar that a class was loaded from. */
    static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A jar of the tests that is on no path unless a test puts it there. */
    static Path other(String name) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOther(Path path) {
        var name = path.getFileName().toString();
        return name.startsWith("lombok-") || name.startsWith("mapstruct-");
    }

    static String path(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    Path output() {
        return folder.resolve("classes");
    }

    void write(MarkedSource... sources) {
        for (var source : sources) {
            write(source.name(), source.text());
        }
    }

    void write(String name, String text) {
        try {
            Files.createDirectories(source(name).getParent());
            Files.writeString(source(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path source(String name) {
        return folder.resolve("src").resolve(name.replace('.', '/') + ".java");
    }

    /** Compiles classes, with their processor options, by javac with the processor on the processor path. */
    Result javac(List<String> names, String... options) {
        var all = new ArrayList<>(List.of("-processorpath", path(CLASS_PATH), "-Xmaxerrs", "1000"));
        all.addAll(List.of(options));
        return compile(
                ToolProvider.getSystemJavaCompiler(), names, home(Report.class).toString(), all);
    }

    /** Compiles classes that may use what was compiled into the same output before. */
    Result javacAgain(List<String> names, String... options) {
        var all = new ArrayList<>(List.of("-processorpath", path(CLASS_PATH), "-Xmaxerrs", "1000"));
        all.addAll(List.of(options));
        var classPath = path(List.of(home(Report.class), output()));
        return compile(ToolProvider.getSystemJavaCompiler(), names, classPath, all);
    }

    /** Compiles classes, and names others that were compiled into the same output before. */
    Result javacNaming(List<String> names, List<String> compiled, String... options) {
        // javac takes names only where processors are asked for, and does not count a path that the files have.
        var all = new ArrayList<>(
                List.of("-processorpath", path(CLASS_PATH), "-processor", BylineProcessor.class.getName()));
        all.addAll(List.of(options));
        var classPath = path(List.of(home(Report.class), output()));
        return compile(ToolProvider.getSystemJavaCompiler(), names, compiled, classPath, all);
    }

    /** Compiles classes with a javac in a process of its own, and gives all that it printed. */
    String forkedJavac(List<String> names, String... options) throws IOException, InterruptedException {
        Files.createDirectories(output());
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Duser.language=en",
                "-J-XX:TieredStopAtLevel=1",
                "-d",
                output().toString(),
                "-classpath",
                home(Report.class).toString()));
        command.addAll(List.of(options));
        names.forEach(name -> command.add(source(name).toString()));
        var printed = folder.resolve("javac.txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        process.waitFor();
        return Files.readString(printed);
    }

    Result compile(JavaCompiler compiler, List<String> names, String classPath, List<String> options) {
        return compile(compiler, names, List.of(), classPath, options);
    }

    private Result compile(
            JavaCompiler compiler, List<String> names, List<String> compiled, String classPath, List<String> options) {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
            var generated = Files.createDirectories(folder.resolve("generated"));
            Files.createDirectories(output());
            var all = new ArrayList<>(
                    List.of("-d", output().toString(), "-s", generated.toString(), "-classpath", classPath));
            all.addAll(options);
            var sources = files.getJavaFileObjectsFromPaths(
                    names.stream().map(this::source).toList());
            var success = compiler.getTask(new StringWriter(), files, diagnostics, all, compiled, sources)
                    .call();
            return new Result(success, List.copyOf(diagnostics.getDiagnostics()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files in the output, by path; class files are left out. */
    Map<String, String> files() {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(output())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = output().relativize(file).toString().replace(File.separatorChar, '/');
                if (!name.endsWith(".class")) {
                    found.put(name, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
