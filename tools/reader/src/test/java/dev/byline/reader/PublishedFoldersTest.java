package dev.byline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byline.reader.parse.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of the project is kept in step with the sources, and nothing in it is lost that somebody else has written. */
class PublishedFoldersTest {

    @TempDir
    Path base;

    private final Map<String, String> sources = new TreeMap<>(Map.of("Log", """
            package log;

            import dev.byline.dsl.*;

            @Series(name = "Log", publishTo = "docs/log")
            interface Log {}
            """));

    private void report(int day, String text) {
        sources.put("Day" + day, """
                package log;

                import static dev.byline.dsl.Dsl.*;

                import dev.byline.dsl.*;

                @Report(series = Log.class, day = "2024-01-%02d", file = "2024/%02d")
                final class Day%d implements ReportSource {
                    @Override
                    public ReportDocument write() {
                        return report().item("%s");
                    }
                }
                """.formatted(day, day, day, text));
    }

    private Reading reading() {
        var texts = new ArrayList<SourceText>();
        sources.forEach((name, source) -> texts.add(new SourceText(Path.of("src", name + ".java"), source)));
        return SeriesReader.readAll(texts, Settings.defaults());
    }

    private Path file(String path) {
        return base.resolve("docs/log").resolve(path);
    }

    private List<String> problems(List<SourceProblem> problems) {
        return problems.stream()
                .map(problem -> problem.message().replace("[byline:stale-output] ", ""))
                .toList();
    }

    private List<String> stale() throws IOException {
        return problems(new PublishedFolders(base).stale(reading()));
    }

    private PublishedFolders.Published write() throws IOException {
        return new PublishedFolders(base).write(reading());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(base)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> base.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theFolderFollowsTheSources() throws IOException {
        report(1, "One");
        report(2, "Two");
        assertThat(stale())
                .containsExactly(
                        "docs/log/2024/01.md is missing; write it with `mvn byline:render`",
                        "docs/log/2024/02.md is missing; write it with `mvn byline:render`",
                        "docs/log/README.md is missing; write it with `mvn byline:render`");

        assertThat(write().problems()).isEmpty();
        assertThat(files())
                .containsExactly(
                        "docs/log/.byline", "docs/log/2024/01.md", "docs/log/2024/02.md", "docs/log/README.md");
        assertThat(stale()).isEmpty();
        assertThat(write().changes().isEmpty()).isTrue();

        report(1, "Uno");
        assertThat(stale())
                .containsExactly("docs/log/2024/01.md is not what the sources say; write it with `mvn byline:render`");
        assertThat(write().changes().written()).containsExactly("docs/log/2024/01.md");
        assertThat(file("2024/01.md")).content().contains("Uno");

        sources.remove("Day2");
        assertThat(stale())
                .contains("docs/log/2024/02.md is of a report that is gone; delete it with `mvn byline:render`");
        assertThat(write().changes().deleted()).containsExactly("docs/log/2024/02.md");
        assertThat(stale()).isEmpty();
    }

    @Test
    void whatSomebodyElseHasWrittenStays() throws IOException {
        report(1, "One");
        Files.createDirectories(file("2024"));
        Files.writeString(file("2024/01.md"), "mine");
        Files.writeString(file("README.md"), "our reports");
        Files.writeString(file("notes.md"), "mine too");

        var again = "docs/log/2024/01.md is not what the sources say, and Byline has not written it; import it with"
                + " `mvn byline:import -Dbyline.from=docs/log/2024/01.md`, or delete it and run `mvn byline:render`";
        assertThat(stale()).containsExactly(again);
        var published = write();
        assertThat(problems(published.problems())).containsExactly(again);
        assertThat(published.changes().isEmpty()).isTrue();
        assertThat(files()).containsExactly("docs/log/2024/01.md", "docs/log/README.md", "docs/log/notes.md");

        Files.delete(file("2024/01.md"));
        assertThat(write().problems()).isEmpty();
        Files.writeString(file("2024/01.md"), "edited");
        assertThat(stale()).singleElement().asString().contains("is not what the sources say: somebody has edited it");
        assertThat(write().problems()).hasSize(1);
        assertThat(file("2024/01.md")).hasContent("edited");

        sources.remove("Day1");
        report(2, "Two");
        assertThat(write().problems()).singleElement().asString().contains("gone, and somebody has edited it");
        assertThat(files())
                .containsExactly(
                        "docs/log/.byline",
                        "docs/log/2024/01.md",
                        "docs/log/2024/02.md",
                        "docs/log/README.md",
                        "docs/log/notes.md");
        assertThat(file("README.md")).hasContent("our reports");
    }

    @Test
    void aFileThatIsRightAlreadyIsTakenOver() throws IOException {
        report(1, "One");
        write();
        Files.delete(file(".byline"));
        assertThat(stale()).isEmpty();

        assertThat(write().problems()).isEmpty();

        report(1, "Uno");
        assertThat(write().changes().written()).containsExactly("docs/log/2024/01.md");
    }

    @Test
    void gitMayChangeLineEnds() throws IOException {
        report(1, "One");
        write();
        for (var path : List.of("2024/01.md", ".byline")) {
            Files.writeString(file(path), Files.readString(file(path)).replace("\n", "\r\n"));
        }
        assertThat(stale()).isEmpty();

        report(1, "Uno");
        assertThat(write().changes().written()).containsExactly("docs/log/2024/01.md");
    }

    @Test
    void aReportWithAnErrorKeepsItsFile() throws IOException {
        report(1, "One");
        report(2, "Two");
        write();

        report(1, "[#12]");
        assertThat(write().changes().isEmpty()).isTrue();
        sources.put("Log", sources.get("Log").replace("\"Log\"", "nothing"));
        assertThat(write().changes().isEmpty()).isTrue();
        assertThat(file("2024/01.md")).exists();
        assertThat(file("2024/02.md")).exists();
    }

    @Test
    void aListThatNamesOtherFilesDeletesNone() throws IOException {
        report(1, "One");
        write();
        Files.writeString(base.resolve("precious.md"), "mine");
        var digest = PublishedFolders.digest("mine".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.writeString(
                file(".byline"),
                Files.readString(file(".byline")) + digest + " ../../precious.md\n" + digest + " "
                        + base.resolve("precious.md") + "\n");

        write();

        assertThat(base.resolve("precious.md")).exists();
    }

    @Test
    void aLinkLeadsNobodyOutOfTheProject(@TempDir Path elsewhere) throws IOException {
        report(1, "One");
        Files.createSymbolicLink(base.resolve("docs"), elsewhere);

        assertThatThrownBy(this::write)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads out of the project");
        assertThat(elsewhere).isEmptyDirectory();
    }
}
