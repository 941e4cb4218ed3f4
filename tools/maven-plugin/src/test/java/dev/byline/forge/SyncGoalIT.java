package dev.byline.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.maven.MavenRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals as a user runs them: with Maven, in a project of its own. */
class SyncGoalIT {

    private static final String TOKEN = "a-secret-of-somebody";
    private static final Map<String, String> ENVIRONMENT = Map.of("GITHUB_TOKEN", TOKEN);

    @Test
    void fromTheForgeThroughTheCompilerToMarkdown(@TempDir Path temporary) throws Exception {
        var project = new TestProject(temporary.resolve("project"));
        writePom(project.folder);
        Files.delete(project.source("Demo"));
        project.write("Gazette", """
                package demo;

                import dev.byline.dsl.*;

                @Series(name = "Gazette", title = "Gazette of week {week}, {from} to {to}")
                @Repository(slug = "example/printer", home = true)
                @Repository(slug = "example/ink")
                interface Gazette {}
                """);
        var maven = MavenRuns.in(temporary.resolve("repository"));
        try (var gitHub = new FakeGitHub()) {
            gitHub.pull("example/printer", 12, "Tell \"paper jams\" from */ empty trays", "grace-h", "2026-01-02")
                    .review("ada", "2026-01-05")
                    .merged("2026-01-06");
            gitHub.issue("example/printer", 14, "The tray's light blinks", "ada", "2026-01-07")
                    .comment("grace-h", "2026-01-08");
            gitHub.repository("example/ink");
            var settings = List.of(
                    "-Dbyline.forge.url=" + gitHub.url(), "-Dbyline.period=2026-W02", MavenRuns.PLUGIN + ":sync");
            var first = new ArrayList<>(settings);
            first.addAll(List.of(MavenRuns.PLUGIN + ":new", "compile"));
            var output = maven.run(project.folder, ENVIRONMENT, first.toArray(String[]::new));
            assertThat(gitHub.web.failures).isEmpty();
            assertThat(gitHub.authorizations()).isNotEmpty().allMatch(("Bearer " + TOKEN)::equals);
            assertThat(output)
                    .contains("[INFO] example/printer: 1 pull request and 1 issue: 2 added, 0 updated")
                    .contains("[INFO] example/ink: 0 pull requests and 0 issues: 0 added, 0 updated")
                    .contains("[INFO] Gazette2026W02Threads.java is written")
                    .contains("[INFO] Week02.java is written, with 2 items")
                    .contains("[byline] checked ")
                    .doesNotContain("[byline:", TOKEN);
            assertThat(project.folder.resolve("target/classes/reports/gazette/2026-01-11.md"))
                    .content()
                    .startsWith("""
                            # Gazette of week 2, 2026-01-05 to 2026-01-11

                            There were 3 contributions (pull requests, issues, comments and reviews) from 2 contributors to [printer]. 0 opened pull requests, 1 merged pull request, 1 opened issue, 0 closed issues.

                            ## Merged pull requests

                            - Tell "paper jams" from \\*/ empty trays ([#12] [@grace-h] [@ada])

                            ## New and still open

                            - The tray's light blinks ([#14] [@ada] [@grace-h])
                            """);
            // What Maven tells when it is asked for everything has no token in it either.
            var second = new ArrayList<>(settings);
            second.add("-X");
            assertThat(maven.run(project.folder, ENVIRONMENT, second.toArray(String[]::new)))
                    .contains("[DEBUG]", "[INFO] Gazette2026W02Threads.java is up to date")
                    .doesNotContain(TOKEN);
            var asked = gitHub.requests.size();
            var offline = new ArrayList<>(settings);
            offline.add("-o");
            var outcome = maven.tried(project.folder, ENVIRONMENT, offline.toArray(String[]::new));
            assertThat(outcome.success()).as(outcome.printed()).isFalse();
            assertThat(outcome.printed())
                    .contains("Maven is offline, and sync asks the forge; run it without -o, and without <offline> in"
                            + " Maven's settings");
            assertThat(gitHub.requests).hasSize(asked);
        }
        throughTheProxyOfTheSettings(maven, project.folder);
        fromAGitLab(maven, temporary.resolve("lab"));
    }

    private static void writePom(Path folder) throws IOException {
        Files.writeString(folder.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>example</groupId>
                  <artifactId>reports</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>dev.byline</groupId>
                      <artifactId>byline-dsl</artifactId>
                      <version>%1$s</version>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <version>3.16.0</version>
                        <configuration>
                          <showWarnings>true</showWarnings>
                          <annotationProcessorPaths>
                            <path>
                              <groupId>dev.byline</groupId>
                              <artifactId>byline-processor</artifactId>
                              <version>%1$s</version>
                            </path>
                          </annotationProcessorPaths>
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(MavenRuns.VERSION));
    }

    /** The address of the forge is the declared one, and its token has a variable of its own. */
    private static void fromAGitLab(MavenRuns maven, Path folder) throws IOException, InterruptedException {
        var project = new TestProject(folder);
        writePom(folder);
        try (var gitLab = new FakeGitLab()) {
            project.write("Demo", """
                    package demo;

                    import dev.byline.dsl.*;

                    @Series(name = "Demo", forge = "lab")
                    @Forge(name = "lab", person = "%1$s/{handle}", repository = "%1$s/{slug}", pullSign = "!",
                        issue = "%1$s/{slug}/-/issues/{number}", pull = "%1$s/{slug}/-/merge_requests/{number}")
                    @Repository(slug = "group/sub/app", home = true)
                    interface Demo {}
                    """.formatted(gitLab.root()));
            gitLab.mergeRequest(41, "Tell \"paper jams\" from */ empty trays", "grace-h", "2026-01-06T12:00:00.000Z");
            var environment = Map.of("GITHUB_TOKEN", "of-another-forge", "GITLAB_TOKEN", TOKEN);
            assertThat(maven.run(folder, environment, "-Dbyline.period=2026-W02", MavenRuns.PLUGIN + ":sync"))
                    .contains("[INFO] group/sub/app: 1 merge request and 0 issues: 1 added, 0 updated")
                    .doesNotContain(TOKEN);
            assertThat(gitLab.web.failures).isEmpty();
            assertThat(gitLab.web.headers("PRIVATE-TOKEN")).isNotEmpty().allMatch(TOKEN::equals);
        }
    }

    /** In a JVM of its own: Java asks only once whether a proxy may be told a password. */
    private static void throughTheProxyOfTheSettings(MavenRuns maven, Path folder)
            throws IOException, InterruptedException {
        try (var proxy = new FakeProxy()) {
            var settings = Files.writeString(folder.resolve("settings.xml"), """
                    <settings>
                      <proxies>
                        <proxy>
                          <host>127.0.0.1</host>
                          <port>%d</port>
                          <username>ada</username>
                          <password>secret-of-ada</password>
                          <nonProxyHosts>localhost|*.corp.example</nonProxyHosts>
                        </proxy>
                      </proxies>
                    </settings>
                    """.formatted(proxy.port()));
            var outcome = maven.tried(
                    folder,
                    ENVIRONMENT,
                    "-s",
                    settings.toString(),
                    "-Dbyline.forge.url=https://git.example/api/v3",
                    MavenRuns.PLUGIN + ":sync");
            assertThat(outcome.success()).as(outcome.printed()).isFalse();
            assertThat(outcome.printed())
                    .contains("example/printer: the proxy 127.0.0.1:" + proxy.port()
                            + " does not accept the name and the password that Maven's settings have for it")
                    .doesNotContain(TOKEN, "secret-of-ada");
            assertThat(proxy.requests)
                    .filteredOn(request -> request.startsWith("CONNECT git.example:443 "))
                    .singleElement()
                    .asString()
                    // ada:secret-of-ada
                    .contains("Proxy-Authorization: Basic YWRhOnNlY3JldC1vZi1hZGE=");
        }
    }
}
