package dev.byline.maven;

import dev.byline.reader.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the Markdown and the index of the reports whenever a source is saved, and says what is wrong in what has changed.
 * Ends when somebody stops it. In a build of several modules it watches all of them.
 */
@Mojo(name = "watch", aggregator = true, threadSafe = true)
public final class WatchMojo extends AbstractMojo {

    @Parameter(defaultValue = "${reactorProjects}", readonly = true, required = true)
    private List<MavenProject> projects = List.of();

    /** The encoding of the sources. */
    @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    /**
     * The severity of checks: {@code period-gap:off,unmentioned-thread:error}. By default
     * that of the compiler's {@code -Abyline.checks=}.
     */
    @Parameter(property = "byline.checks")
    private @Nullable String checks;

    /** Made by Maven. */
    public WatchMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        var watched = new ArrayList<WatchedReports>();
        for (var project : projects) {
            if (!project.getPackaging().equals("pom")) {
                var reports = ProjectReports.of(
                        project, Optional.ofNullable(encoding), Optional.ofNullable(checks), getLog());
                watched.add(new WatchedReports(reports, project.getBasedir().toPath(), getLog(), new Writing(reports)));
            }
        }
        try {
            WatchedReports.watch(watched);
        } catch (IOException e) {
            throw new MojoExecutionException("the sources cannot be watched: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** Writes the files of each reading. */
    private record Writing(ProjectReports reports) implements WatchedReports.Use {

        @Override
        public String take(Reading reading, Set<Path> changed) throws IOException {
            var published = reports.published().write(reading);
            var refused = published.problems().stream()
                    .map(problem -> "; " + problem.message())
                    .collect(Collectors.joining());
            return ProblemLog.summary(reports.output().write(reading))
                    + (published.changes().isEmpty() ? "" : ", published: " + ProblemLog.summary(published.changes()))
                    + refused;
        }

        @Override
        public boolean showsResources() {
            return false;
        }
    }
}
