package dev.byline.processor.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Where the compiler puts its classes. Paths are relative, and a slash separates their names on every system. */
sealed interface ClassOutput {

    /**
     * The output of a compilation.
     *
     * @param filer the compiler's
     * @param path a file in it, written or not: the compiler names no directory, but where a file in it would be
     * @return a directory where the compiler has one, which nearly every compiler does
     */
    static ClassOutput of(Filer filer, String path) {
        try {
            var file =
                    filer.getResource(StandardLocation.CLASS_OUTPUT, "", path).toUri();
            return "file".equals(file.getScheme())
                    ? new Directory(Path.of(file)
                            .resolve("../".repeat(Path.of(path).getNameCount()))
                            .normalize())
                    : new CompilerFiles(filer);
        } catch (IOException | RuntimeException e) {
            return new CompilerFiles(filer);
        }
    }

    /** What a file holds; empty if there is none. */
    Optional<byte[]> read(String path);

    /** Whether there is such a file or, where the path ends with a slash, such a directory with something in it. */
    boolean exists(String path);

    /** Writes a file, and makes the directories in which it lies. */
    void write(String path, byte[] content, Element originating) throws IOException;

    /** Deletes a file if that is possible. */
    void delete(String path);

    /**
     * A directory. Any thread may use it, and it takes every name that a file can have. The compiler's filer takes no
     * name with a space, compares each file with all that it knows, and is its own thread's.
     *
     * @param root the directory
     */
    record Directory(Path root) implements ClassOutput {

        @Override
        public Optional<byte[]> read(String path) {
            try {
                return Optional.of(Files.readAllBytes(root.resolve(path)));
            } catch (IOException | RuntimeException e) {
                // There is none, or the path is none of this file system.
                return Optional.empty();
            }
        }

        /** When a file was last written; empty if there is none. */
        Optional<FileTime> modified(String path) {
            try {
                return Optional.of(Files.getLastModifiedTime(root.resolve(path)));
            } catch (IOException | RuntimeException e) {
                return Optional.empty();
            }
        }

        /** How long a file is; -1 if there is none. */
        long size(String path) {
            try {
                return Files.size(root.resolve(path));
            } catch (IOException | RuntimeException e) {
                return -1;
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
        public void write(String path, byte[] content, Element originating) throws IOException {
            var file = root.resolve(path);
            try {
                Files.write(file, content);
            } catch (NoSuchFileException e) {
                // Only the first file of a directory finds it missing, and it costs more to ask than to write.
                var parent = file.getParent();
                if (parent == null) {
                    throw e;
                }
                Files.createDirectories(parent);
                Files.write(file, content);
            }
        }

        @Override
        public void delete(String path) {
            try {
                Files.deleteIfExists(root.resolve(path));
            } catch (IOException | RuntimeException e) {
                // Not ours to delete: it is as stale as a class file would be.
                return;
            }
        }
    }

    /**
     * The files of a compiler that has them elsewhere than in a file system, such as in memory. It has no directories.
     *
     * @param filer the compiler's
     */
    record CompilerFiles(Filer filer) implements ClassOutput {

        @Override
        public Optional<byte[]> read(String path) {
            return find(path).flatMap(CompilerFiles::bytes);
        }

        @Override
        public boolean exists(String path) {
            return read(path).isPresent();
        }

        @Override
        public void write(String path, byte[] content, Element originating) throws IOException {
            var file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, originating);
            try (var out = file.openOutputStream()) {
                out.write(content);
            }
        }

        @Override
        public void delete(String path) {
            find(path).ifPresent(FileObject::delete);
        }

        private Optional<FileObject> find(String path) {
            try {
                return Optional.of(filer.getResource(StandardLocation.CLASS_OUTPUT, "", path));
            } catch (IOException | RuntimeException e) {
                return Optional.empty();
            }
        }

        /** Only opening a file shows whether it is there. */
        static Optional<byte[]> bytes(FileObject file) {
            try (var in = file.openInputStream()) {
                return Optional.of(in.readAllBytes());
            } catch (IOException | RuntimeException e) {
                return Optional.empty();
            }
        }
    }
}
