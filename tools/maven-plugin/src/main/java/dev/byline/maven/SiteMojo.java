package dev.byline.maven;

import dev.byline.pages.Site;
import dev.byline.pages.SiteFolder;
import dev.byline.reader.SeriesReader;
import java.io.File;
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
 * Writes the reports of a project as a static site, from their sources alone. A report with an error has no page, and makes
 * the build fail.
 */
@Mojo(name = "site", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class SiteMojo extends AbstractMojo {

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

    /** The folder of the site, with one folder for each series. */
    @Parameter(property = "byline.output", defaultValue = "${project.build.directory}/site/byline")
    private @Nullable File output;

    /**
     * Where that folder will be on the web: {@code https://example.org/reports/}. Feeds, the site map and the page for what is
     * missing need it for absolute links; all other links are relative.
     */
    @Parameter(property = "byline.address")
    private @Nullable String address;

    /** The language of the pages, as BCP 47 has it. */
    @Parameter(property = "byline.language", defaultValue = "en")
    private @Nullable String language;

    /** Whether HTML in the reports is shown as it is, without looking for scripts in it. */
    @Parameter(property = "byline.rawHtml", defaultValue = "false")
    private boolean rawHtml;

    /** Whether nothing is written. */
    @Parameter(property = "byline.skip", defaultValue = "false")
    private boolean skip;

    /** Made by Maven. */
    public SiteMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || project == null || output == null || project.getPackaging().equals("pom")) {
            return;
        }
        var reports =
                ProjectReports.ofPages(project, Optional.ofNullable(encoding), Optional.ofNullable(checks), getLog());
        var pages = ProjectPages.of(
                reports,
                project.getBasedir().toPath(),
                Optional.ofNullable(address),
                Optional.ofNullable(language),
                rawHtml);
        try {
            var reading = SeriesReader.read(reports.roots(), reports.settings());
            var log = new ProblemLog(getLog());
            log.print(reading.problems());
            log.printUnknown(reading);
            var changes = new SiteFolder(output.toPath())
                    .write(Site.of(reading, pages.settings(false)), ProjectPages.isWhole(reading));
            getLog().info(ProblemLog.summary(reading, reading.problems()) + "; site of "
                    + ProblemLog.count(changes.all(), "file") + ": "
                    + changes.written().size() + " written, "
                    + changes.deleted().size() + " deleted, in " + output);
            ProblemLog.failOnErrors(reading.problems());
        } catch (IOException e) {
            throw new MojoExecutionException("the site cannot be written: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
