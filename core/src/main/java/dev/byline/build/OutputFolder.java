package dev.byline.build;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a build puts its files. Paths are relative, and a slash separates their names on every system. Any thread may use
 * it.
 */
public interface OutputFolder {

    /**
     * Reads a file.
     *
     * @param path the file
     * @return what it holds; empty if there is none
     */
    Optional<byte[]> read(String path);

    /**
     * Whether there is a file.
     *
     * @param path the file or, where it ends with a slash, a directory
     * @return whether it is there, and a directory has something in it
     */
    boolean exists(String path);

    /**
     * Writes a file whole: who reads it finds the old content or the new one. Makes the directories in which it lies.
     *
     * @param path the file
     * @param content what it is to hold
     * @throws IOException if it cannot be written
     */
    void write(String path, byte[] content) throws IOException;

    /**
     * Writes a file unless it holds the same already, so that nothing that stands behind it is made again.
     *
     * @param path the file
     * @param content what it is to hold
     * @return whether it was written
     * @throws IOException if it cannot be written
     */
    default boolean update(String path, byte[] content) throws IOException {
        if (read(path).filter(there -> Arrays.equals(there, content)).isPresent()) {
            return false;
        }
        write(path, content);
        return true;
    }

    /**
     * Deletes a file if that is possible.
     *
     * @param path the file
     */
    void delete(String path);

    /**
     * Makes a file older than any other, so that a build tool that goes by time makes it again.
     *
     * @param path the file
     */
    void age(String path);

    /**
     * The files in a folder and those below it.
     *
     * @param folder the folder; empty for all
     * @return their paths, sorted; none where files cannot be listed
     */
    List<String> files(String folder);

    /**
     * How long a file is.
     *
     * @param path the file
     * @return the number of bytes; -1 if there is none
     */
    long size(String path);
}
