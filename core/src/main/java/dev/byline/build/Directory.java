package dev.byline.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/**
 * A directory of the file system. Nothing outside of it is written or deleted, also where a symbolic link in it leads there.
 *
 * @param root the directory
 */
public record Directory(Path root) implements OutputFolder {

    /** A file that is a symbolic link is not written through. */
    private static final OpenOption[] NEW_OR_OWN = {
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS
    };

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

    /** What a file holds, for one that is too large to be in memory. */
    @FunctionalInterface
    public interface Content {

        /**
         * Makes it.
         *
         * @param out takes it
         * @throws IOException if it cannot take it
         */
        void writeTo(OutputStream out) throws IOException;
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        put(path, (written, parent) -> {
            write(written, parent, content);
            return true;
        });
    }

    /**
     * Writes a large file unless it holds the same already.
     *
     * @param path the file
     * @param content what it is to hold
     * @return whether it was written
     * @throws IOException if it cannot be written
     */
    public boolean update(String path, Content content) throws IOException {
        var file = root.resolve(path);
        return put(path, (written, parent) -> {
            Files.createDirectories(parent);
            try (var out = new BufferedOutputStream(Files.newOutputStream(written, NEW_OR_OWN))) {
                content.writeTo(out);
            }
            return !Files.isRegularFile(file) || Files.mismatch(written, file) >= 0;
        });
    }

    /** Writes a file under another name, and says whether it is to take the place of the one that is there. */
    private interface Writing {
        boolean write(Path file, Path parent) throws IOException;
    }

    private boolean put(String path, Writing writing) throws IOException {
        var file = root.resolve(path);
        var parent = file.getParent();
        var name = file.getFileName();
        if (parent == null || name == null) {
            throw new NoSuchFileException(file.toString());
        }
        var way = wayOut(path);
        if (way.isPresent()) {
            throw new FileSystemException(
                    way.get().toString(), null, "this symbolic link leads out of the output folder: delete it");
        }
        // No class and no report has a name that begins with a dot and ends with a tilde.
        var written = parent.resolve("." + Digest.of(name.toString().getBytes(StandardCharsets.UTF_8)) + "~");
        try {
            if (writing.write(written, parent)) {
                move(written, file);
                return true;
            }
            Files.delete(written);
            return false;
        } catch (FileSystemException e) {
            Files.deleteIfExists(written);
            throw e instanceof AccessDeniedException
                    ? new AccessDeniedException(file.toString())
                    : new FileSystemException(file.toString(), null, e.getReason());
        }
    }

    private static void write(Path file, Path parent, byte[] content) throws IOException {
        try {
            Files.write(file, content, NEW_OR_OWN);
        } catch (NoSuchFileException e) {
            // Only the first file of a directory finds it missing, and it costs more to ask than to write.
            Files.createDirectories(parent);
            Files.write(file, content, NEW_OR_OWN);
        }
    }

    /** The symbolic link among the folders of a path that leads out of this directory; the directory itself may be one. */
    private Optional<Path> wayOut(String path) throws IOException {
        for (var end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            var folder = root.resolve(path.substring(0, end));
            if (Files.isSymbolicLink(folder) && !leadsInside(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private boolean leadsInside(Path link) throws IOException {
        try {
            return link.toRealPath().startsWith(root.toRealPath());
        } catch (NoSuchFileException e) {
            return false;
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
            if (wayOut(path).isPresent()) {
                return;
            }
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
    public List<String> files(String folder) {
        var top = root.resolve(folder);
        if (!Files.isDirectory(top)) {
            return List.of();
        }
        try (var files = Files.walk(top)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // A folder is gone meanwhile, or nobody may look into it.
            return List.of();
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
