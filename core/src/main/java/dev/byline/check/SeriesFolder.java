package dev.byline.check;

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
}
