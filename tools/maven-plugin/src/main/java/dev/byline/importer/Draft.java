package dev.byline.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder beside the place of a new project, which is gone when the import is over, also when somebody stops it. */
final class Draft implements AutoCloseable {

    private final Path folder;
    private final Thread whenStopped = new Thread(this::delete);

    private Draft(Path folder) {
        this.folder = folder;
    }

    static Draft beside(Path target) throws IOException {
        var parent = Optional.ofNullable(target.getParent()).orElse(target);
        Files.createDirectories(parent);
        var draft = new Draft(Files.createTempDirectory(parent, "." + target.getFileName() + "-import"));
        Runtime.getRuntime().addShutdownHook(draft.whenStopped);
        // The temporary folder is open to its owner alone; the project is to be like any other folder.
        Files.createDirectory(draft.project());
        return draft;
    }

    /** The new project, as long as it is not complete. */
    Path project() {
        return folder.resolve("project");
    }

    private void delete() {
        try {
            NewProject.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Runtime.getRuntime().removeShutdownHook(whenStopped);
        NewProject.delete(folder);
    }
}
