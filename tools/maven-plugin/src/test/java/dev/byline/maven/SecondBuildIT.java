package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.processor.WalkedSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The second build is as true as the first: with Maven in the project that the README describes, and with Gradle. */
class SecondBuildIT {

    private static final String WHOLE_MODULE = "-Dmaven.compiler.useIncrementalCompilation=true";
    private static final String STALE_FILES = "-Dmaven.compiler.useIncrementalCompilation=false";

    /** 500 by {@code -Dbyline.walk.maven.steps=500}; then a way takes about half an hour. */
    private static final int STEPS = Integer.getInteger("byline.walk.maven.steps", 8);

    private static final long SEED = Long.getLong("byline.walk.seed", 1);

    /** What builds the project. */
    enum Way {
        /** Maven compiles the module as soon as one source has changed. */
        MAVEN_WHOLE_MODULE,
        /** Maven compiles the sources that are younger than their class files. */
        MAVEN_STALE_FILES,
        GRADLE
    }

    @TempDir
    static Path folder;

    private static MavenRuns maven;
    private static WarmMaven warm;
    private static Optional<Gradle> gradle;

    @BeforeAll
    static void install() throws IOException {
        maven = MavenRuns.in(Files.createDirectories(folder.resolve("repository")));
        warm = WarmMaven.of(maven);
        // A repository in which Maven has not begun to download anything: Gradle would look there for the rest.
        var clean = MavenRuns.in(Files.createDirectories(folder.resolve("clean-repository")));
        gradle = Gradle.onPath(clean, folder.resolve("gradle"));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        warm.close();
        if (gradle.isPresent()) {
            gradle.get().stop();
        }
    }

    private static WalkedProject mavenProject(String name) throws IOException {
        var project = Files.createDirectories(folder.resolve(name));
        Files.writeString(project.resolve("pom.xml"), ReadmeProject.pom());
        return new WalkedProject(project, "target/classes");
    }

    private static WalkedProject project(String name, Way way) throws IOException {
        return way == Way.GRADLE ? gradle.orElseThrow().project(folder.resolve(name)) : mavenProject(name);
    }

    private static MavenRuns.Outcome build(WalkedProject project, Way way) throws IOException, InterruptedException {
        return switch (way) {
            case MAVEN_WHOLE_MODULE -> warm.tried(project.folder(), "compile", WHOLE_MODULE);
            case MAVEN_STALE_FILES -> warm.tried(project.folder(), "compile", STALE_FILES);
            case GRADLE -> gradle.orElseThrow().tried(project.folder(), "compileJava");
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE_MODULE, STALE_FILES})
    void whatIsBrokenStaysBroken(String way) throws IOException, InterruptedException {
        var project = mavenProject("broken" + way.hashCode());
        var series = new WalkedSeries(SEED);
        project.write(series.sources());
        assertThat(run(project, "compile", way).printed())
                .contains("[INFO] [byline] checked 20 references in 4 reports: 0 errors, 0 warnings; wrote 4 reports to"
                        + " target/classes/reports/demo");

        var broken = new TreeMap<>(series.sources());
        broken.computeIfPresent("demo.Week11", (name, text) -> text.replace("[@rn]", "[@rm]"));
        project.write(broken);
        for (var goal : List.of("compile", "compile", "package")) {
            var outcome = run(project, goal, way);
            assertThat(outcome.success()).as(outcome.printed()).isFalse();
            assertThat(outcome.printed())
                    .contains(
                            "Week11.java:[12,43] [byline:undefined-reference] `[@rm]` is not declared in Demo; did you"
                                    + " mean `@rn`?")
                    .contains("[INFO] [byline] checked ");
        }
        assertThat(project.files()).doesNotContainKey("reports/demo/2017-03-19.md");

        project.write(series.sources());
        var outcome = run(project, "package", way);
        assertThat(outcome.success()).as(outcome.printed()).isTrue();
        assertThat(project.files()).containsKey("reports/demo/2017-03-19.md");
    }

    private static MavenRuns.Outcome run(WalkedProject project, String goal, String way)
            throws IOException, InterruptedException {
        return maven.tried(project.folder(), Map.of(), goal, way);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aRandomWalkIsAsTrueAsFromNothing(Way way) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                way != Way.GRADLE || gradle.isPresent(), "no gradle on the path that runs on this Java: not tried");
        var series = new WalkedSeries(SEED);
        var walked = project("walked" + way, way);
        var clean = project("clean" + way, way);
        if (way != Way.GRADLE) {
            // Offline from here on: what Maven needs is there behind this run.
            walked.write(series.sources());
            maven.run(walked.folder(), Map.of(), "compile");
        }
        var log = new ArrayList<String>();
        for (var step = 0; step <= STEPS; step++) {
            log.add(step == 0 ? "begin" : series.step());
            walked.write(series.sources());
            var outcome = build(walked, way);
            clean.clear();
            clean.write(series.sources());
            var expected = build(clean, way);
            assertThat(outcome.success())
                    .as("%s%n%s%n%s", log, outcome.printed(), expected.printed())
                    .isEqualTo(expected.success());
            // Else nothing is compared: both ways may fail because of how they are set up.
            assertThat(step > 0 || outcome.success()).as(outcome.printed()).isTrue();
            if (outcome.success()) {
                assertThat(walked.files()).as("%s", log).isNotEmpty().isEqualTo(clean.files());
            }
        }
        assertThat(log).hasSize(STEPS + 1);
    }
}
