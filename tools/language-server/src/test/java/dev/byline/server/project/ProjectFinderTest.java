package dev.byline.server.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFinderTest {

    @TempDir
    private Path folder;

    /** The real path, as some systems have links above their temporary files. */
    @BeforeEach
    void followLinks() throws IOException {
        folder = folder.toRealPath();
    }

    private Path write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Project only() {
        var found = ProjectFinder.find(List.of(folder), List.of(), ProjectSettings.NONE);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void aModuleOfMavenHasWhatItsPomAndItsParentSay() throws IOException {
        write("pom.xml", """
                <project><packaging>pom</packaging>
                  <properties><project.build.sourceEncoding>ISO-8859-1</project.build.sourceEncoding><severity>error</severity></properties>
                  <build><pluginManagement><plugins><plugin><artifactId>maven-compiler-plugin</artifactId>
                    <configuration><compilerArgs><arg>-Xlint</arg><arg>-Abyline.checks=period-gap:${severity}</arg></compilerArgs></configuration>
                  </plugin></plugins></pluginManagement></build>
                </project>""");
        write(
                "a/pom.xml",
                "<project><parent><artifactId>p</artifactId></parent><build><sourceDirectory>java</sourceDirectory></build></project>");
        write("a/target/classes/pom.xml", "<project/>");

        var project = only();

        assertThat(project.roots()).containsExactly(folder.resolve("a/java"));
        assertThat(project.encoding()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(project.checks()).isEqualTo("period-gap:error");
        assertThat(project.beside())
                .containsExactly(folder.resolve("a/src/main/resources"), folder.resolve("a/target/classes"));
    }

    @Test
    void theGoalsOptionComesBeforeTheCompilers() throws IOException {
        write("pom.xml", """
                <project><build><plugins>
                  <plugin><artifactId>maven-compiler-plugin</artifactId><configuration><compilerArgs><arg>-Abyline.checks=period-gap:off</arg></compilerArgs></configuration></plugin>
                  <plugin><artifactId>byline-maven-plugin</artifactId><configuration><checks>period-gap:error</checks></configuration></plugin>
                </plugins></build></project>""");

        assertThat(only().checks()).isEqualTo("period-gap:error");
    }

    @Test
    void whatAnAuthorSetsComesBeforeAll() throws IOException {
        write("pom.xml", "<project><properties><byline.checks>period-gap:off</byline.checks></properties></project>");
        Files.createDirectories(folder.resolve("notes"));

        var found = ProjectFinder.find(
                List.of(folder),
                List.of(),
                new ProjectSettings(Optional.of("period-gap:error"), List.of("notes", "missing")));

        assertThat(found).singleElement().satisfies(project -> {
            assertThat(project.roots()).containsExactly(folder.resolve("notes"));
            assertThat(project.checks()).isEqualTo("period-gap:error");
        });
    }

    @Test
    void noEntityOfAPomIsFollowed() throws IOException {
        var secret = write("secret.txt", "elsewhere");
        write(
                "pom.xml",
                "<!DOCTYPE project [<!ENTITY x SYSTEM \"" + secret.toUri()
                        + "\">]><project><build><sourceDirectory>&x;</sourceDirectory></build></project>");

        assertThat(only().roots()).containsExactly(folder.resolve("src/main/java"));
    }

    @Test
    void gradleHasItsConventionsAndWhatItsScriptSaysPlainly() throws IOException {
        write(
                "build.gradle.kts",
                "sourceSets { main { java.srcDir(\"reports\") } }\nlistOf(\"-Abyline.checks=period-gap:off\")");

        var project = only();

        assertThat(project.roots()).containsExactly(folder.resolve("reports"));
        assertThat(project.checks()).isEqualTo("period-gap:off");
    }

    private List<Path> elsewhere(String module, Path... folders) {
        return ProjectFinder.find(List.of(folders), List.of(), ProjectSettings.NONE).stream()
                .filter(project -> project.folder().equals(folder.resolve(module)))
                .findFirst()
                .orElseThrow()
                .elsewhere();
    }

    @Test
    void aModuleKnowsThoseThatItDependsOnAlsoThroughOthers() throws IOException {
        write(
                "pom.xml",
                "<project><groupId>g</groupId><packaging>pom</packaging><modules><module>a</module><module>b/pom.xml</module><module>c</module></modules></project>");
        var module =
                "<project><parent><groupId>g</groupId></parent><artifactId>%s</artifactId><dependencies>%s</dependencies></project>";
        var dependency = "<dependency><groupId>${project.groupId}</groupId><artifactId>%s</artifactId></dependency>";
        write("a/pom.xml", module.formatted("a", dependency.formatted("b")));
        write("b/pom.xml", module.formatted("b", dependency.formatted("c") + dependency.formatted("b")));
        write("c/pom.xml", module.formatted("c", dependency.formatted("missing")));
        write("b/src/main/java/B.java", "");
        write("c/src/main/java/C.java", "");

        var both = List.of(folder.resolve("b/src/main/java"), folder.resolve("c/src/main/java"));
        assertThat(elsewhere("a", folder)).isEqualTo(both);
        assertThat(elsewhere("b", folder)).containsExactly(folder.resolve("c/src/main/java"));
        assertThat(elsewhere("c", folder)).isEmpty();
        // The modules of the same build are found where only one of them is opened.
        assertThat(elsewhere("a", folder.resolve("a"))).isEqualTo(both);
    }

    @Test
    void aProjectOfGradleKnowsThoseThatItNamesPlainly() throws IOException {
        write("settings.gradle.kts", "include(\"reports\", \"shared:catalog\")");
        write("reports/build.gradle.kts", "dependencies { implementation(project(\":shared:catalog\")) }");
        write("shared/catalog/build.gradle", "");
        write("shared/catalog/src/main/java/A.java", "");

        assertThat(elsewhere("reports", folder)).containsExactly(folder.resolve("shared/catalog/src/main/java"));
    }

    @Test
    void aFolderInsideOfAProjectBelongsToIt() throws IOException {
        write("pom.xml", "<project/>");
        var inner = write("src/main/java/example/Week1.java", "class Week1 {}").getParent();

        assertThat(ProjectFinder.find(List.of(inner), List.of(), ProjectSettings.NONE))
                .singleElement()
                .satisfies(project -> assertThat(project.folder()).isEqualTo(folder));
    }

    @Test
    void aFolderOfNothingHasNoProject() throws IOException {
        write("notes.txt", "");

        assertThat(ProjectFinder.find(List.of(folder), List.of(), ProjectSettings.NONE))
                .isEmpty();
    }
}
