package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal {@code render} for one report, in the project that the README describes. */
@Tag("once")
class RenderGoalIT {

    @TempDir
    Path folder;

    private MavenRuns maven;
    private ReadmeProject project;

    private void make() throws IOException {
        maven = MavenRuns.in(Files.createDirectories(folder.resolve("repository")));
        project = ReadmeProject.in(folder.resolve("project"), maven);
    }

    @Test
    void writesOneReportForAnotherPlace() throws Exception {
        make();
        var sent = project.folder().resolve("target/byline/sent/gazette");
        assertThat(maven.run(project.folder(), Map.of(), "byline:render", "-Dbyline.report=2026-W01"))
                .contains("[byline] wrote ");
        assertThat(sent.resolve("2026-01-04.md"))
                .content()
                .contains("[@ada]: https://github.com/ada")
                .doesNotContain("# Gazette");
        assertThat(project.folder().resolve("target/classes/reports")).doesNotExist();

        maven.run(
                project.folder(),
                Map.of(),
                "byline:render",
                "-Dbyline.report=Week1",
                "-Dbyline.as=mail",
                "-Dbyline.mailFrom=Ada <ada@example.org>");
        assertThat(sent.resolve("2026-01-04.eml"))
                .content()
                .contains("Subject: Gazette of week 1", "From: Ada <ada@example.org>", "multipart/alternative");

        assertThat(refused("-Dbyline.report=2026-W02")).contains("there is no report 2026-W02; did you mean 2026-W01?");
        assertThat(refused("-Dbyline.report=2026-W01", "-Dbyline.as=fax"))
                .contains("a report cannot be written as \"fax\"; say -Dbyline.as=release or -Dbyline.as=mail");
        assertThat(refused("-Dbyline.report=2026-W01", "-Dbyline.address=here")).contains("here is not an address");
        assertThat(refused("-Dbyline.report=2026-W01", "-Dbyline.as=mail", "-Dbyline.mailDate=today"))
                .contains("-Dbyline.mailDate=today is not a time");
    }

    private String refused(String... arguments) throws Exception {
        var all = new String[arguments.length + 1];
        all[0] = "byline:render";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        var outcome = maven.tried(project.folder(), Map.of(), all);
        assertThat(outcome.success()).isFalse();
        return outcome.printed();
    }
}
