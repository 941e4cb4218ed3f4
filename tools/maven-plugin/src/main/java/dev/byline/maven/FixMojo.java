package dev.byline.maven;

import dev.byline.java.SourceFiles;
import dev.byline.problem.CheckId;
import dev.byline.reader.SourceProblem;
import dev.byline.reader.Workspace;
import dev.byline.reader.parse.SourceText;
import dev.byline.reader.repair.Edit;
import dev.byline.reader.repair.Repairs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Repairs what Byline knows how to repair in the sources of a project. A guess, such as the handle that a mistyped one is
 * near to, is made only where its check is named.
 */
@Mojo(name = "fix", threadSafe = true)
public final class FixMojo extends AbstractMojo {

    /** What a check of these would say in the place of what is wrong is likely, and nobody but the author knows it. */
    private static final Set<CheckId> GUESSES = EnumSet.of(
            CheckId.UNDEFINED_REFERENCE,
            CheckId.UNFILLED_PLACEHOLDER,
            CheckId.MISSING_DOCUMENT,
            CheckId.MISSING_HEADING);

    /** A repair may show what another check has to say. */
    private static final int ROUNDS = 10;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    /** The encoding of the sources. */
    @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    /** How bad the problems of the checks are, as for {@code check}. */
    @Parameter(property = "byline.checks")
    private @Nullable String checks;

    /**
     * The checks whose problems are repaired, with commas between them. By default all of those that need no guess; {@code
     * undefined-reference} writes what is suggested.
     */
    @Parameter(property = "byline.only")
    private @Nullable String only;

    /** Whether the repairs are only listed. */
    @Parameter(property = "byline.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Whether nothing is repaired. */
    @Parameter(property = "byline.skip", defaultValue = "false")
    private boolean skip;

    /** Made by Maven. */
    public FixMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || project == null || project.getPackaging().equals("pom")) {
            return;
        }
        var wanted = wanted();
        var reports = ProjectReports.of(project, Optional.ofNullable(encoding), Optional.ofNullable(checks), getLog());
        try {
            var files = new SourceFiles(reports.settings().encoding());
            var workspace = new Workspace(reports.settings());
            var reading = workspace.open(reports.roots());
            var repaired = 0;
            for (var round = 0; round < ROUNDS; round++) {
                var view = workspace.view();
                var repairs = Repairs.of(
                        reading.problems().stream()
                                .filter(problem ->
                                        problem.check().filter(wanted::contains).isPresent())
                                .toList(),
                        view);
                repairs.problems().forEach(this::tell);
                repaired += repairs.problems().size();
                if (repairs.edits().isEmpty() || dryRun) {
                    break;
                }
                var changed = changed(repairs.edits(), workspace);
                reading = workspace.edit(changed);
                files.replace(
                        changed.stream().collect(Collectors.toMap(SourceText::path, SourceText::content)), List.of());
            }
            getLog().info("[byline] " + (dryRun ? "would repair " : "repaired ") + ProblemLog.count(repaired, "problem")
                    + "; left: " + ProblemLog.counts(reading.problems()));
            hint(reading.problems(), wanted);
        } catch (IOException e) {
            throw new MojoExecutionException("the sources cannot be repaired: " + e.getMessage(), e);
        } catch (IllegalStateException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private Set<CheckId> wanted() throws MojoFailureException {
        if (only == null || only.isBlank()) {
            return EnumSet.complementOf(EnumSet.copyOf(GUESSES));
        }
        var wanted = EnumSet.noneOf(CheckId.class);
        for (var name : only.split(",")) {
            wanted.add(Stream.of(CheckId.values())
                    .filter(check -> check.id().equals(name.strip()))
                    .findFirst()
                    .orElseThrow(() -> new MojoFailureException(
                            "there is no check \"" + name.strip() + "\"; docs/checks has their list")));
        }
        return wanted;
    }

    private void tell(SourceProblem problem) {
        var place = problem.place().orElseThrow();
        getLog().info(place.file() + ":[" + place.line() + "," + place.column() + "] "
                + problem.repairs().get(0).title() + ": " + problem.message());
    }

    private static List<SourceText> changed(List<Edit> edits, Workspace workspace) {
        var texts = new ArrayList<SourceText>();
        edits.stream()
                .collect(Collectors.groupingBy(Edit::file, TreeMap::new, Collectors.toList()))
                .forEach((file, ofFile) -> workspace
                        .view()
                        .text(file)
                        .ifPresent(text -> texts.add(new SourceText(file, Repairs.apply(text.content(), ofFile)))));
        return texts;
    }

    private void hint(List<SourceProblem> problems, Set<CheckId> wanted) {
        var guesses = problems.stream()
                .filter(problem -> problem.check().filter(GUESSES::contains).isPresent())
                .filter(problem -> problem.check().filter(wanted::contains).isEmpty())
                .filter(problem -> !problem.repairs().isEmpty())
                .flatMap(problem -> problem.check().stream())
                .map(CheckId::id)
                .distinct()
                .collect(Collectors.joining(","));
        if (!guesses.isEmpty()) {
            getLog().info(
                            "[byline] to write what is suggested, look at each of these, and run mvn byline:fix -Dbyline.only="
                                    + guesses);
        }
    }
}
