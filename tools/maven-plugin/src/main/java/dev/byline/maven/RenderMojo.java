package dev.byline.maven;

import dev.byline.reader.SeriesReader;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the Markdown and the index of the reports of a project into the class output, from their sources alone. What has
 * an error is not written, and makes the build fail.
 */
@Mojo(name = "render", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class RenderMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    /** The encoding of the sources. */
    @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    /**
     * How bad the problems of the checks are: {@code period-gap:off,unmentioned-thread:error}. By default what the compiler
     * is told with {@code -Abyline.checks=}.
     */
    @Parameter(property = "byline.checks")
    private @Nullable String checks;

    /** Whether nothing is written. */
    @Parameter(property = "byline.skip", defaultValue = "false")
    private boolean skip;

    /** Made by Maven. */
    public RenderMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || project == null || project.getPackaging().equals("pom")) {
            return;
        }
        var reports = ProjectReports.of(project, Optional.ofNullable(encoding), Optional.ofNullable(checks), getLog());
        try {
            var reading = SeriesReader.read(reports.roots(), reports.settings());
            var log = new ProblemLog(getLog());
            log.print(reading.problems());
            log.printUnknown(reading);
            var changes = reports.output().write(reading);
            getLog().info(ProblemLog.summary(reading, reading.problems()) + "; "
                    + ProblemLog.summary(changes) + ", in "
                    + reports.output().root());
            ProblemLog.failOnErrors(reading.problems());
        } catch (IOException e) {
            throw new MojoExecutionException("the reports cannot be written: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
