package dev.byline.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The Gradle that is installed, with a home and a daemon of its own.
 *
 * @param command the command
 * @param home Gradle's home
 * @param maven the repository that has the artifacts of this build
 */
record Gradle(Path command, Path home, MavenRuns maven) {

    /**
     * Looks for it.
     *
     * @param maven the repository that has the artifacts of this build
     * @param home the home that it gets
     * @return Gradle; empty where there is none, or none that runs on this Java
     * @throws IOException if it cannot be started
     */
    static Optional<Gradle> onPath(MavenRuns maven, Path home) throws IOException {
        for (var folder : System.getenv("PATH").split(File.pathSeparator)) {
            var command = Path.of(folder, "gradle");
            if (Files.isExecutable(command)) {
                var gradle = new Gradle(command, home, maven);
                return Optional.of(gradle).filter(Gradle::runs);
            }
        }
        return Optional.empty();
    }

    /** Old versions do not run on a new Java. */
    private boolean runs() {
        try {
            var project = project(home.resolve("try"));
            return tried(project.folder(), "tasks").success();
        } catch (IOException | InterruptedException failure) {
            return false;
        }
    }

    /** Makes a project without sources. The script says what docs/gradle.md says, so that Gradle 4.4 takes it too. */
    WalkedProject project(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("settings.gradle"), "rootProject.name = 'reports'\n");
        Files.writeString(folder.resolve("build.gradle"), """
                apply plugin: 'java'

                repositories {
                    maven { url '%1$s' }
                    maven { url '%2$s' }
                }

                configurations {
                    dsl
                    processor
                    compileClasspath.extendsFrom(dsl)
                }

                dependencies {
                    dsl 'dev.byline:byline-dsl:%3$s'
                    processor 'dev.byline:byline-processor:%3$s'
                }

                compileJava {
                    options.encoding = 'UTF-8'
                    options.annotationProcessorPath = configurations.processor
                    // Debian's Gradle cannot read a module-info of Java 17. Byline asks for full compilations anyway.
                    options.incremental = false
                    // Debian's Gradle takes Java 17 for 12.
                    options.compilerArgs.addAll(['--release', '17'])
                }
                """.formatted(
                        maven.repository().toUri(),
                        Path.of(System.getProperty("user.repository")).toUri(),
                        MavenRuns.VERSION));
        return new WalkedProject(folder, "build/classes/java/main");
    }

    /** Runs it, which may fail. */
    MavenRuns.Outcome tried(Path folder, String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(command.toString(), "--offline", "-g", home.toString()));
        all.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(all).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return MavenRuns.Outcome.of(builder);
    }

    /** Stops the daemon. */
    void stop() throws IOException, InterruptedException {
        tried(home, "--stop");
    }
}
