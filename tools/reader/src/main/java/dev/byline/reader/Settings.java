package dev.byline.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * How sources are to be read.
 *
 * @param encoding how their characters are written
 * @param checks how bad the problems of the checks are, as {@code -Abyline.checks} has it; empty for the defaults
 * @param exists whether a build puts a file into the class output, by its path there; of a folder, the path ends with a slash
 * @param elsewhere the source roots, among those that are read, of modules that this one depends on: what they declare and
 *     report is known, and told and written by their own builds
 * @param progress is told how far the reading is
 */
public record Settings(
        Charset encoding, String checks, Predicate<String> exists, List<Path> elsewhere, Progress progress) {

    /** Copies the list, so that it cannot change. */
    public Settings {
        elsewhere = List.copyOf(elsewhere);
    }

    /** Is told how far a reading is, on any thread. */
    @FunctionalInterface
    public interface Progress {

        /**
         * A report has been evaluated and checked.
         *
         * @param done how many reports of a series are done
         * @param all how many there are to do
         */
        void checked(int done, int all);
    }

    /**
     * Settings for readings that take so little time that nobody asks how far they are.
     *
     * @param encoding how the characters of the sources are written
     * @param checks how bad the problems of the checks are; empty for the defaults
     * @param exists whether a build puts a file into the class output
     */
    public Settings(Charset encoding, String checks, Predicate<String> exists) {
        this(encoding, checks, exists, List.of(), (done, all) -> {});
    }

    /**
     * Whether another module has a file.
     *
     * @param file a source
     * @return whether it is below one of the roots that are {@link #elsewhere()}
     */
    boolean isElsewhere(Path file) {
        return elsewhere.stream().anyMatch(file::startsWith);
    }

    /**
     * Looks for files in folders that a build copies into the class output, or in that itself.
     *
     * @param folders the folders
     * @return whether a file, or a folder if the path ends with a slash, is in one of them
     */
    public static Predicate<String> filesIn(List<Path> folders) {
        return path -> folders.stream().anyMatch(folder -> isIn(folder, path));
    }

    private static boolean isIn(Path folder, String path) {
        try {
            var file = folder.resolve(path);
            return path.endsWith("/") ? Files.isDirectory(file) : Files.isRegularFile(file);
        } catch (InvalidPathException e) {
            // No file can be called like that here: %00 in a link is a character that file systems do not have.
            return false;
        }
    }

    /**
     * The defaults: UTF-8, the checks' own severities, and no file beside the reports.
     *
     * @return the settings
     */
    public static Settings defaults() {
        return new Settings(StandardCharsets.UTF_8, "", path -> false);
    }
}
