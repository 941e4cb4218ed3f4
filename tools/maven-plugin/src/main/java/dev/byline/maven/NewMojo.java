package dev.byline.maven;

import dev.byline.forge.ForgeException;
import dev.byline.forge.NewReport;
import dev.byline.forge.ProjectSources;
import dev.byline.forge.RequestedPeriod;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes the class of a report from what the catalog of its series knows of a period. */
@Mojo(name = "new", threadSafe = true)
public final class NewMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true, required = true)
    private List<String> sourceRoots = List.of();

    @Parameter(defaultValue = "${project.packaging}", readonly = true)
    private String packaging = "";

    /** The encoding of the sources. */
    @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    /** The series, by its name or the name of its type. By default the only one of the project. */
    @Parameter(property = "byline.series")
    private @Nullable String series;

    /** The name of the class. By default it is made from the period: {@code Week25}. */
    @Parameter(property = "byline.class")
    private @Nullable String className;

    /** A week, a month or a day: {@code 2017-W25}, {@code 2018-03}, {@code 2017-06-21}, or {@code last} for the week before the
     * current one. By default the current week. */
    @Parameter(property = "byline.period")
    private @Nullable String period;

    /** A week: {@code 2017-W25}. */
    @Parameter(property = "byline.week")
    private @Nullable String week;

    /** A month: {@code 2018-03}. */
    @Parameter(property = "byline.month")
    private @Nullable String month;

    /** The first day of any other period: {@code 2017-06-19}. */
    @Parameter(property = "byline.from")
    private @Nullable String from;

    /** The last day of any other period: {@code 2017-06-25}. */
    @Parameter(property = "byline.to")
    private @Nullable String to;

    /** Made by Maven. */
    public NewMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (packaging.equals("pom")) {
            getLog().info("A report needs a project with sources");
            return;
        }
        try {
            var options = new NewReport.Options(
                    new ProjectSources(
                            sourceRoots.stream().map(Path::of).toList(),
                            Charset.forName(Optional.ofNullable(encoding).orElse("UTF-8"))),
                    Optional.ofNullable(series),
                    new RequestedPeriod(
                            Optional.ofNullable(period),
                            Optional.ofNullable(week),
                            Optional.ofNullable(month),
                            Optional.ofNullable(from),
                            Optional.ofNullable(to)),
                    Optional.ofNullable(className));
            new NewReport(options, Clock.systemDefaultZone()).run().forEach(getLog()::info);
        } catch (ForgeException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("a setting cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("the report cannot be written: " + e, e);
        }
    }
}
