package dev.byline.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal as a user runs it: with Maven, in a folder without a project; and then Maven in the new project. */
class ImportGoalIT {

    private static final String VERSION = System.getProperty("byline.version");

    @Test
    void aFolderOfMarkdownBecomesAProjectThatMavenBuilds(@TempDir Path temporary) throws Exception {
        var old = temporary.resolve("Harbour");
        file(old.resolve("2024-01-07.md"), """
                # Harbour report for 2024-01-01 to 2024-01-07

                The gate of [harbour] opens again, see the [sketch](pictures/gate.png).

                **Night shifts:** Lamps are lit until the last ship has left. ([#13] [@tide-watch])

                ## Maintenance

                - Oiled the winch ([#12] [@tide-watch])
                - Thanks to [@nobody]

                | ship | berth |
                | --- | --- |
                | Gull | 3 |

                [@tide-watch]: https://github.com/tide-watch
                [#12]: https://github.com/quay/harbour/pull/12
                [#13]: https://github.com/quay/harbour/issues/13
                [harbour]: https://github.com/quay/harbour
                """);
        file(old.resolve("2024-01-14.md"), "# Harbour report for 2024-01-08 to 2024-01-14\n\nFog.\n");
        file(old.resolve("notes/crew \"meeting\" v1.0.md"), "# Crew\n\nBack to [the week](../2024-01-07.md).\n");
        file(old.resolve("pictures/gate.png"), "png");

        var repository = repository(temporary.resolve("repository"));
        var project = temporary.resolve("new/harbour");
        var output = maven(
                temporary,
                repository,
                "dev.byline:byline-maven-plugin:" + VERSION + ":import",
                "-Dbyline.from=" + old,
                "-Dbyline.to=" + project);
        assertThat(output)
                .containsPattern("imported as reports +3")
                .contains("refused  ")
                .containsPattern("undefined labels +1");

        maven(project, repository, "compile");
        var written = project.resolve("target/classes/reports/harbour");
        assertThat(html(written)).isEqualTo(html(old));
        assertThat(written.resolve("pictures/gate.png")).hasContent("png");
    }

    private static void file(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The HTML of the reports in a folder; the index is none. */
    private static TreeMap<String, String> html(Path folder) throws IOException {
        var html = new TreeMap<String, String>();
        for (var file : Imports.files(folder)) {
            var path = folder.relativize(file).toString();
            if (path.endsWith(".md") && !path.equals("README.md")) {
                html.put(path, Markdowns.html(Files.readString(file)));
            }
        }
        return html;
    }

    /** A local repository that has the artifacts of this build as if they were installed, and nothing else. */
    private static Path repository(Path folder) throws IOException {
        var top = Path.of("..");
        install(top.resolve("pom.xml"), "byline-parent", "pom", folder);
        for (var module : List.of("dsl", "processor", "maven-plugin")) {
            var artifact = "byline-" + module;
            install(top.resolve(module).resolve("pom.xml"), artifact, "pom", folder);
            install(top.resolve(module + "/target/" + artifact + "-" + VERSION + ".jar"), artifact, "jar", folder);
        }
        return folder;
    }

    private static void install(Path file, String artifact, String extension, Path repository) throws IOException {
        var place = repository.resolve(
                "dev/byline/" + artifact + "/" + VERSION + "/" + artifact + "-" + VERSION + "." + extension);
        Files.createDirectories(place.getParent());
        Files.copy(file, place);
    }

    private static String maven(Path folder, Path repository, String... arguments)
            throws IOException, InterruptedException {
        // What this build has downloaded need not be downloaded again.
        var settings = Files.writeString(Files.createTempFile("settings", ".xml"), """
                <settings>
                  <profiles>
                    <profile>
                      <id>downloaded</id>
                      <repositories>%1$s</repositories>
                      <pluginRepositories>%2$s</pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles>
                    <activeProfile>downloaded</activeProfile>
                  </activeProfiles>
                </settings>
                """.formatted(
                        downloaded("repository"), downloaded("pluginRepository")));
        var windows = System.getProperty("os.name").startsWith("Windows");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn")
                        .toString(),
                "-B",
                "-ntp",
                "-gs",
                settings.toString(),
                "-Dmaven.repo.local=" + repository));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Maven would take these for its own.
        builder.environment().keySet().removeAll(List.of("MAVEN_OPTS", "MAVEN_ARGS", "MAVEN_PROJECTBASEDIR"));
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        Files.delete(settings);
        return output;
    }

    private static String downloaded(String element) {
        return """
                <%1$s>
                  <id>downloaded</id>
                  <url>%2$s</url>
                  <releases><checksumPolicy>ignore</checksumPolicy></releases>
                  <snapshots><enabled>false</enabled></snapshots>
                </%1$s>
                """.formatted(
                        element, Path.of(System.getProperty("user.repository")).toUri());
    }
}
