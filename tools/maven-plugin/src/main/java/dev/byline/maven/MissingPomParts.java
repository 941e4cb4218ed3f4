package dev.byline.maven;

import dev.byline.importer.project.Versions;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * What a project's pom.xml still needs before Maven compiles reports. A pom is somebody's own file, with comments and an
 * order of its own, so its author puts these in.
 */
final class MissingPomParts {

    private static final String GROUP = "dev.byline";

    private MissingPomParts() {}

    /**
     * Looks for what is missing, inherited parts and those of profiles included.
     *
     * @param project the project, as Maven has put it together
     * @param publishes whether its reports are published in a folder of the project
     * @param versions what the parts name
     * @return the lines to show, with the place of each part in front of it; empty if nothing is missing
     */
    static List<String> of(MavenProject project, boolean publishes, Versions versions) {
        var lines = new ArrayList<String>();
        if (project.getDependencies().stream()
                .noneMatch(dependency -> dependency.getGroupId().equals(GROUP)
                        && dependency.getArtifactId().equals("byline-dsl"))) {
            lines.add("in <dependencies>:");
            lines.addAll("""
                    <dependency>
                      <groupId>dev.byline</groupId>
                      <artifactId>byline-dsl</artifactId>
                      <version>%s</version>
                    </dependency>""".formatted(versions.byline()).lines().toList());
        }
        var plugins = project.getBuildPlugins();
        if (plugins.stream().noneMatch(MissingPomParts::runsProcessor)) {
            lines.add("in <plugins> of <build>, or into the maven-compiler-plugin that is there:");
            lines.addAll("""
                    <plugin>
                      <groupId>org.apache.maven.plugins</groupId>
                      <artifactId>maven-compiler-plugin</artifactId>
                      <version>%s</version>
                      <configuration>
                        <annotationProcessorPaths>
                          <path>
                            <groupId>dev.byline</groupId>
                            <artifactId>byline-processor</artifactId>
                            <version>%s</version>
                          </path>
                        </annotationProcessorPaths>
                      </configuration>
                    </plugin>""".formatted(versions.compilerPlugin(), versions.byline())
                    .lines()
                    .toList());
        }
        var goals = publishes ? List.of("render", "check") : List.of("check");
        var missing = goals.stream()
                .filter(goal -> plugins.stream().noneMatch(plugin -> runs(plugin, goal)))
                .toList();
        if (!missing.isEmpty()) {
            lines.add("in <plugins> of <build>, or its <execution> into the byline-maven-plugin that is there:");
            lines.addAll("""
                    <plugin>
                      <groupId>dev.byline</groupId>
                      <artifactId>byline-maven-plugin</artifactId>
                      <version>%s</version>
                      <executions>
                        <execution>
                          <goals>""".formatted(versions.byline()).lines().toList());
            missing.forEach(goal -> lines.add("        <goal>" + goal + "</goal>"));
            lines.addAll("""
                          </goals>
                        </execution>
                      </executions>
                    </plugin>""".lines().toList());
        }
        return List.copyOf(lines);
    }

    /** Whether the compiler runs Byline's processor, from its own path or a dependency of the project. */
    private static boolean runsProcessor(Plugin plugin) {
        return plugin.getArtifactId().equals("maven-compiler-plugin")
                && (String.valueOf(plugin.getConfiguration()).contains("byline-processor")
                        || plugin.getExecutions().stream()
                                .anyMatch(execution -> String.valueOf(execution.getConfiguration())
                                        .contains("byline-processor")));
    }

    private static boolean runs(Plugin plugin, String goal) {
        return plugin.getGroupId().equals(GROUP)
                && plugin.getArtifactId().equals("byline-maven-plugin")
                && plugin.getExecutions().stream()
                        .anyMatch(execution -> execution.getGoals().contains(goal));
    }
}
