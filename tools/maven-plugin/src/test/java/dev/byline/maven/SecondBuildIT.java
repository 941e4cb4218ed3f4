package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.processor.WalkedSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second {@code mvn compile} is as true as the first, in the project that the README describes. */
class SecondBuildIT {

    private static final String WHOLE_MODULE = "-Dmaven.compiler.useIncrementalCompilation=true";
    private static final String STALE_FILES = "-Dmaven.compiler.useIncrementalCompilation=false";

    /** 500 by {@code -Dbyline.walk.maven.steps=500}; then a way takes about an hour. */
    private static final int STEPS = Integer.getInteger("byline.walk.maven.steps", 3);

    private static final long SEED = Long.getLong("byline.walk.seed", 1);

    @TempDir
    static Path folder;

    private static MavenRuns maven;

    @BeforeAll
    static void install() throws IOException {
        maven = MavenRuns.in(Files.createDirectories(folder.resolve("repository")));
    }

    private static Path project(String name) throws IOException {
        var project = Files.createDirectories(folder.resolve(name));
        var pom = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../../README.md")));
        assertThat(pom.find()).isTrue();
        Files.writeString(project.resolve("pom.xml"), pom.group(1));
        return project;
    }

    private static MavenRuns.Outcome run(Path project, String goal, String way)
            throws IOException, InterruptedException {
        return maven.tried(project, Map.of(), goal, way);
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE_MODULE, STALE_FILES})
    void whatIsBrokenStaysBroken(String way) throws IOException, InterruptedException {
        var project = project("broken" + way.hashCode());
        var series = new WalkedSeries(SEED);
        write(series.sources(), project);
        assertThat(run(project, "compile", way).printed())
                .contains("[INFO] [byline] checked 20 references in 4 reports: 0 errors, 0 warnings; wrote 4 reports to"
                        + " target/classes/reports/demo");

        var broken = new TreeMap<>(series.sources());
        broken.computeIfPresent("demo.Week11", (name, text) -> text.replace("[@rn]", "[@rm]"));
        write(broken, project);
        for (var goal : List.of("compile", "compile", "package")) {
            var outcome = run(project, goal, way);
            assertThat(outcome.success()).as(outcome.printed()).isFalse();
            assertThat(outcome.printed())
                    .contains(
                            "Week11.java:[12,43] [byline:undefined-reference] `[@rm]` is not declared in Demo; did you"
                                    + " mean `@rn`?")
                    .contains("[INFO] [byline] checked ");
        }
        assertThat(files(project)).doesNotContainKey("reports/demo/2017-03-19.md");

        write(series.sources(), project);
        var outcome = run(project, "package", way);
        assertThat(outcome.success()).as(outcome.printed()).isTrue();
        assertThat(files(project)).containsKey("reports/demo/2017-03-19.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {WHOLE_MODULE, STALE_FILES})
    void aRandomWalkIsAsTrueAsFromNothing(String way) throws IOException, InterruptedException {
        var series = new WalkedSeries(SEED);
        var walked = project("walked" + way.hashCode());
        var log = new ArrayList<String>();
        for (var step = 0; step <= STEPS; step++) {
            log.add(step == 0 ? "begin" : series.step());
            write(series.sources(), walked);
            var outcome = run(walked, "compile", way);
            var clean = project("clean" + way.hashCode());
            delete(clean);
            write(series.sources(), project("clean" + way.hashCode()));
            var expected = run(clean, "compile", way);
            assertThat(outcome.success())
                    .as("%s%n%s%n%s", log, outcome.printed(), expected.printed())
                    .isEqualTo(expected.success());
            if (outcome.success()) {
                assertThat(files(walked)).as("%s", log).isEqualTo(files(clean));
            }
        }
        assertThat(log).hasSize(STEPS + 1);
    }

    /** Writes what differs. Maven leaves the class of a source that is gone; an author deletes it, and goes on. */
    private static void write(Map<String, String> sources, Path project) throws IOException {
        var folder = Files.createDirectories(project.resolve("src/main/java/demo"));
        var before = new TreeMap<String, Path>();
        try (var files = Files.list(folder)) {
            files.forEach(
                    file -> before.put("demo." + file.getFileName().toString().replace(".java", ""), file));
        }
        for (var source : sources.entrySet()) {
            var file = before.remove(source.getKey());
            if (file == null || !Files.readString(file).equals(source.getValue())) {
                Files.writeString(folder.resolve(source.getKey().replace("demo.", "") + ".java"), source.getValue());
            }
        }
        for (var gone : before.entrySet()) {
            Files.delete(gone.getValue());
            Files.deleteIfExists(
                    project.resolve("target/classes/" + gone.getKey().replace('.', '/') + ".class"));
            Files.setLastModifiedTime(folder.resolve("Demo.java"), FileTime.from(Instant.now()));
        }
    }

    private static Map<String, String> files(Path project) throws IOException {
        var classes = project.resolve("target/classes");
        var found = new TreeMap<String, String>();
        if (Files.isDirectory(classes)) {
            try (var files = Files.walk(classes)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var name = classes.relativize(file).toString().replace('\\', '/');
                    if (!name.endsWith(".class")) {
                        found.put(name, Files.readString(file));
                    }
                }
            }
        }
        return found;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
