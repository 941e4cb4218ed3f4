package dev.byline.maven;

import dev.byline.check.Severities;
import dev.byline.importer.options.Progress;
import dev.byline.reader.ClassOutput;
import dev.byline.reader.PublishedFolders;
import dev.byline.reader.Settings;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What a Maven project says of its reports.
 *
 * @param roots the folders of its sources, and of the modules of the same build that it depends on
 * @param resources the folders of the files next to the reports
 * @param settings how to read them
 * @param output where it compiles them to
 * @param published where it publishes them besides
 */
record ProjectReports(
        List<Path> roots, List<Path> resources, Settings settings, ClassOutput output, PublishedFolders published) {

    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

    /**
     * Reads a project's settings.
     *
     * @param project the project
     * @param encoding the encoding of its sources, if it has one
     * @param checks the severity of checks; where it is not given, that of the compiler
     * @param log takes how far the reading is, where that takes longer than a second
     * @throws MojoFailureException if there is no such encoding
     */
    static ProjectReports of(MavenProject project, Optional<String> encoding, Optional<String> checks, Log log)
            throws MojoFailureException {
        var dependencies = dependencies(project);
        return of(project, List.of(), roots(dependencies), encoding, checks, log);
    }

    /**
     * Reads a project's settings, for pages: those show the reports of all modules that a series has, not only those that
     * this project writes.
     *
     * @param project the project
     * @param encoding the encoding of its sources, if it has one
     * @param checks how bad the problems of the checks are; where it is not given, what the compiler is given
     * @param log takes how far the reading is, where that takes longer than a second
     * @throws MojoFailureException if there is no such encoding
     */
    static ProjectReports ofPages(MavenProject project, Optional<String> encoding, Optional<String> checks, Log log)
            throws MojoFailureException {
        return of(project, dependencies(project), List.of(), encoding, checks, log);
    }

    private static ProjectReports of(
            MavenProject project,
            Collection<MavenProject> joined,
            List<Path> elsewhere,
            Optional<String> encoding,
            Optional<String> checks,
            Log log)
            throws MojoFailureException {
        var output = Path.of(project.getBuild().getOutputDirectory());
        var projects = Stream.concat(Stream.of(project), joined.stream()).toList();
        var resources = Stream.concat(
                        projects.stream()
                                .flatMap(each -> each.getResources().stream())
                                .map(resource -> Path.of(resource.getDirectory())),
                        joined.stream().map(each -> Path.of(each.getBuild().getOutputDirectory())))
                .toList();
        var progress = new Progress(log::info);
        var settings = new Settings(
                charset(encoding.orElse("UTF-8")),
                checks.orElseGet(() -> compilerChecks(project)),
                Settings.filesIn(
                        Stream.concat(Stream.of(output), resources.stream()).toList()),
                elsewhere,
                (done, all) -> {
                    if (done == 1) {
                        progress.begin();
                    }
                    progress.step("[byline] checked reports:", done, all);
                });
        var roots = Stream.of(
                        project.getCompileSourceRoots().stream().map(Path::of),
                        roots(joined).stream(),
                        elsewhere.stream())
                .flatMap(paths -> paths)
                .toList();
        return new ProjectReports(
                roots,
                resources,
                settings,
                new ClassOutput(output),
                new PublishedFolders(project.getBasedir().toPath()));
    }

    private static List<Path> roots(Collection<MavenProject> projects) {
        return projects.stream()
                .flatMap(each -> each.getCompileSourceRoots().stream())
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
    }

    /** The modules of this build that a project depends on, also through others. */
    private static Set<MavenProject> dependencies(MavenProject project) {
        var found = new LinkedHashSet<MavenProject>();
        var open = new ArrayDeque<>(List.of(project));
        while (!open.isEmpty()) {
            var next = open.remove();
            next.getDependencies().stream()
                    .flatMap(dependency -> next.getProjectReferences().values().stream()
                            .filter(other -> other.getGroupId().equals(dependency.getGroupId())
                                    && other.getArtifactId().equals(dependency.getArtifactId())))
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    private static Charset charset(String name) throws MojoFailureException {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new MojoFailureException(
                    "there is no encoding \"" + name + "\"; write one such as UTF-8 into project.build.sourceEncoding",
                    e);
        }
    }

    /** The option that the project gives to its compiler. */
    private static String compilerChecks(MavenProject project) {
        return Optional.ofNullable(project.getPlugin(COMPILER))
                .map(plugin -> Stream.concat(
                                Stream.ofNullable(plugin.getConfiguration()),
                                plugin.getExecutions().stream()
                                        .filter(execution ->
                                                execution.getGoals().contains("compile")
                                                        || execution.getId().equals("default-compile"))
                                        .map(PluginExecution::getConfiguration))
                        .filter(Xpp3Dom.class::isInstance)
                        .flatMap(configuration -> texts((Xpp3Dom) configuration).stream())
                        .filter(text -> text.startsWith(Severities.ARGUMENT))
                        .reduce("", (first, second) -> second))
                .map(option -> option.isEmpty() ? "" : option.substring(Severities.ARGUMENT.length()))
                .orElse("");
    }

    /** All arguments, in whichever of the compiler plugin's elements they stand. */
    private static List<String> texts(Xpp3Dom dom) {
        var texts = new ArrayList<String>();
        Optional.ofNullable(dom.getValue()).map(String::strip).ifPresent(texts::add);
        Stream.of(dom.getChildren()).forEach(child -> texts.addAll(texts(child)));
        return texts;
    }
}
