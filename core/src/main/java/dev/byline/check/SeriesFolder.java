package dev.byline.check;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/** The folder of a series in the class output, as the build left it before the reports were compiled. */
@FunctionalInterface
public interface SeriesFolder {

    /**
     * Whether something lies in the folder.
     *
     * @param path a path relative to the folder; that of a directory ends with a slash
     * @return whether there is such a file, or such a directory with something in it
     */
    boolean has(String path);

    /**
     * The folder of another series, which stands beside this one.
     *
     * @param name the name of the folder
     * @return that series; empty if the build knows no series with such a folder
     */
    default Optional<Other> beside(String name) {
        return Optional.empty();
    }

    /**
     * To what a link into a report of another series, or of another build, can lead. Asked when all reports of the build
     * are evaluated.
     *
     * @param path the Markdown of the report, relative to the folder in which all series have theirs
     * @return its anchors; empty where they are not known
     */
    default Optional<Set<String>> anchors(String path) {
        return Optional.empty();
    }

    /**
     * Another series.
     *
     * @param name what its readers call it
     * @param files what the series has, whatever lies in its folder
     * @param folder what lies there
     */
    record Other(String name, NavigableSet<String> files, SeriesFolder folder) {}
}
