package dev.byline.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.importer.project.Versions;
import dev.byline.importer.text.Markdowns;
import dev.byline.maven.MavenRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal as a user runs it: with Maven, in a folder without a project; and then Maven in the new project. */
@Tag("once")
class ImportGoalIT {

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

        var maven = MavenRuns.in(temporary.resolve("repository"));
        var project = temporary.resolve("new/harbour");
        var output = maven.run(
                temporary, Map.of(), MavenRuns.PLUGIN + ":import", "-Dbyline.from=" + old, "-Dbyline.to=" + project);
        assertThat(output)
                .containsPattern("imported as reports +3")
                .contains("refused  ")
                .containsPattern("undefined labels +1");

        maven.run(project, Map.of(), "compile");
        var written = project.resolve("target/classes/reports/harbour");
        assertThat(html(written)).isEqualTo(html(old));
        assertThat(written.resolve("pictures/gate.png")).hasContent("png");
    }

    @Test
    void aTeamMovesWeekByWeekAndPublishesAsBefore(@TempDir Path temporary) throws Exception {
        var maven = MavenRuns.in(temporary.resolve("repository"));
        var start = temporary.resolve("start");
        file(start.resolve("2024-01-07.md"), "# Harbour report for 2024-01-01 to 2024-01-07\n\n- Ropes by [@ada]\n");
        var project = temporary.resolve("harbour");
        maven.run(
                temporary,
                Map.of(),
                MavenRuns.PLUGIN + ":import",
                "-Dbyline.from=" + start,
                "-Dbyline.to=" + project,
                "-Dbyline.name=Harbour");
        var source = project.resolve("src/main/java/harbour/Harbour.java");
        Files.writeString(
                source,
                Files.readString(source).replace("name = \"Harbour\"", "name = \"Harbour\", publishTo = \"reports\""));
        var published = project.resolve("reports");

        // What is published says nothing yet, and check tells how to write it.
        var stale = maven.tried(project, Map.of(), "process-classes");
        assertThat(stale.success()).isFalse();
        assertThat(stale.printed()).contains("reports/2024-01-07.md is missing; write it with `mvn byline:render`");
        maven.run(project, Map.of(), "byline:render");
        maven.run(project, Map.of(), "byline:check");

        // Somebody goes on writing Markdown, and imports without saying where to.
        file(
                published.resolve("2024-01-14.md"),
                "# Harbour report for 2024-01-08 to 2024-01-14\n\n- Hooks by [@ada]\n\n[@ada]: https://github.com/ada\n");
        var before = Files.readString(source);
        assertThat(maven.run(project, Map.of(), "byline:import", "-Dbyline.from=reports"))
                .containsPattern("files that are new +1")
                .containsPattern("files that are as they were +1");
        assertThat(source).hasContent(before);
        maven.run(project, Map.of(), "byline:render");
        var compiled = maven.run(project, Map.of(), "clean", "process-classes");
        assertThat(compiled).doesNotContain("[byline:", "[WARNING]");
        assertThat(html(published)).isEqualTo(html(project.resolve("target/classes/reports/harbour")));

        assertThat(maven.run(project, Map.of(), "byline:import", "-Dbyline.from=reports/2024-01-14.md"))
                .containsPattern("files that are as they were +1");
        var elsewhere = maven.tried(temporary, Map.of(), MavenRuns.PLUGIN + ":import", "-Dbyline.from=" + start);
        assertThat(elsewhere.success()).isFalse();
        assertThat(elsewhere.printed()).contains("set -Dbyline.to to a new folder, or run the goal in a project");
    }

    @Test
    void aProjectThatHasNoReportsYetIsToldWhatItsPomNeeds(@TempDir Path temporary) throws Exception {
        var maven = MavenRuns.in(temporary.resolve("repository"));
        var project = temporary.resolve("app");
        var pom = """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>app</groupId>
                  <artifactId>app</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>@dependencies@</dependencies>
                  <build><plugins>
                    <plugin><artifactId>maven-resources-plugin</artifactId><version>%s</version></plugin>
                    @plugins@
                  </plugins></build>
                </project>
                """.formatted(Versions.current().resourcesPlugin());
        file(project.resolve("pom.xml"), pom.replaceAll("@[a-z]+@", ""));
        file(
                project.resolve("reports/2024-01-07.md"),
                "# Harbour report for 2024-01-01 to 2024-01-07\n\n- Ropes by [@ada]\n\n[@ada]: https://github.com/ada\n");

        var printed = maven.run(project, Map.of(), MavenRuns.PLUGIN + ":import", "-Dbyline.from=reports");
        assertThat(printed).contains("[WARNING] Maven does not compile the reports yet; add to pom.xml");
        var lines = printed.lines()
                .filter(line -> line.startsWith("[INFO] "))
                .map(line -> line.substring("[INFO] ".length()))
                .toList();
        var dependencies = lines.indexOf("in <dependencies>:");
        var plugins = lines.indexOf("in <plugins> of <build>, or into the maven-compiler-plugin that is there:");
        var added = pom.replace("@dependencies@", String.join("\n", lines.subList(dependencies + 1, plugins)))
                .replace(
                        "@plugins@",
                        lines.subList(plugins + 1, lines.size()).stream()
                                .takeWhile(line -> !line.startsWith("The project is"))
                                .filter(line -> !line.endsWith(":"))
                                .collect(Collectors.joining("\n")));
        file(project.resolve("pom.xml"), added);

        maven.run(project, Map.of(), "process-classes");
        assertThat(project.resolve("target/classes/reports/reports/2024-01-07.md"))
                .exists();
        assertThat(project.resolve("reports/README.md")).exists();
        assertThat(maven.run(project, Map.of(), "byline:import", "-Dbyline.from=reports"))
                .containsPattern("files that are as they were +1")
                .doesNotContain("[WARNING]");
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
}
