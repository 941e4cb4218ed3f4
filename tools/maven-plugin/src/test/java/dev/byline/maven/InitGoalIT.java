package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** The goals {@code init} and {@code fix}: a project from nothing, a mistake in it, and its repair. */
@Tag("once")
class InitGoalIT {

    private static final Pattern PROBLEM = Pattern.compile("\\[byline:[a-z-]+]");

    @TempDir
    static Path folder;

    private static MavenRuns maven;

    @BeforeAll
    static void install() throws IOException {
        maven = MavenRuns.in(Files.createDirectories(folder.resolve("repository")));
    }

    private static String fail(Path project, String... arguments) throws Exception {
        var outcome = maven.tried(project, Map.of(), arguments);
        assertThat(outcome.success()).as(outcome.printed()).isFalse();
        return outcome.printed();
    }

    /** What GitHub shows at the lines of a pull request: it reads what is printed by this pattern. */
    private static List<String> annotations(Path project, String printed) throws IOException {
        var pattern = new ObjectMapper()
                .readTree(project.resolve(".github/byline-problems.json").toFile())
                .at("/problemMatcher/0/pattern/0");
        var matcher = Pattern.compile(pattern.get("regexp").asString(), Pattern.MULTILINE)
                .matcher(printed);
        return matcher.results()
                .map(match -> Stream.of("severity", "file", "line", "column", "message")
                        .map(part -> match.group(pattern.get(part).asInt()))
                        .collect(Collectors.joining(" ")))
                .distinct()
                .toList();
    }

    @Test
    void aProjectFromNothing() throws Exception {
        var project = Files.createDirectories(folder.resolve("new"));
        maven.run(
                project,
                Map.of(),
                MavenRuns.PLUGIN + ":init",
                "-Dbyline.name=Acme \"News\" & more",
                "-Dbyline.home=acme/rocket",
                "-Dbyline.people=grace-h,dependabot[bot]",
                "-Dbyline.period=2026-W10");
        assertThat(project.resolve(".github/workflows/reports.yml"))
                .content()
                .contains("::add-matcher::.github/byline-problems.json");
        assertThat(project.resolve(".mvn/jvm.config")).hasContent("-XX:TieredStopAtLevel=1");
        // Byline's own builds show their problems in the same way.
        assertThat(project.resolve(".github/byline-problems.json"))
                .hasSameTextualContentAs(Path.of("../../.github/byline-problems.json"));
        var report = project.resolve("src/main/java/acmenewsmore/Week10.java");
        maven.run(project, Map.of(), "package");
        assertThat(project.resolve("target/classes/reports")).isDirectoryRecursivelyContaining("glob:**/2026-03-08.md");

        assertThat(fail(project, MavenRuns.PLUGIN + ":init")).contains("exists and is not replaced;");

        Files.writeString(
                report,
                Files.readString(report).replace("[rocket]", "[rocket] by @grace-h and [@grace-hh], so {credit}"));
        var printed = fail(project, "byline:check");
        assertThat(printed).contains("2 errors, 1 warning");
        assertThat(annotations(project, printed))
                .hasSize(3)
                .contains("ERROR " + report.toRealPath()
                        + " 13 68 [byline:undefined-reference] `[@grace-hh]` is not declared in Acme \"News\" & more;"
                        + " did you mean `@grace-h`?");
        assertThat(maven.run(project, Map.of(), "byline:fix", "-Dbyline.dryRun"))
                .contains("would repair 1 problem;");
        assertThat(Files.readString(report)).contains("by @grace-h");
        assertThat(maven.run(project, Map.of(), "byline:fix"))
                .contains("repaired 1 problem; left: 2 errors, 0 warnings")
                .contains("run mvn byline:fix -Dbyline.only=undefined-reference,unfilled-placeholder");
        assertThat(maven.run(project, Map.of(), "byline:fix", "-Dbyline.only=undefined-reference"))
                .contains("repaired 1 problem; left: 1 error, 0 warnings");
        assertThat(Files.readString(report)).contains("by [@grace-h] and [@grace-h], so {credit}");
        assertThat(PROBLEM.matcher(fail(project, "compile")).results().map(match -> match.group()))
                .containsOnly("[byline:unfilled-placeholder]");
    }
}
