package dev.byline.importer.project;

import dev.byline.java.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder beside the place of a new project, which is gone when the import is over, also when somebody stops it. */
public final class Draft implements AutoCloseable {

    private final Path folder;
    private final Thread whenStopped = new Thread(this::delete);

    private Draft(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a draft.
     *
     * @param target the place of the new project
     * @return a folder beside it
     * @throws IOException if it cannot be made
     */
    public static Draft beside(Path target) throws IOException {
        var parent = Optional.ofNullable(target.getParent()).orElse(target);
        Files.createDirectories(parent);
        var draft = new Draft(Files.createTempDirectory(parent, "." + target.getFileName() + "-import"));
        Runtime.getRuntime().addShutdownHook(draft.whenStopped);
        // The temporary folder is open to its owner alone; the project is to be like any other folder.
        Files.createDirectory(draft.project());
        return draft;
    }

    /**
     * The new project, as long as it is not complete.
     *
     * @return its folder
     */
    public Path project() {
        return folder.resolve("project");
    }

    private void delete() {
        try {
            TemporaryFolder.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Runtime.getRuntime().removeShutdownHook(whenStopped);
        TemporaryFolder.delete(folder);
    }
}
