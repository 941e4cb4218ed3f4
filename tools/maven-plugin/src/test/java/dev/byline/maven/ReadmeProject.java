package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The project that the README describes.
 *
 * @param folder where it is
 * @param maven runs Maven in it
 */
record ReadmeProject(Path folder, MavenRuns maven) {

    /** Writes the project. */
    static ReadmeProject in(Path folder, MavenRuns maven) throws IOException {
        var project = new ReadmeProject(Files.createDirectories(folder), maven);
        Files.writeString(folder.resolve("pom.xml"), pom());
        project.write("Gazette", block("java", "package example;\n\nimport dev"));
        project.write("Week1", block("java", "package example;\n\nimport static"));
        return project;
    }

    /** The {@code pom.xml} that the README has. */
    static String pom() throws IOException {
        return block("xml", "<project");
    }

    private static String block(String language, String beginning) throws IOException {
        var readme = Files.readString(Path.of("../../README.md"));
        var block = Pattern.compile("```" + language + "\n(" + Pattern.quote(beginning) + ".*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(block.find()).as(beginning).isTrue();
        return block.group(1);
    }

    /** The folder or jar that a class was loaded from. */
    static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path source(String name) {
        return folder.resolve("src/main/java/example/" + name + ".java");
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(source(name).getParent());
        Files.writeString(source(name), text);
    }

    void edit(String name, String what, String by) throws IOException {
        var text = Files.readString(source(name));
        assertThat(text).contains(what);
        write(name, text.replace(what, by));
    }

    MavenRuns.Outcome run(String... arguments) throws IOException, InterruptedException {
        return maven.tried(folder, Map.of(), arguments);
    }

    void succeed(String... arguments) throws IOException, InterruptedException {
        var outcome = run(arguments);
        assertThat(outcome.success()).as(outcome.printed()).isTrue();
    }

    String fail(String... arguments) throws IOException, InterruptedException {
        var outcome = run(arguments);
        assertThat(outcome.success()).as(outcome.printed()).isFalse();
        return outcome.printed();
    }

    /** What is in the class output beside classes. */
    Map<String, String> files() throws IOException {
        var classes = folder.resolve("target/classes");
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = classes.relativize(file).toString().replace('\\', '/');
                if (!name.endsWith(".class")) {
                    found.put(name, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return found;
    }
}
