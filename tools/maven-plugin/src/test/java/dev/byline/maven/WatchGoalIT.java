package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal {@code watch} in the project that the README describes, while an author edits it. */
@Tag("once")
class WatchGoalIT {

    /** For a machine that does much else; a save is told within milliseconds. */
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    private ReadmeProject project;
    private Path printed;
    private Process process;
    private int told;

    private void start() throws IOException {
        var maven = MavenRuns.in(Files.createDirectories(folder.resolve("repository")));
        project = ReadmeProject.in(folder.resolve("project"), maven);
        printed = folder.resolve("printed.txt");
        process = maven.process(project.folder(), Map.of(), "byline:watch")
                .redirectOutput(printed.toFile())
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    /** Waits for a text behind what was printed before. */
    private String awaited(String text) throws Exception {
        for (var wait = 0; wait < PATIENCE_SECONDS * 20; wait++) {
            var all = Files.readString(printed);
            var at = all.indexOf(text, told);
            if (at >= 0) {
                var end = all.indexOf('\n', at);
                var found = all.substring(told, end < 0 ? all.length() : end);
                told = end < 0 ? all.length() : end;
                return found;
            }
            assertThat(process.isAlive()).as(all).isTrue();
            Thread.sleep(50);
        }
        throw new AssertionError("never printed: " + text + "\n" + Files.readString(printed));
    }

    /** A save may be seen in several steps, of which each is told. */
    private void await(Callable<Boolean> isTrue) throws Exception {
        for (var wait = 0; !isTrue.call(); wait++) {
            assertThat(wait).as(Files.readString(printed)).isLessThan((int) PATIENCE_SECONDS * 20);
            Thread.sleep(50);
        }
    }

    private Path markdown(String name) {
        return project.folder().resolve("target/classes/reports/gazette/" + name);
    }

    @Test
    void writesWhatIsSavedAndTellsWhatIsWrong() throws Exception {
        start();
        assertThat(awaited("stop with Ctrl+C"))
                .contains("[INFO] [byline] checked 6 references in 1 report: 0 errors, 0 warnings; 7 files written");
        assertThat(markdown("2026-01-04.md")).exists();

        project.edit("Week1", "[@ada]", "[@adda]");
        assertThat(awaited("written"))
                .contains("[ERROR] " + project.source("Week1")
                        + ":[13,58] [byline:undefined-reference] `[@adda]` is not declared in Gazette; did you mean"
                        + " `@ada`?")
                .containsPattern("\\[INFO] \\[byline] src/main/java/example/Week1.java: 1 error, 0 warnings; "
                        + "\\d+ files? written, \\d+ deleted \\(\\d+ ms\\)");

        project.edit("Week1", "[@adda]", "[@ada]");
        project.edit("Week1", "prints, thanks", "prints again, thanks");
        await(() -> Files.exists(markdown("2026-01-04.md"))
                && Files.readString(markdown("2026-01-04.md")).contains("prints again"));

        project.write(
                "Week2",
                Files.readString(project.source("Week1"))
                        .replace("Week1", "Week2")
                        .replace("2026-W01", "2026-W02"));
        await(() -> Files.exists(markdown("2026-01-11.md")));

        Files.delete(project.source("Week2"));
        // What is left over is deleted when all else is written.
        await(() -> project.files().keySet().stream()
                .noneMatch(name -> name.contains("2026-01-11") || name.contains("Week2")));
        stop();
        var watched = project.files();
        project.succeed("clean", "compile");
        assertThat(watched).isEqualTo(project.files());
    }
}
