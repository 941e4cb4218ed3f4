package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.byline.dsl.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * The goals {@code check} and {@code render} in the project that the README describes, where an editor compiles into
 * {@code target/classes} too: with Eclipse's compiler, which shows no processor any prose.
 */
class CheckGoalIT {

    private static final String WEEK = "2026-01-04";

    @TempDir
    static Path folder;

    private static MavenRuns maven;

    private Path project;

    @BeforeAll
    static void install() throws IOException {
        maven = MavenRuns.in(Files.createDirectories(folder.resolve("repository")));
    }

    @BeforeEach
    void write(TestInfo test) throws IOException {
        project = Files.createDirectories(
                folder.resolve(test.getTestMethod().orElseThrow().getName()));
        var readme = Files.readString(Path.of("../../README.md"));
        Files.writeString(project.resolve("pom.xml"), block(readme, "xml", "<project"));
        write("Gazette", block(readme, "java", "package example;\n\nimport dev"));
        write("Week1", block(readme, "java", "package example;\n\nimport static"));
    }

    private static String block(String readme, String language, String beginning) {
        var block = Pattern.compile("```" + language + "\n(" + Pattern.quote(beginning) + ".*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(block.find()).as(beginning).isTrue();
        return block.group(1);
    }

    private Path source(String name) {
        return project.resolve("src/main/java/example/" + name + ".java");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(source(name).getParent());
        Files.writeString(source(name), text);
    }

    private void edit(String name, String what, String by) throws IOException {
        var text = Files.readString(source(name));
        assertThat(text).contains(what);
        write(name, text.replace(what, by));
    }

    private MavenRuns.Outcome run(String... arguments) throws IOException, InterruptedException {
        return maven.tried(project, Map.of(), arguments);
    }

    private void succeed(String... arguments) throws IOException, InterruptedException {
        var outcome = run(arguments);
        assertThat(outcome.success()).as(outcome.printed()).isTrue();
    }

    private String fail(String... arguments) throws IOException, InterruptedException {
        var outcome = run(arguments);
        assertThat(outcome.success()).as(outcome.printed()).isFalse();
        return outcome.printed();
    }

    /** Compiles as an editor does: everything, with the constants that Maven has left, into Maven's own folder. */
    private void compileInEditor() throws IOException, URISyntaxException {
        var arguments = new ArrayList<>(List.of(
                "-17",
                "-proc:none",
                "-proceedOnError",
                "-cp",
                Path.of(Report.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString(),
                "-d",
                project.resolve("target/classes").toString(),
                project.resolve("src/main/java").toString(),
                project.resolve("target/generated-sources/annotations").toString()));
        var messages = new StringWriter();
        var out = new PrintWriter(messages, true);
        assertThat(BatchCompiler.compile(arguments.toArray(String[]::new), out, out, null))
                .as("%s", messages)
                .isTrue();
    }

    private Map<String, String> files() throws IOException {
        var classes = project.resolve("target/classes");
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = classes.relativize(file).toString().replace('\\', '/');
                if (!name.endsWith(".class")) {
                    found.put(name, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return found;
    }

    @Test
    void aMistakeThatAnEditorHasCompiled() throws Exception {
        succeed("package");
        edit("Week1", "[@ada]", "[@adda]");
        compileInEditor();

        var printed = fail("package");
        assertThat(printed)
                .contains("Nothing to compile - all classes are up to date.")
                .contains(
                        "[ERROR] " + source("Week1")
                                + ":[13,58] [byline:undefined-reference] `[@adda]` is not declared in Gazette; did you mean `@ada`?")
                .contains("[INFO] [byline] checked 6 references in 1 report: 1 error, 0 warnings")
                .doesNotContain("stale-output");
        assertThat(fail("package")).contains("[byline:undefined-reference]");

        edit("Week1", "[@adda]", "[@ada]");
        compileInEditor();
        succeed("package");
    }

    @Test
    void oldMarkdownIsNotPacked() throws Exception {
        succeed("package");
        edit("Week1", "prints, thanks", "prints again, thanks");
        compileInEditor();

        assertThat(fail("package"))
                .contains("[ERROR] " + source("Week1") + ":[9,7] [byline:stale-output] reports/gazette/" + WEEK
                        + ".md in classes is not what the sources say: something else than Maven has compiled them;"
                        + " write it with `mvn byline:render`, or build from nothing: `mvn clean compile`");
        succeed("byline:render");
        assertThat(files().get("reports/gazette/" + WEEK + ".md")).contains("prints again");
        succeed("package");
        var rendered = files();
        succeed("clean", "package");
        assertThat(rendered).isEqualTo(files());
    }

    @Test
    void noMarkdownIsNotPackedEither() throws Exception {
        succeed("package");
        var built = files();
        for (var name : built.keySet()) {
            Files.delete(project.resolve("target/classes").resolve(name));
        }
        assertThat(fail("package"))
                .contains("[byline:stale-output] reports/gazette/" + WEEK + ".md in classes is missing");
        succeed("byline:render");
        assertThat(files()).isEqualTo(built);
    }

    @Test
    void theReportOfADeletedSource() throws Exception {
        write(
                "Week2",
                Files.readString(source("Week1")).replace("Week1", "Week2").replace("2026-W01", "2026-W02"));
        succeed("package");
        Files.delete(source("Week2"));
        Files.delete(project.resolve("target/classes/example/Week2.class"));
        compileInEditor();

        assertThat(fail("byline:check"))
                .contains(
                        "[ERROR] [byline:stale-output] reports/gazette/2026-01-11.md in classes is of a report that is no"
                                + " more; delete it with `mvn byline:render`, or build from nothing:"
                                + " `mvn clean compile`");
        succeed("byline:render");
        var rendered = files();
        succeed("clean", "package");
        assertThat(rendered).isEqualTo(files());
    }

    @Test
    void needsNoBuild() throws Exception {
        succeed("byline:check");
        assertThat(project.resolve("target/classes")).doesNotExist();
        edit("Week1", "pr9", "pr8");
        assertThat(fail("byline:check"))
                .contains(
                        "Week1.java:[14,80] [byline:undefined-reference] `pr8` is not declared in Gazette; did you mean"
                                + " `issue8`?");
        edit("Week1", "pr8", "pr9");
        succeed("byline:render");
        var rendered = files();
        succeed("package");
        assertThat(rendered).isEqualTo(files());
    }

    @Test
    void whatTheCompilerIsTold() throws Exception {
        edit("Week1", "pr9, issue8", "pr9, pr9, issue8");
        assertThat(run("byline:check").printed())
                .contains("[WARNING] " + source("Week1") + ":[14,85] [byline:repeated-reference]");
        var pom = Files.readString(project.resolve("pom.xml"));
        Files.writeString(
                project.resolve("pom.xml"),
                pom.replace(
                        "<annotationProcessorPaths>",
                        "<compilerArgs><arg>-Abyline.checks=repeated-reference:error</arg></compilerArgs>"
                                + "<annotationProcessorPaths>"));
        assertThat(fail("byline:check"))
                .contains("[ERROR] " + source("Week1") + ":[14,85] [byline:repeated-reference]");
        succeed("byline:check", "-Dbyline.checks=repeated-reference:off");
    }

    @Test
    void aSourceThatCannotBeRead() throws Exception {
        var text = Files.readString(source("Week1")).replace("thanks to", "thänks to");
        Files.write(source("Week1"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(fail("byline:check"))
                .contains("[ERROR] " + source("Week1")
                        + ":[1,1] [byline:unreadable-source] this file cannot be read: it is"
                        + " not written in UTF-8; save it in that encoding, or name its own in"
                        + " `project.build.sourceEncoding`");
        succeed("byline:check", "-Dproject.build.sourceEncoding=ISO-8859-1");
    }
}
