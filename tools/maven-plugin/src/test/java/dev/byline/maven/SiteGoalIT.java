package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals {@code site} and {@code serve} in the project that the README describes. */
@Tag("once")
class SiteGoalIT {

    private static final Pattern ADDRESS = Pattern.compile("the pages are at (http://localhost:\\d+/)");
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    private MavenRuns maven;
    private ReadmeProject project;

    private void make() throws IOException {
        maven = MavenRuns.in(Files.createDirectories(folder.resolve("repository")));
        project = ReadmeProject.in(folder.resolve("project"), maven);
    }

    @Test
    void writesPagesAndFailsWhereAReportIsWrong() throws Exception {
        make();
        var site = project.folder().resolve("target/site/byline/gazette");
        assertThat(maven.run(project.folder(), Map.of(), "byline:site"))
                .contains("checked 6 references in 1 report: 0 errors, 0 warnings; site of ");
        assertThat(site.resolve("2026-01-04.html")).content().contains("<h1 dir=\"auto\">Gazette of week 1");
        assertThat(site.resolve("people/grace-h.html")).content().contains("2026-01-04.html#item-paper-jams");
        assertThat(site.resolve("index.html")).exists();
        assertThat(site.resolve("feed.xml")).exists();
        assertThat(maven.run(project.folder(), Map.of(), "byline:site")).contains(": 0 written, 0 deleted");

        project.edit("Week1", "[@ada]", "[@adda]");
        var outcome = maven.tried(project.folder(), Map.of(), "byline:site", "-Dbyline.output=elsewhere");
        assertThat(outcome.success()).isFalse();
        assertThat(outcome.printed()).contains("[byline:undefined-reference] `[@adda]`", "1 error in the reports");
        assertThat(project.folder().resolve("elsewhere/gazette/index.html")).exists();
        assertThat(project.folder().resolve("elsewhere/gazette/2026-01-04.html"))
                .doesNotExist();
    }

    @Test
    void showsWhatIsSaved() throws Exception {
        make();
        var printed = folder.resolve("printed.txt");
        var process = maven.process(project.folder(), Map.of(), "byline:serve", "-Dbyline.port=0")
                .redirectOutput(printed.toFile())
                .start();
        try {
            awaited(printed, "stop with Ctrl+C");
            var address = ADDRESS.matcher(Files.readString(printed));
            assertThat(address.find()).isTrue();
            var page = address.group(1) + "gazette/2026-01-04.html";
            assertThat(get(page)).contains("The <a href=\"repositories/example-printer.html\">printer</a> prints");
            project.edit("Week1", "prints, thanks", "prints again, thanks");
            for (var wait = 0; !get(page).contains("prints again"); wait++) {
                assertThat(wait).as(Files.readString(printed)).isLessThan((int) PATIENCE_SECONDS * 20);
                Thread.sleep(50);
            }
            project.edit("Week1", "[@ada]", "[@adda]");
            awaited(printed, "shown as before");
            assertThat(get(page)).contains("prints again");
            project.edit("Week1", "[@adda]", "[@ada]");
            awaited(printed, "Week1.java: 0 errors", 2);
            var templates = Files.createDirectories(project.folder().resolve("src/main/byline"));
            var style = address.group(1) + "gazette/style.css";
            Files.writeString(templates.resolve("style.css"), "body { color: navy; }");
            for (var wait = 0; !get(style).contains("navy"); wait++) {
                assertThat(wait).as(Files.readString(printed)).isLessThan((int) PATIENCE_SECONDS * 20);
                Thread.sleep(50);
            }
            Files.writeString(templates.resolve("missing.mustache"), "{{head.titel}}");
            awaited(printed, "there is no `head.titel` here");
            assertThat(get(page)).contains("prints again");
            assertThat(project.folder().resolve("target")).doesNotExist();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private static String get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }

    private static void awaited(Path printed, String text) throws Exception {
        awaited(printed, text, 1);
    }

    private static void awaited(Path printed, String text, int times) throws Exception {
        for (var wait = 0; Files.readString(printed).split(Pattern.quote(text), -1).length <= times; wait++) {
            assertThat(wait).as(Files.readString(printed)).isLessThan((int) PATIENCE_SECONDS * 20);
            Thread.sleep(50);
        }
    }
}
