package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * The goals {@code check} and {@code render} in the project that the README describes, where an editor compiles into
 * {@code target/classes} too: with Eclipse's compiler, which shows no processor any prose.
 */
@Tag("once")
class CheckGoalIT {

    private static final String WEEK = "2026-01-04";

    @TempDir
    static Path folder;

    private static MavenRuns maven;

    private ReadmeProject project;

    @BeforeAll
    static void install() throws IOException {
        maven = MavenRuns.in(Files.createDirectories(folder.resolve("repository")));
    }

    @BeforeEach
    void write(TestInfo test) throws IOException {
        project = ReadmeProject.in(
                folder.resolve(test.getTestMethod().orElseThrow().getName()), maven);
    }

    /** Compiles as an editor does: everything, with the constants that Maven has left, into Maven's own folder. */
    private void compileInEditor() {
        var arguments = new ArrayList<>(List.of(
                "-17",
                "-proc:none",
                "-proceedOnError",
                "-cp",
                ReadmeProject.home(Report.class).toString(),
                "-d",
                project.folder().resolve("target/classes").toString(),
                project.folder().resolve("src/main/java").toString(),
                project.folder().resolve("target/generated-sources/annotations").toString()));
        var messages = new StringWriter();
        var out = new PrintWriter(messages, true);
        assertThat(BatchCompiler.compile(arguments.toArray(String[]::new), out, out, null))
                .as("%s", messages)
                .isTrue();
    }

    @Test
    void aMistakeThatAnEditorHasCompiled() throws Exception {
        project.succeed("package");
        project.edit("Week1", "[@ada]", "[@adda]");
        compileInEditor();

        var printed = project.fail("package");
        assertThat(printed)
                .contains("Nothing to compile - all classes are up to date.")
                .contains(
                        "[ERROR] " + project.source("Week1")
                                + ":[13,58] [byline:undefined-reference] `[@adda]` is not declared in Gazette; did you mean `@ada`?")
                .contains("[INFO] [byline] checked 6 references in 1 report: 1 error, 0 warnings")
                .doesNotContain("stale-output");
        assertThat(project.fail("package")).contains("[byline:undefined-reference]");

        project.edit("Week1", "[@adda]", "[@ada]");
        compileInEditor();
        project.succeed("package");
    }

    @Test
    void oldMarkdownIsNotPacked() throws Exception {
        project.succeed("package");
        project.edit("Week1", "prints, thanks", "prints again, thanks");
        compileInEditor();

        assertThat(project.fail("package"))
                .contains("[ERROR] " + project.source("Week1") + ":[9,7] [byline:stale-output] reports/gazette/" + WEEK
                        + ".md in classes is not what the sources say: something else than Maven has compiled them;"
                        + " write it with `mvn byline:render`, or build from nothing: `mvn clean compile`");
        project.succeed("byline:render");
        assertThat(project.files().get("reports/gazette/" + WEEK + ".md")).contains("prints again");
        project.succeed("package");
        var rendered = project.files();
        project.succeed("clean", "package");
        assertThat(rendered).isEqualTo(project.files());
    }

    @Test
    void noMarkdownIsNotPackedEither() throws Exception {
        project.succeed("package");
        var built = project.files();
        for (var name : built.keySet()) {
            Files.delete(project.folder().resolve("target/classes").resolve(name));
        }
        assertThat(project.fail("package"))
                .contains("[byline:stale-output] reports/gazette/" + WEEK + ".md in classes is missing");
        project.succeed("byline:render");
        assertThat(project.files()).isEqualTo(built);
    }

    @Test
    void theReportOfADeletedSource() throws Exception {
        project.write(
                "Week2",
                Files.readString(project.source("Week1"))
                        .replace("Week1", "Week2")
                        .replace("2026-W01", "2026-W02"));
        project.succeed("package");
        Files.delete(project.source("Week2"));
        Files.delete(project.folder().resolve("target/classes/example/Week2.class"));
        compileInEditor();

        assertThat(project.fail("byline:check"))
                .contains(
                        "[ERROR] [byline:stale-output] reports/gazette/2026-01-11.md in classes is of a report that is"
                                + " gone; delete it with `mvn byline:render`, or build from nothing:"
                                + " `mvn clean compile`");
        project.succeed("byline:render");
        var rendered = project.files();
        project.succeed("clean", "package");
        assertThat(rendered).isEqualTo(project.files());
    }

    @Test
    void needsNoBuild() throws Exception {
        project.succeed("byline:check");
        assertThat(project.folder().resolve("target/classes")).doesNotExist();
        project.edit("Week1", "pr9", "pr8");
        assertThat(project.fail("byline:check"))
                .contains(
                        "Week1.java:[14,80] [byline:undefined-reference] `pr8` is not declared in Gazette; did you mean"
                                + " `issue8`?");
        project.edit("Week1", "pr8", "pr9");
        project.succeed("byline:render");
        var rendered = project.files();
        project.succeed("package");
        assertThat(rendered).isEqualTo(project.files());
    }

    @Test
    void whatTheCompilerIsTold() throws Exception {
        project.edit("Week1", "pr9, issue8", "pr9, pr9, issue8");
        assertThat(project.run("byline:check").printed())
                .contains("[WARNING] " + project.source("Week1") + ":[14,85] [byline:repeated-reference]");
        var pom = Files.readString(project.folder().resolve("pom.xml"));
        Files.writeString(
                project.folder().resolve("pom.xml"),
                pom.replace(
                        "<annotationProcessorPaths>",
                        "<compilerArgs><arg>-Abyline.checks=repeated-reference:error</arg></compilerArgs>"
                                + "<annotationProcessorPaths>"));
        assertThat(project.fail("byline:check"))
                .contains("[ERROR] " + project.source("Week1") + ":[14,85] [byline:repeated-reference]");
        project.succeed("byline:check", "-Dbyline.checks=repeated-reference:off");
    }

    @Test
    void aSourceThatCannotBeRead() throws Exception {
        var text = Files.readString(project.source("Week1")).replace("thanks to", "thänks to");
        Files.write(project.source("Week1"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(project.fail("byline:check"))
                .contains("[ERROR] " + project.source("Week1")
                        + ":[1,1] [byline:unreadable-source] this file cannot be read: it is"
                        + " not written in UTF-8; save it in that encoding, or name its own in"
                        + " `project.build.sourceEncoding`");
        project.succeed("byline:check", "-Dproject.build.sourceEncoding=ISO-8859-1");
    }
}
