package dev.byline.server.project;

import dev.byline.reader.Settings;
import dev.byline.reader.parse.SourceRoots;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sources that are compiled together: a module of Maven or Gradle.
 *
 * @param folder the folder of the module
 * @param roots the folders of its sources
 * @param beside the folders in which what reports link to may lie: its resources, and its class output
 * @param encoding how the characters of its sources are written
 * @param checks how bad the problems of the checks are; empty for the defaults
 * @param build the file that says so; empty where there is none
 * @param name what the modules that depend on it call it
 * @param dependencies the names of what it depends on
 * @param elsewhere the folders of the sources of the modules that it depends on, also through others
 */
public record Project(
        Path folder,
        List<Path> roots,
        List<Path> beside,
        Charset encoding,
        String checks,
        Optional<Path> build,
        String name,
        Set<String> dependencies,
        List<Path> elsewhere) {

    /** Copies the collections, so that they cannot change. */
    public Project {
        roots = List.copyOf(roots);
        beside = List.copyOf(beside);
        dependencies = Set.copyOf(dependencies);
        elsewhere = List.copyOf(elsewhere);
    }

    /** A module that depends on no other. */
    static Project alone(
            Path folder, List<Path> roots, List<Path> beside, Charset encoding, String checks, Optional<Path> build) {
        return new Project(folder, roots, beside, encoding, checks, build, folder.toString(), Set.of(), List.of());
    }

    Project called(String newName, Set<String> newDependencies) {
        return new Project(folder, roots, beside, encoding, checks, build, newName, newDependencies, elsewhere);
    }

    Project with(List<Path> newElsewhere) {
        return new Project(folder, roots, beside, encoding, checks, build, name, dependencies, newElsewhere);
    }

    /**
     * How its sources are to be read.
     *
     * @return the settings
     */
    public Settings settings() {
        return new Settings(encoding, checks, Settings.filesIn(beside), elsewhere, (done, all) -> {});
    }

    /**
     * All that is read to know what its sources say.
     *
     * @return the folders of its sources, and of the modules that it depends on
     */
    public List<Path> read() {
        return Stream.concat(roots.stream(), elsewhere.stream()).toList();
    }

    /**
     * The folders beside the sources that authors write.
     *
     * @return those in which no build writes
     */
    public List<Path> resources() {
        return beside.stream()
                .filter(each -> !each.startsWith(folder.resolve("target")) && !each.startsWith(folder.resolve("build")))
                .toList();
    }

    /**
     * Whether a file is one of its sources, or would be if it were there.
     *
     * @param file a file
     * @return whether it is a Java source below one of the roots
     */
    public boolean hasSource(Path file) {
        return SourceRoots.isSource(file) && root(file).isPresent();
    }

    /**
     * Whether what a source says matters to it.
     *
     * @param file a file
     * @return whether it is a Java source below one of the folders that are read
     */
    public boolean reads(Path file) {
        return SourceRoots.isSource(file) && root(file, read()).isPresent();
    }

    /**
     * The root of a file.
     *
     * @param file a file
     * @return the innermost root above it
     */
    public Optional<Path> root(Path file) {
        return root(file, roots);
    }

    private static Optional<Path> root(Path file, List<Path> roots) {
        return roots.stream()
                .filter(file::startsWith)
                .filter(root -> !isHidden(root.relativize(file).getParent()))
                .reduce((a, b) -> a.getNameCount() >= b.getNameCount() ? a : b);
    }

    private static boolean isHidden(@Nullable Path folders) {
        if (folders != null) {
            for (var folder : folders) {
                if (folder.toString().startsWith(".")) {
                    return true;
                }
            }
        }
        return false;
    }
}
