package dev.byline.server.project;

import dev.byline.reader.Settings;
import dev.byline.reader.parse.SourceRoots;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
 */
public record Project(
        Path folder, List<Path> roots, List<Path> beside, Charset encoding, String checks, Optional<Path> build) {

    /** Copies the lists, so that they cannot change. */
    public Project {
        roots = List.copyOf(roots);
        beside = List.copyOf(beside);
    }

    /**
     * How its sources are to be read.
     *
     * @return the settings
     */
    public Settings settings() {
        return new Settings(encoding, checks, Settings.filesIn(beside));
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
     * The root of a file.
     *
     * @param file a file
     * @return the innermost root above it
     */
    public Optional<Path> root(Path file) {
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
