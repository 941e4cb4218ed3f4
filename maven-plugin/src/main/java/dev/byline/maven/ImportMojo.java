package dev.byline.maven;

import dev.byline.importer.ImportException;
import dev.byline.importer.ImportOptions;
import dev.byline.importer.Importer;
import dev.byline.importer.Progress;
import dev.byline.importer.Versions;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes a Maven project from a folder of Markdown. Its compilation writes the same reports again. */
@Mojo(name = "import", requiresProject = false, threadSafe = true)
public final class ImportMojo extends AbstractMojo {

    /** The folder of Markdown. */
    @Parameter(property = "byline.from", required = true)
    private @Nullable File from;

    /** The folder of the new project. */
    @Parameter(property = "byline.to", required = true)
    private @Nullable File to;

    /** The series' name. By default the name of the folder, as the titles spell it. */
    @Parameter(property = "byline.name")
    private @Nullable String name;

    /** The Java package. By default it is made from the series' name. */
    @Parameter(property = "byline.package")
    private @Nullable String packageName;

    /** The slug of the home repository. By default the one that most labels like {@code [#12]} are about. */
    @Parameter(property = "byline.home")
    private @Nullable String home;

    /** The pattern of the titles. By default the one that most titles follow. */
    @Parameter(property = "byline.title")
    private @Nullable String title;

    /** The Markdown that ends each report. By default the paragraph that most files share at their end. */
    @Parameter(property = "byline.footer")
    private @Nullable String footer;

    /** Whether the safe repairs are made. */
    @Parameter(property = "byline.fix", defaultValue = "false")
    private boolean fix;

    /** Whether files of a project that exists are replaced. */
    @Parameter(property = "byline.overwrite", defaultValue = "false")
    private boolean overwrite;

    /** Made by Maven. */
    public ImportMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (from == null || to == null) {
            throw new MojoFailureException("set -Dbyline.from to a folder of Markdown and -Dbyline.to to a new folder");
        }
        var options = new ImportOptions(
                from.toPath(),
                to.toPath(),
                Optional.ofNullable(name),
                Optional.ofNullable(packageName),
                Optional.ofNullable(home),
                Optional.ofNullable(title),
                Optional.ofNullable(footer),
                fix,
                overwrite);
        try {
            var result = new Importer(options, Versions.current(), new Progress(getLog()::info)).run();
            result.table().forEach(getLog()::info);
            getLog().info("The new project is " + to + ": see IMPORT.md there, and run mvn compile in it");
        } catch (ImportException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("the import failed: " + e, e);
        }
    }
}
