package dev.byline.maven;

import dev.byline.pages.LiveServer;
import java.io.IOException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Shows the pages of the reports to this machine, from memory, and again in the open page whenever a source is saved. What is
 * wrong stands above the page as it was when all was right. Ends when somebody stops it. In a build of several modules it
 * shows all of them.
 */
@Mojo(name = "serve", aggregator = true, threadSafe = true)
public final class ServeMojo extends AbstractMojo {

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

    /** The port, to which this machine alone can connect; 0 for any that is free. */
    @Parameter(property = "byline.port", defaultValue = "8080")
    private int port;

    /** The language of the pages, as BCP 47 has it. */
    @Parameter(property = "byline.language", defaultValue = "en")
    private @Nullable String language;

    /** Whether HTML in the reports is shown as it is, without looking for scripts in it. */
    @Parameter(property = "byline.rawHtml", defaultValue = "false")
    private boolean rawHtml;

    /** Made by Maven. */
    public ServeMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try (var server = LiveServer.start(port)) {
            var shown = new ShownReports(server, getLog());
            var watched = new ArrayList<WatchedReports>();
            for (var project : projects) {
                if (!project.getPackaging().equals("pom")) {
                    var reports = ProjectReports.ofPages(
                            project, Optional.ofNullable(encoding), Optional.ofNullable(checks), getLog());
                    var base = project.getBasedir().toPath();
                    var pages =
                            ProjectPages.of(reports, base, Optional.empty(), Optional.ofNullable(language), rawHtml);
                    watched.add(new WatchedReports(reports, base, getLog(), shown.of(base, pages)));
                }
            }
            WatchedReports.watch(watched);
        } catch (BindException e) {
            throw new MojoExecutionException(
                    "port " + port + " is taken; choose another with -Dbyline.port=, or 0 for any", e);
        } catch (IOException e) {
            throw new MojoExecutionException("the pages cannot be shown: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
