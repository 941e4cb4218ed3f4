package dev.byline.maven;

import dev.byline.reader.SeriesReader;
import dev.byline.reader.SourceProblem;
import java.io.IOException;
import java.util.ArrayList;
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
 * Checks the reports of a project in their sources, without compiling them, and whether the files in the class output, and
 * those in the folder in which a series is published, are what the sources say. Fails where any of that is wrong.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class CheckMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    /** The encoding of the sources. */
    @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    /**
     * The severity of checks: {@code period-gap:off,unmentioned-thread:error}. By default
     * that of the compiler's {@code -Abyline.checks=}.
     */
    @Parameter(property = "byline.checks")
    private @Nullable String checks;

    /** Whether nothing is checked. */
    @Parameter(property = "byline.skip", defaultValue = "false")
    private boolean skip;

    /** Made by Maven. */
    public CheckMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || project == null || project.getPackaging().equals("pom")) {
            return;
        }
        var reports = ProjectReports.of(project, Optional.ofNullable(encoding), Optional.ofNullable(checks), getLog());
        try {
            var reading = SeriesReader.read(reports.roots(), reports.settings());
            var log = new ProblemLog(getLog());
            var problems = new ArrayList<>(reading.problems());
            problems.addAll(reports.output().stale(reading));
            problems.addAll(reports.published().stale(reading));
            problems.sort(SourceProblem.BY_PLACE);
            log.print(problems);
            log.printUnknown(reading);
            getLog().info(ProblemLog.summary(reading, problems));
            ProblemLog.failOnErrors(problems);
        } catch (IOException e) {
            throw new MojoExecutionException("the sources cannot be read: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
