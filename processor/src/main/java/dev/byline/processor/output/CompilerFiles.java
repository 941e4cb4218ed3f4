package dev.byline.processor.output;

import dev.byline.build.OutputFolder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * The files of a compiler that has them elsewhere than in a file system, such as in memory. It has no directories, and
 * its filer is for one thread at a time.
 */
final class CompilerFiles implements OutputFolder {

    private final Filer filer;

    CompilerFiles(Filer filer) {
        this.filer = filer;
    }

    @Override
    public synchronized Optional<byte[]> read(String path) {
        return find(path).flatMap(CompilerFiles::bytes);
    }

    @Override
    public boolean exists(String path) {
        return read(path).isPresent();
    }

    @Override
    public long size(String path) {
        return read(path).map(bytes -> (long) bytes.length).orElse(-1L);
    }

    @Override
    public synchronized void write(String path, byte[] content) throws IOException {
        var file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path);
        try (var out = file.openOutputStream()) {
            out.write(content);
        }
    }

    @Override
    public synchronized void delete(String path) {
        find(path).ifPresent(FileObject::delete);
    }

    /** Times are the compiler's affair here. */
    @Override
    public void age(String path) {}

    @Override
    public List<String> files(String folder) {
        return List.of();
    }

    private Optional<FileObject> find(String path) {
        try {
            return Optional.of(filer.getResource(StandardLocation.CLASS_OUTPUT, "", path));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Only opening a file shows whether it is there. */
    private static Optional<byte[]> bytes(FileObject file) {
        try (var in = file.openInputStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
