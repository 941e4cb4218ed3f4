package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The projects in {@code examples}, each as it is, with the artifacts of this build. */
@Tag("once")
class ExamplesIT {

    /** The folders with the report of week 2 that each writes, and a line that only a compiled report has. */
    private static final Map<String, String> LINES = Map.of(
            "one-module", "- The lamp at the pier burns all night ([#9]) ([#14] [@grace-h] [@ada])",
            "catalog-module/reports", "- The last boat waits for the train ([#21] [#18] [@rn])",
            "module-path", "The [lighthouse] turns, says [@rn].",
            "lombok-mapstruct", "- The large crane lifts a whole boat ([#7] [#6] [@grace-h])",
            "mkdocs", "The chain of [2026-W01] held in the storm.");

    @TempDir
    static Path folder;

    private static Path examples;
    private static MavenRuns maven;
    private static String printed;

    @BeforeAll
    static void build() throws Exception {
        maven = MavenRuns.in(Files.createDirectories(folder.resolve("repository")));
        examples = folder.resolve("examples");
        copy(Path.of("../../examples"), examples);
        printed = maven.run(examples, Map.of(), "-Dbyline.version=" + MavenRuns.VERSION, "-T", "2", "verify");
    }

    /** Copies the sources, and nothing that a build has left there. */
    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = from.relativize(file);
                if (Stream.of("target", "build")
                        .noneMatch(built -> name.toString().contains(built + File.separator))) {
                    var place = to.resolve(name.toString());
                    Files.createDirectories(place.getParent());
                    Files.copy(file, place);
                }
            }
        }
    }

    private static Path report(Path classes) throws IOException {
        try (var files = Files.walk(classes.resolve("reports"))) {
            return files.filter(file -> file.endsWith("2026-01-11.md"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @TestFactory
    Stream<DynamicTest> eachWritesItsReport() {
        return LINES.entrySet().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.getKey(),
                        () -> assertThat(report(examples.resolve(line.getKey()).resolve("target/classes")))
                                .content()
                                .contains(line.getValue())));
    }

    @Test
    void theBuildHasNothingToSayAgainstThem() {
        assertThat(printed.lines().filter(line -> line.startsWith("[WARNING]"))).isEmpty();
        assertThat(printed.lines().filter(line -> line.contains("[byline] checked")))
                .hasSizeGreaterThanOrEqualTo(LINES.size())
                .allSatisfy(line -> assertThat(line).contains("0 errors, 0 warnings"));
    }

    /** A series in several modules: the last of them knows the reports of all. */
    @Test
    void aModuleIndexesThoseThatItDependsOn() {
        var reports = examples.resolve("catalog-module/reports/target/classes/reports/ferry");
        assertThat(reports.resolve("README.md")).content().contains("2026-01-04.md", "2026-01-11.md");
        assertThat(reports.resolve("2026-01-11.md")).content().contains("[2026-W01]: 2026-01-04.md");
        assertThat(reports.resolve("2026-01-04.md")).doesNotExist();
    }

    /** Lombok and MapStruct have done their work too. */
    @Test
    void otherProcessorsWorkBesideIt() {
        assertThat(examples.resolve("lombok-mapstruct/target/generated-sources/annotations/crane/LoadRowsImpl.java"))
                .content()
                .contains("setWeight( load.getTonnes() )");
    }

    @Test
    void gradleBuildsItsOwn() throws Exception {
        // A repository in which Maven has not begun to download anything: Gradle would look there for the rest.
        var clean = MavenRuns.in(Files.createDirectories(folder.resolve("clean-repository")));
        var gradle = Gradle.onPath(clean, Files.createDirectories(folder.resolve("gradle-home")));
        Assumptions.assumeTrue(gradle.isPresent(), "no gradle on the path runs on this Java: its example is not built");
        // The Gradle of Debian reads no Kotlin, so it gets the same settings in Groovy.
        var project = gradle.get().project(folder.resolve("gradle"));
        copy(examples.resolve("gradle/src"), project.folder().resolve("src"));
        var outcome = gradle.get().tried(project.folder(), "compileJava");
        gradle.get().stop();
        assertThat(outcome.success()).as(outcome.printed()).isTrue();
        assertThat(report(project.folder().resolve(project.output())))
                .content()
                .contains("- A ladder down to the water ([#5] [#4] [@ada])");
    }

    @Test
    void mkDocsBuildsItsSite() throws Exception {
        var command = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(path -> Path.of(path, "mkdocs"))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(command.isPresent(), "no mkdocs on the path: its example is not built");
        var builder = new ProcessBuilder(command.get().toString(), "build", "--strict")
                .directory(examples.resolve("mkdocs").toFile())
                .redirectErrorStream(true);
        var outcome = MavenRuns.Outcome.of(builder);
        assertThat(outcome.success()).as(outcome.printed()).isTrue();
        assertThat(examples.resolve("mkdocs/target/site/2026-01-11/index.html"))
                .content()
                .contains("The lamp blinks twice");
    }
}
