package dev.byline.maven;

import dev.byline.reader.SeriesReader;
import dev.byline.reader.Workspace;
import java.io.File;
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
 * Writes the Markdown and the index of the reports of a project into the class output, from their sources alone. What has
 * an error is not written, and makes the build fail. With a report, it writes that one for another place instead.
 */
@Mojo(name = "render", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class RenderMojo extends AbstractMojo {

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

    /**
     * One report, by its period ({@code 2017-W25}), its file or its class, which is written for another place instead: {@link
     * #as} says which.
     */
    @Parameter(property = "byline.report")
    private @Nullable String report;

    /**
     * What the report is written as: {@code release}, the text of a release or a discussion without its title, or {@code mail}, an
     * e-mail with plain text and HTML. All its links are whole.
     */
    @Parameter(property = "byline.as", defaultValue = "release")
    private @Nullable String as;

    /**
     * Where the folder of the series is on the web, for a report that links to other files of it: {@code
     * https://github.com/example/project/blob/main/reports/}.
     */
    @Parameter(property = "byline.address")
    private @Nullable String address;

    /** Who sends the e-mail: {@code Ada <ada@example.org>}. */
    @Parameter(property = "byline.mailFrom")
    private @Nullable String mailFrom;

    /** Who gets the e-mail, with commas between several. */
    @Parameter(property = "byline.mailTo")
    private @Nullable String mailTo;

    /** When the e-mail is sent, as {@code 2026-01-12T09:00:00+01:00}; without it, the e-mail has no date. */
    @Parameter(property = "byline.mailDate")
    private @Nullable String mailDate;

    /** The folder in which the report for another place is written. */
    @Parameter(property = "byline.output", defaultValue = "${project.build.directory}/byline/sent")
    private @Nullable File output;

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
            if (report != null && output != null) {
                send(reports, report, output);
                return;
            }
            var reading = SeriesReader.read(reports.roots(), reports.settings());
            var log = new ProblemLog(getLog());
            log.print(reading.problems());
            log.printUnknown(reading);
            var changes = reports.output().write(reading);
            getLog().info(ProblemLog.summary(reading, reading.problems()) + "; "
                    + ProblemLog.summary(changes) + ", in "
                    + reports.output().root());
            var published = reports.published().write(reading);
            log.print(published.problems());
            if (!published.changes().isEmpty()) {
                getLog().info("[byline] published: " + ProblemLog.summary(published.changes()));
            }
            var problems = new ArrayList<>(reading.problems());
            problems.addAll(published.problems());
            ProblemLog.failOnErrors(problems);
        } catch (IOException e) {
            throw new MojoExecutionException("the reports cannot be written: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private void send(ProjectReports reports, String name, File folder) throws IOException, MojoFailureException {
        var sent = SentReport.of(
                Optional.ofNullable(as).orElse("release"),
                Optional.ofNullable(address),
                Optional.ofNullable(mailFrom),
                Optional.ofNullable(mailTo),
                Optional.ofNullable(mailDate));
        var workspace = new Workspace(reports.settings());
        var reading = workspace.open(reports.roots());
        new ProblemLog(getLog()).print(reading.problems());
        ProblemLog.failOnErrors(reading.problems());
        getLog().info("[byline] wrote " + sent.write(workspace.view(), name, folder.toPath()));
    }
}
