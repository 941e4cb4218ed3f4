package dev.byline.server.project;

import dev.byline.reader.parse.SourceRoots;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the projects in and around folders, by Maven's and Gradle's conventions. */
public final class ProjectFinder {

    static final String POM = "pom.xml";
    private static final Path CONVENTION = Path.of("src", "main", "java");
    private static final int DEEPEST = 12;
    /** What builds and other tools write, and sources, in which no module is looked for. */
    private static final Set<String> PASSED_OVER = Set.of("target", "node_modules", "src", "out", "bin", "dist");

    private ProjectFinder() {}

    /**
     * Whether a file says where sources are.
     *
     * @param file a file
     * @return whether it is a build file of Maven or Gradle
     */
    public static boolean isBuildFile(Path file) {
        return String.valueOf(file.getFileName()).equals(POM) || GradleFile.isBuildFile(file);
    }

    /**
     * Finds the projects of a workspace.
     *
     * @param folders its folders
     * @param files files that are open, of which the projects are found too
     * @param settings what the author has set
     * @return the projects, each once, with the modules that they depend on
     */
    public static List<Project> find(List<Path> folders, Collection<Path> files, ProjectSettings settings) {
        var projects = new LinkedHashMap<Path, Project>();
        for (var folder : folders) {
            var found = settings.sourceRoots().isEmpty()
                    ? inside(folder, settings)
                    : named(folder, settings).stream().toList();
            (found.isEmpty() ? around(folder, settings).stream().toList() : found)
                    .forEach(project -> projects.putIfAbsent(project.folder(), project));
        }
        for (var file : files) {
            if (projects.values().stream().noneMatch(project -> project.hasSource(file))) {
                of(file, settings).ifPresent(project -> projects.putIfAbsent(project.folder(), project));
            }
        }
        return new Modules(projects.values(), folder -> at(folder, settings)).linked();
    }

    /** The nearest project above a file that has it as a source. */
    private static Optional<Project> of(Path file, ProjectSettings settings) {
        return above(file)
                .flatMap(folder -> at(folder, settings).stream())
                .filter(project -> project.hasSource(file))
                .findFirst();
    }

    static Stream<Path> above(Path file) {
        return Stream.iterate(file.getParent(), folder -> folder != null, folder -> folder.getParent());
    }

    private static Optional<Project> named(Path folder, ProjectSettings settings) {
        var roots = new ArrayList<Path>();
        for (var root : settings.sourceRoots()) {
            try {
                var path = folder.resolve(root).normalize();
                if (Files.isDirectory(path)) {
                    roots.add(path);
                }
            } catch (InvalidPathException e) {
                // Nothing is called like that here; another folder of the workspace may have it.
            }
        }
        var build = at(folder, settings);
        return roots.isEmpty()
                ? Optional.empty()
                : Optional.of(Project.alone(
                                folder,
                                roots,
                                build.map(Project::beside).orElse(List.of()),
                                build.map(Project::encoding).orElse(StandardCharsets.UTF_8),
                                build.map(Project::checks)
                                        .orElse(settings.checks().orElse("")),
                                build.flatMap(Project::build))
                        .called(
                                build.map(Project::name).orElse(folder.toString()),
                                build.map(Project::dependencies).orElse(Set.of())));
    }

    private static List<Project> inside(Path folder, ProjectSettings settings) {
        var projects = new ArrayList<Project>();
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                    var name = String.valueOf(each.getFileName());
                    if (!each.equals(folder) && (name.startsWith(".") || PASSED_OVER.contains(name))) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    at(each, settings).ifPresent(projects::add);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // The folder is gone: it has no projects.
        }
        return projects;
    }

    /** The project that a folder is a part of. */
    private static Optional<Project> around(Path folder, ProjectSettings settings) {
        return above(folder)
                .flatMap(each -> at(each, settings).stream())
                .filter(project ->
                        project.roots().stream().anyMatch(root -> root.startsWith(folder) || folder.startsWith(root)))
                .findFirst()
                .or(() -> plain(folder, settings));
    }

    /** A folder that no build knows. Not all below it is read: it may be anybody's home. */
    private static Optional<Project> plain(Path folder, ProjectSettings settings) {
        var sources = folder.resolve("src");
        var root = Files.isDirectory(sources)
                ? Optional.of(sources)
                : hasSource(folder) ? Optional.of(folder) : Optional.<Path>empty();
        return root.map(each -> Project.alone(
                folder,
                List.of(each),
                List.of(),
                StandardCharsets.UTF_8,
                settings.checks().orElse(""),
                Optional.empty()));
    }

    private static boolean hasSource(Path folder) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(SourceRoots::isSource);
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Project> at(Path folder, ProjectSettings settings) {
        var pom = folder.resolve(POM);
        if (Files.isRegularFile(pom)) {
            return maven(folder, pom, settings);
        }
        return GradleFile.in(folder)
                .map(file -> gradle(folder, file, settings))
                .or(() -> Files.isDirectory(folder.resolve(CONVENTION))
                        ? Optional.of(Project.alone(
                                folder,
                                List.of(folder.resolve(CONVENTION)),
                                List.of(folder.resolve("src/main/resources")),
                                StandardCharsets.UTF_8,
                                settings.checks().orElse(""),
                                Optional.empty()))
                        : Optional.empty());
    }

    private static Optional<Project> maven(Path folder, Path file, ProjectSettings settings) {
        var pom = PomFile.read(file);
        if (pom.isEmpty()) {
            // In the middle of an edit: what Maven's conventions say holds until it can be read.
            return Optional.of(Project.alone(
                    folder,
                    List.of(folder.resolve(CONVENTION)),
                    List.of(folder.resolve("src/main/resources"), folder.resolve("target/classes")),
                    StandardCharsets.UTF_8,
                    settings.checks().orElse(""),
                    Optional.of(file)));
        }
        if (pom.get().isAggregator()) {
            return Optional.empty();
        }
        var beside = new ArrayList<>(pom.get().resources());
        beside.add(pom.get().output());
        return Optional.of(Project.alone(
                        folder,
                        pom.get().roots(),
                        beside,
                        charset(pom.get().encoding()),
                        settings.checks().or(pom.get()::checks).orElse(""),
                        Optional.of(file))
                .called(pom.get().module(), pom.get().dependencies()));
    }

    private static Project gradle(Path folder, GradleFile file, ProjectSettings settings) {
        return Project.alone(
                        folder,
                        file.roots(),
                        List.of(file.output()),
                        StandardCharsets.UTF_8,
                        settings.checks().or(file::checks).orElse(""),
                        Optional.of(file.file()))
                .called(folder.toString(), file.dependencies());
    }

    private static Charset charset(Optional<String> name) {
        try {
            return Charset.forName(name.orElse("UTF-8"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
