package dev.byline.maven;

import dev.byline.importer.ImportProcess;
import dev.byline.importer.options.ImportException;
import dev.byline.importer.options.ImportOptions;
import dev.byline.importer.options.ImportOptions.Flag;
import dev.byline.importer.options.ProjectFolders;
import dev.byline.importer.project.Versions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes a Maven project from a folder of Markdown, whose compilation writes the same reports again; or adds to a project
 * what is new in the folder.
 */
@Mojo(name = "import", requiresProject = false, threadSafe = true)
public final class ImportMojo extends AbstractMojo {

    /** The folder of Markdown, or one file of it. */
    @Parameter(property = "byline.from", required = true)
    private @Nullable File from;

    /** The folder of the project, which is made if there is none. By default the project in which Maven runs. */
    @Parameter(property = "byline.to")
    private @Nullable File to;

    @Parameter(defaultValue = "${project}", readonly = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    private @Nullable MavenSession session;

    /** The encoding of the sources of the project in which Maven runs. */
    @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    /** The series' name. By default the name of the folder, as the titles spell it. */
    @Parameter(property = "byline.name")
    private @Nullable String name;

    /** The Java package. By default it is made from the series' name. */
    @Parameter(property = "byline.package")
    private @Nullable String packageName;

    /**
     * The slug of the home repository, or its page, or {@code none}. By default the one that most labels like {@code
     * [#12]} are about.
     */
    @Parameter(property = "byline.home")
    private @Nullable String home;

    /** The pattern of the titles, or {@code none}. By default the one that most titles follow. */
    @Parameter(property = "byline.title")
    private @Nullable String title;

    /** The Markdown that ends each report, or {@code none}. By default the paragraph that most files end with. */
    @Parameter(property = "byline.footer")
    private @Nullable String footer;

    /**
     * The periods of files: {@code day}, {@code week} or {@code month}, which contain the day that is inferred, {@code
     * none}, or a period such as {@code 2024-W01}. For some files behind their name: {@code week,notes/*=none}.
     */
    @Parameter(property = "byline.period")
    private @Nullable String period;

    /** Repositories to declare, as {@code owner/name} with commas; with a {@code -} in front, those not to declare. */
    @Parameter(property = "byline.repositories")
    private @Nullable String repositories;

    /** Handles of people to declare, with commas; with a {@code -} in front, those not to declare. */
    @Parameter(property = "byline.people")
    private @Nullable String people;

    /** Pull requests to declare, as {@code #12} or {@code owner/name#12}; with a {@code -} in front, not to declare. */
    @Parameter(property = "byline.pulls")
    private @Nullable String pulls;

    /** Issues to declare, like the pull requests. */
    @Parameter(property = "byline.issues")
    private @Nullable String issues;

    /** What hosts run, where URLs do not tell: {@code git.example.org=gitlab}; github, gitlab, gitea or forgejo. */
    @Parameter(property = "byline.forges")
    private @Nullable String forges;

    /** Whether the safe repairs are made. */
    @Parameter(property = "byline.fix", defaultValue = "false")
    private boolean fix;

    /**
     * Whether a file that has changed is imported again also where somebody has edited its report. By default that report is
     * left alone.
     */
    @Parameter(property = "byline.overwrite", defaultValue = "false")
    private boolean overwrite;

    /** Made by Maven. */
    public ImportMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (from == null) {
            throw new MojoFailureException("set -Dbyline.from to a folder of Markdown");
        }
        var target = to == null ? standing() : to.toPath();
        var said = new EnumMap<Flag, String>(Flag.class);
        say(said, Flag.NAME, name);
        say(said, Flag.PACKAGE, packageName);
        say(said, Flag.HOME, home);
        say(said, Flag.TITLE, title);
        say(said, Flag.FOOTER, footer);
        say(said, Flag.PERIOD, period);
        say(said, Flag.REPOSITORIES, repositories);
        say(said, Flag.PEOPLE, people);
        say(said, Flag.PULLS, pulls);
        say(said, Flag.ISSUES, issues);
        say(said, Flag.FORGES, forges);
        try {
            var options = new ImportOptions(from.toPath(), target, folders(target), said, fix, overwrite);
            ImportProcess.run(options, getLog()::info);
            var missing = missing(options);
            if (!missing.isEmpty()) {
                getLog().warn("Maven does not compile the reports yet; add to pom.xml");
                missing.forEach(line -> getLog().info(line));
            }
            getLog().info("The project is " + target + ": see IMPORT.md there, and run mvn compile in it");
        } catch (ImportException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("the import failed: " + e.getMessage(), e);
        }
    }

    /** What the pom of the project needs besides, where Maven runs in it and so knows all of it. */
    private List<String> missing(ImportOptions options) {
        if (!isStanding(options.to())) {
            return List.of();
        }
        var publishes = !options.publishTo().isEmpty();
        return MissingPomParts.of(Objects.requireNonNull(project), publishes, Versions.current());
    }

    private boolean isStanding(Path target) {
        return project != null
                && project.getFile() != null
                && project.getBasedir().toPath().equals(target.toAbsolutePath().normalize());
    }

    /** The project in which Maven runs. */
    private Path standing() throws MojoFailureException {
        if (project == null || project.getFile() == null) {
            throw new MojoFailureException("set -Dbyline.to to a new folder, or run the goal in a project");
        }
        if (project.getPackaging().equals("pom")
                || session != null && session.getProjects().size() > 1) {
            throw new MojoFailureException(
                    "run the goal in the folder of the module that is to have the reports, or set -Dbyline.to to it");
        }
        return project.getBasedir().toPath();
    }

    /** Where the project has its sources, if Maven runs in it. */
    private ProjectFolders folders(Path target) {
        var usual = ProjectFolders.USUAL;
        if (project == null || !isStanding(target)) {
            return usual;
        }
        return new ProjectFolders(
                Optional.ofNullable(project.getBuild().getSourceDirectory()).orElse(usual.sources()),
                project.getResources().stream()
                        .findFirst()
                        .map(Resource::getDirectory)
                        .orElse(usual.resources()),
                Optional.ofNullable(encoding).orElse(usual.encoding()));
    }

    private static void say(Map<Flag, String> said, Flag flag, @Nullable String value) {
        if (value != null) {
            said.put(flag, value);
        }
    }
}
