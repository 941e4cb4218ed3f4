package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Report;
import dev.byline.maven.eclipse.HeadlessEclipse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The project that the README describes, open in Eclipse, whose builder writes into the folders of Maven. */
class EclipseBuilderIT {

    private static final String WARNING =
            "Week1.java:9 warning: [byline:unchecked-prose] this compiler shows no text of"
                    + " `Week1` to Byline; its prose is checked by `mvn byline:check`, or when javac compiles it";

    @TempDir
    static Path folder;

    private static MavenRuns maven;
    private static HeadlessEclipse eclipse;

    private ReadmeProject project;

    @BeforeAll
    static void start() throws Exception {
        maven = MavenRuns.in(Files.createDirectories(folder.resolve("repository")));
        eclipse = HeadlessEclipse.in(Files.createDirectories(folder.resolve("eclipse")));
    }

    @AfterAll
    static void stop() throws Exception {
        if (eclipse != null) {
            eclipse.close();
        }
    }

    @BeforeEach
    void write(TestInfo test) throws IOException {
        project = ReadmeProject.in(
                folder.resolve(test.getTestMethod().orElseThrow().getName()), maven);
    }

    /** The processor and what it needs. Where it finds more, as here, it does not care. */
    private static List<Path> processorPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .toList();
    }

    private List<String> open() throws ReflectiveOperationException {
        return eclipse.open(project.folder(), List.of(ReadmeProject.home(Report.class)), processorPath());
    }

    private List<String> save() throws ReflectiveOperationException {
        return eclipse.save(project.folder());
    }

    @Test
    void markers() throws Exception {
        project.edit("Week1", "pr9", "pr99");
        project.write(
                "Week2",
                Files.readString(project.source("Week1"))
                        .replace("Week1", "Week2")
                        .replace("2026-W01", "2026-W02")
                        .replace("pr99", "pr9")
                        .replace("[@ada]", "[@adda]"));
        assertThat(open())
                .containsExactly(
                        "Week1.java:14 error: pr99 cannot be resolved to a variable",
                        WARNING,
                        WARNING.replace("Week1", "Week2"));

        project.edit("Week1", "pr99", "pr9");
        assertThat(save()).containsExactly(WARNING, WARNING.replace("Week1", "Week2"));
        assertThat(project.folder().resolve("target/classes/example/Week2.class"))
                .exists();
        assertThat(project.folder().resolve("target/classes/reports")).doesNotExist();
        // What the editor could not see.
        assertThat(project.fail("byline:check")).contains("Week2.java:[13,58] [byline:undefined-reference]");
    }

    @Test
    void aMistakeThatEclipseHasCompiledIsNotPacked() throws Exception {
        project.succeed("compile");
        // Sources that Maven has generated are an author's to Eclipse until its next build, which then has the marker.
        open();
        project.edit("Week1", "[@ada]", "[@adda]");
        assertThat(save()).containsExactly(WARNING);

        for (var build = 0; build < 2; build++) {
            assertThat(project.fail("package"))
                    .contains("Nothing to compile - all classes are up to date.")
                    .contains("[ERROR] " + project.source("Week1")
                            + ":[13,58] [byline:undefined-reference] `[@adda]` is not declared in Gazette; did you"
                            + " mean `@ada`?");
        }

        project.edit("Week1", "[@adda]", "[@ada]");
        assertThat(save()).containsExactly(WARNING);
        // Eclipse's full build has deleted the Markdown.
        assertThat(project.fail("package")).contains("[byline:stale-output] reports/gazette/2026-01-04.md");
        project.succeed("byline:render");
        project.succeed("package");
        var rendered = project.files();
        project.succeed("clean", "package");
        assertThat(rendered).isEqualTo(project.files());
    }
}
