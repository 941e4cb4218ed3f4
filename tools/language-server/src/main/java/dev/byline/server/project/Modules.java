package dev.byline.server.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which modules depend on which. A module may have its reports here and its catalog in another one; a module of the same build is
 * found also where it is in no folder of the workspace.
 */
final class Modules {

    private final Collection<Project> projects;
    private final Map<String, Project> byName = new LinkedHashMap<>();

    /**
     * The modules of a workspace.
     *
     * @param projects the projects of the workspace
     * @param at finds the project in a folder
     */
    Modules(Collection<Project> projects, Function<Path, Optional<Project>> at) {
        this.projects = List.copyOf(projects);
        this.projects.forEach(project -> byName.putIfAbsent(project.name(), project));
        outside().stream()
                .flatMap(folder -> at.apply(folder).stream())
                .forEach(project -> byName.putIfAbsent(project.name(), project));
    }

    /** The projects, each with the roots of those that it depends on. */
    List<Project> linked() {
        return projects.stream()
                .map(project -> project.with(needed(project).stream()
                        .flatMap(each -> each.roots().stream())
                        .filter(root -> !project.roots().contains(root))
                        .filter(Files::isDirectory)
                        .distinct()
                        .toList()))
                .toList();
    }

    private Set<Project> needed(Project project) {
        var found = new LinkedHashSet<Project>();
        var open = new ArrayDeque<>(List.of(project));
        while (!open.isEmpty()) {
            open.remove().dependencies().stream()
                    .sorted()
                    .flatMap(name -> Stream.ofNullable(byName.get(name)))
                    .filter(each -> !each.folder().equals(project.folder()))
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    /** The folders of modules that are built with those of the workspace, by poms above. */
    private Set<Path> outside() {
        var known = new LinkedHashSet<Path>();
        projects.forEach(project -> known.add(project.folder()));
        var poms = new LinkedHashSet<Path>();
        projects.forEach(project -> ProjectFinder.above(project.folder())
                .takeWhile(folder -> Files.isRegularFile(folder.resolve(ProjectFinder.POM)))
                .forEach(poms::add));
        var found = new LinkedHashSet<Path>();
        var open = new ArrayDeque<>(poms);
        var seen = new LinkedHashSet<>(poms);
        while (!open.isEmpty()) {
            PomFile.read(open.remove().resolve(ProjectFinder.POM)).stream()
                    .flatMap(pom -> pom.modules().stream())
                    .filter(folder -> !known.contains(folder) && seen.add(folder))
                    .forEach(folder -> {
                        found.add(folder);
                        open.add(folder);
                    });
        }
        return found;
    }
}
