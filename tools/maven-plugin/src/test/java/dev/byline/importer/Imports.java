package dev.byline.importer;

import dev.byline.importer.options.ImportOptions;
import dev.byline.importer.options.Progress;
import dev.byline.importer.project.ImportResult;
import dev.byline.importer.project.Versions;
import dev.byline.importer.text.Markdowns;
import dev.byline.java.ClassPath;
import dev.byline.java.TemporaryFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A folder of old files, its import, and the compilation of the new project. */
final class Imports {

    private final Path old;
    private final Path project;

    Imports(Path temporary) throws IOException {
        old = Files.createDirectory(temporary.resolve("Harbour"));
        project = temporary.resolve("new/project");
    }

    Path old() {
        return old;
    }

    Path project() {
        return project;
    }

    Imports file(String path, String text) throws IOException {
        var file = old.resolve(path);
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(old));
        Files.writeString(file, text);
        return this;
    }

    ImportResult run() throws IOException {
        return run(ImportOptions.of(old, project));
    }

    static ImportResult run(ImportOptions options) throws IOException {
        return new Importer(options, Versions.current(), new Progress(line -> {})).run();
    }

    String java(String type) throws IOException {
        return Files.readString(project.resolve("src/main/java/harbour/" + type + ".java"));
    }

    /** Compiles the project and gives the Markdown it writes, by the path of the old file. */
    Map<String, String> compile() throws IOException {
        TemporaryFolder.delete(project.resolve("target"));
        var classes = Files.createDirectories(project.resolve("target/classes"));
        copy(project.resolve("src/main/resources"), classes);
        var command = new ArrayList<>(
                List.of("-processorpath", ClassPath.own(), "-cp", ClassPath.own(), "-d", classes.toString()));
        files(project.resolve("src/main/java")).forEach(file -> command.add(file.toString()));
        var compiler = ToolProvider.getSystemJavaCompiler();
        var printed = new ByteArrayOutputStream();
        if (compiler.run(null, null, printed, command.toArray(String[]::new)) != 0) {
            throw new AssertionError("the project does not compile:\n" + printed);
        }
        if (printed.toString(StandardCharsets.UTF_8).contains("warning: [byline")) {
            throw new AssertionError("there are warnings of what was imported:\n" + printed);
        }
        var folder = classes.resolve("reports/harbour");
        var written = new TreeMap<String, String>();
        for (var file : files(folder)) {
            var path = folder.relativize(file).toString();
            if (path.endsWith(".md") && !path.equals("README.md")) {
                written.put(path, Files.readString(file));
            }
        }
        return written;
    }

    /** The checks that find an error in the project. */
    List<String> errors() throws IOException {
        var command = new ArrayList<>(List.of(
                "-processorpath",
                ClassPath.own(),
                "-cp",
                ClassPath.own(),
                "-Xmaxerrs",
                "1000",
                "-d",
                Files.createTempDirectory(project, "classes").toString()));
        files(project.resolve("src/main/java")).forEach(file -> command.add(file.toString()));
        var printed = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler().run(null, null, printed, command.toArray(String[]::new));
        return Pattern.compile("error: \\[byline:([a-z-]+)]")
                .matcher(printed.toString(StandardCharsets.UTF_8))
                .results()
                .map(error -> error.group(1))
                .toList();
    }

    /** The HTML of each old file. */
    Map<String, String> oldHtml() throws IOException {
        var html = new TreeMap<String, String>();
        for (var file : files(old)) {
            var path = old.relativize(file).toString();
            if (path.endsWith(".md") && !path.equals("README.md")) {
                html.put(path, Markdowns.html(Files.readString(file)));
            }
        }
        return html;
    }

    /** The HTML of each file that the project writes. */
    Map<String, String> newHtml() throws IOException {
        var html = new TreeMap<String, String>();
        compile().forEach((path, text) -> html.put(path, Markdowns.html(text)));
        return html;
    }

    static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        files(from).forEach(file -> {
            try {
                var place = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Optional.ofNullable(place.getParent()).orElse(to));
                Files.copy(file, place);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
