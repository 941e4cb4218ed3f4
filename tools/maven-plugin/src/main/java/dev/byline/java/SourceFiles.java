package dev.byline.java;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes Java sources so that a reader finds the old ones or the new ones. */
public final class SourceFiles {

    private final Charset encoding;

    /**
     * Files of a project.
     *
     * @param encoding the encoding of its sources
     */
    public SourceFiles(Charset encoding) {
        this.encoding = encoding;
    }

    /**
     * Lays out sources.
     *
     * @param sources sources by the simple names of their types
     * @return the same, formatted
     * @throws IOException if the formatter does not run
     */
    public static Map<String, String> format(Map<String, String> sources) throws IOException {
        try (var folder = TemporaryFolder.create("byline-sources")) {
            var files = new LinkedHashMap<String, Path>();
            for (var source : sources.entrySet()) {
                var file = folder.path().resolve(source.getKey() + ".java");
                files.put(source.getKey(), Files.writeString(file, source.getValue()));
            }
            Formatter.format(List.copyOf(files.values()));
            var formatted = new LinkedHashMap<String, String>();
            for (var file : files.entrySet()) {
                formatted.put(file.getKey(), Files.readString(file.getValue()));
            }
            return formatted;
        }
    }

    /**
     * Replaces files. Each becomes the new one in a single step, and none before all are written.
     *
     * @param contents the new contents by file
     * @param obsolete files that are deleted
     * @throws IOException if a file cannot be written; the old ones are then still there
     */
    public void replace(Map<Path, String> contents, Collection<Path> obsolete) throws IOException {
        var written = new LinkedHashMap<Path, Path>();
        try {
            for (var file : contents.entrySet()) {
                if (!isSame(file.getKey(), file.getValue())) {
                    var folder = folderOf(file.getKey());
                    Files.createDirectories(folder);
                    var temporary =
                            Files.createTempFile(folder, "." + file.getKey().getFileName(), ".new");
                    written.put(temporary, file.getKey());
                    Files.write(temporary, bytes(file.getValue()));
                    readableAs(folder, temporary);
                }
            }
            for (var file : List.copyOf(written.entrySet())) {
                move(file.getKey(), file.getValue());
                written.remove(file.getKey());
            }
            for (var file : obsolete) {
                Files.deleteIfExists(file);
            }
        } finally {
            for (var temporary : written.keySet()) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /**
     * Writes a file that does not exist.
     *
     * @param file the file
     * @param content its content
     * @throws java.nio.file.FileAlreadyExistsException if there is one
     * @throws IOException if it cannot be written; nothing is left of it then
     */
    public void create(Path file, String content) throws IOException {
        var folder = folderOf(file);
        var temporary = Files.createTempFile(folder, "." + file.getFileName(), ".new");
        try {
            Files.write(temporary, bytes(content));
            readableAs(folder, temporary);
            // Unlike a move, this never replaces a file, also not one that came into being a moment ago.
            try {
                Files.createLink(file, temporary);
            } catch (FileAlreadyExistsException e) {
                throw e;
            } catch (UnsupportedOperationException | FileSystemException e) {
                // A file system without links. A copy does not replace a file either.
                Files.copy(temporary, file);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().resolve("..").normalize();
    }

    private byte[] bytes(String source) throws IOException {
        if (encoding.equals(StandardCharsets.UTF_8)) {
            return source.getBytes(encoding);
        }
        var buffer = encoding.newEncoder().encode(java.nio.CharBuffer.wrap(escaped(source)));
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** What the encoding of the sources cannot have, as Java's own escapes. */
    private String escaped(String source) {
        var encoder = encoding.newEncoder();
        var escaped = new StringBuilder();
        source.chars()
                .forEach(c -> escaped.append(
                        encoder.canEncode((char) c) ? Character.toString(c) : String.format("\\u%04x", c)));
        return escaped.toString();
    }

    /**
     * Whether a file has a content already.
     *
     * @param file the file
     * @param content the content
     * @return whether nothing would change
     * @throws IOException if the file cannot be read
     */
    public boolean isSame(Path file, String content) throws IOException {
        return Files.isRegularFile(file) && java.util.Arrays.equals(Files.readAllBytes(file), bytes(content));
    }

    /** A temporary file may be read by its owner alone, but a source by whoever may read its folder. */
    private static void readableAs(Path folder, Path file) throws IOException {
        var view = Files.getFileAttributeView(file, java.nio.file.attribute.PosixFileAttributeView.class);
        if (view != null) {
            var permissions = new java.util.HashSet<>(Files.getPosixFilePermissions(folder));
            permissions.removeIf(permission -> permission.name().endsWith("_EXECUTE"));
            view.setPermissions(permissions);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
