package dev.byline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the Maven that runs this build, as a user does, with the artifacts of this build.
 *
 * @param repository a local repository
 * @param settings Maven's global settings
 */
public record MavenRuns(Path repository, Path settings) {

    /** The version of Byline in this build. */
    public static final String VERSION = System.getProperty("byline.version");

    /** The plugin, whose goals are called with a colon behind it. */
    public static final String PLUGIN = "dev.byline:byline-maven-plugin:" + VERSION;

    /**
     * Makes a local repository that has the artifacts of this build as if they were installed, and nothing else.
     *
     * @param folder where
     * @return runs with this repository
     * @throws IOException if a file cannot be written
     */
    public static MavenRuns in(Path folder) throws IOException {
        var top = Path.of("../..");
        install(top.resolve("pom.xml"), "byline-parent", "pom", folder);
        for (var module : List.of("dsl", "core", "tools/reader", "tools/pages", "processor", "tools/maven-plugin")) {
            var artifact = "byline-" + module.substring(module.indexOf('/') + 1);
            install(top.resolve(module).resolve("pom.xml"), artifact, "pom", folder);
            install(top.resolve(module + "/target/" + artifact + "-" + VERSION + ".jar"), artifact, "jar", folder);
        }
        // What this build has downloaded need not be downloaded again.
        var settings = Files.writeString(folder.resolve("settings.xml"), """
                <settings>
                  <profiles>
                    <profile>
                      <id>downloaded</id>
                      <repositories>%1$s</repositories>
                      <pluginRepositories>%2$s</pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles>
                    <activeProfile>downloaded</activeProfile>
                  </activeProfiles>
                </settings>
                """.formatted(
                        downloaded("repository"), downloaded("pluginRepository")));
        return new MavenRuns(folder, settings);
    }

    private static void install(Path file, String artifact, String extension, Path repository) throws IOException {
        var place = repository.resolve(
                "dev/byline/" + artifact + "/" + VERSION + "/" + artifact + "-" + VERSION + "." + extension);
        Files.createDirectories(place.getParent());
        Files.copy(file, place);
    }

    /**
     * Runs Maven, which has to succeed.
     *
     * @param folder where
     * @param environment what is set beside what this build has
     * @param arguments its arguments
     * @return what it printed
     * @throws IOException if it cannot be run
     * @throws InterruptedException if this thread is interrupted
     */
    public String run(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var outcome = tried(folder, environment, arguments);
        assertThat(outcome.success()).as(outcome.printed()).isTrue();
        return outcome.printed();
    }

    /**
     * What came of a run.
     *
     * @param success whether Maven was content
     * @param printed what it printed
     */
    public record Outcome(boolean success, String printed) {

        /** Runs a command to its end. */
        static Outcome of(ProcessBuilder command) throws IOException, InterruptedException {
            var process = command.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes());
            return new Outcome(process.waitFor() == 0, output);
        }
    }

    /**
     * Runs Maven, which may fail.
     *
     * @param folder where
     * @param environment what is set beside what this build has
     * @param arguments its arguments
     * @return what came of it
     * @throws IOException if it cannot be run
     * @throws InterruptedException if this thread is interrupted
     */
    public Outcome tried(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return Outcome.of(process(folder, environment, arguments));
    }

    /**
     * A run of Maven that is not started yet.
     *
     * @param folder where
     * @param environment what is set beside what this build has
     * @param arguments its arguments
     * @return the process; its errors go where its output goes
     */
    public ProcessBuilder process(Path folder, Map<String, String> environment, String... arguments) {
        var windows = System.getProperty("os.name").startsWith("Windows");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn")
                        .toString(),
                "-B",
                "-ntp",
                "-gs",
                settings.toString(),
                "-Dmaven.repo.local=" + repository));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        // Maven would take these for its own.
        builder.environment().keySet().removeAll(List.of("MAVEN_OPTS", "MAVEN_ARGS", "MAVEN_PROJECTBASEDIR"));
        return builder;
    }

    private static String downloaded(String element) {
        return """
                <%1$s>
                  <id>downloaded</id>
                  <url>%2$s</url>
                  <releases><checksumPolicy>ignore</checksumPolicy></releases>
                  <snapshots><enabled>false</enabled></snapshots>
                </%1$s>
                """.formatted(
                        element, Path.of(System.getProperty("user.repository")).toUri());
    }
}
