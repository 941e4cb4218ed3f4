package dev.byline.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * A directory of the file system.
 *
 * @param root the directory
 */
public record Directory(Path root) implements OutputFolder {

    @Override
    public Optional<byte[]> read(String path) {
        try {
            return Optional.of(Files.readAllBytes(root.resolve(path)));
        } catch (IOException | RuntimeException e) {
            // There is none, or the path is none of this file system.
            return Optional.empty();
        }
    }

    @Override
    public boolean exists(String path) {
        try {
            var file = root.resolve(path);
            return path.endsWith("/") ? isFilled(file) : Files.isRegularFile(file);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean isFilled(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (var content = Files.list(directory)) {
            return content.findAny().isPresent();
        }
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        var file = root.resolve(path);
        var parent = file.getParent();
        var name = file.getFileName();
        if (parent == null || name == null) {
            throw new NoSuchFileException(file.toString());
        }
        // No class and no report has a name that begins with a dot and ends with a tilde.
        var written = parent.resolve("." + Digest.of(name.toString().getBytes(StandardCharsets.UTF_8)) + "~");
        try {
            write(written, parent, content);
            move(written, file);
        } catch (FileSystemException e) {
            Files.deleteIfExists(written);
            throw e instanceof AccessDeniedException
                    ? new AccessDeniedException(file.toString())
                    : new FileSystemException(file.toString(), null, e.getReason());
        }
    }

    private static void write(Path file, Path parent, byte[] content) throws IOException {
        try {
            Files.write(file, content);
        } catch (NoSuchFileException e) {
            // Only the first file of a directory finds it missing, and it costs more to ask than to write.
            Files.createDirectories(parent);
            Files.write(file, content);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void delete(String path) {
        try {
            Files.deleteIfExists(root.resolve(path));
            deleteEmptyFolders(path);
        } catch (IOException | RuntimeException e) {
            // Not ours to delete: it is as stale as a class file would be.
            return;
        }
    }

    /** Of the names of reports' files that have folders; the folder of a series stays. */
    private void deleteEmptyFolders(String path) throws IOException {
        for (var end = path.lastIndexOf('/');
                path.startsWith(SeriesPaths.FOLDER) && end > path.indexOf('/', SeriesPaths.FOLDER.length());
                end = path.lastIndexOf('/', end - 1)) {
            // It says so where something is in it.
            Files.delete(root.resolve(path.substring(0, end)));
        }
    }

    @Override
    public void age(String path) {
        try {
            Files.setLastModifiedTime(root.resolve(path), FileTime.fromMillis(0));
        } catch (IOException | RuntimeException e) {
            // There is none, so it is made anyway.
            return;
        }
    }

    @Override
    public long size(String path) {
        try {
            return Files.size(root.resolve(path));
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }
}
