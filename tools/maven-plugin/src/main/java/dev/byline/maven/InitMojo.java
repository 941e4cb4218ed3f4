package dev.byline.maven;

import dev.byline.forge.ForgeException;
import dev.byline.forge.RequestedPeriod;
import dev.byline.init.FirstProject;
import dev.byline.init.FirstProject.InvalidSetting;
import dev.byline.java.JavaNaming;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Begins a series: writes a Maven project with a catalog, this week's report and a workflow. No file is replaced. */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends AbstractMojo {

    /** The folder of the project. By default the one in which Maven runs. */
    @Parameter(property = "byline.to", defaultValue = ".")
    private @Nullable File to;

    /** The series' name. By default the name of the folder. */
    @Parameter(property = "byline.name")
    private @Nullable String name;

    /** The Java package. By default it is made from the series' name. */
    @Parameter(property = "byline.package")
    private @Nullable String packageName;

    /** The slug of the repository that the reports are about. */
    @Parameter(property = "byline.home", defaultValue = "example/project")
    private @Nullable String home;

    /** The handles of who is credited, with commas. */
    @Parameter(property = "byline.people", defaultValue = "ada")
    private @Nullable String people;

    /** The period of the first report: {@code 2017-W25}, {@code 2018-03}, {@code 2017-06-21}. By default the current week. */
    @Parameter(property = "byline.period")
    private @Nullable String period;

    /** Made by Maven. */
    public InitMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        var folder = Optional.ofNullable(to).map(File::toPath).orElse(Path.of("."));
        var series = Optional.ofNullable(name).orElseGet(() -> FirstProject.nameOf(folder));
        try {
            var project = new FirstProject(
                    series,
                    Optional.ofNullable(packageName).orElseGet(() -> JavaNaming.packageOf(series)),
                    Optional.ofNullable(home).orElse(""),
                    handles(),
                    new RequestedPeriod(
                                    Optional.ofNullable(period),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())
                            .resolve(Clock.systemDefaultZone()));
            project.write(folder)
                    .forEach(file ->
                            getLog().info("wrote " + folder.resolve(file).normalize()));
            getLog().info("Run mvn compile there for the Markdown, and mvn byline:serve to read it in a browser");
        } catch (InvalidSetting | ForgeException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("the project cannot be written: " + e, e);
        }
    }

    private List<String> handles() {
        return Stream.of(Optional.ofNullable(people).orElse("").split(","))
                .map(String::strip)
                .filter(handle -> !handle.isEmpty())
                .toList();
    }
}
