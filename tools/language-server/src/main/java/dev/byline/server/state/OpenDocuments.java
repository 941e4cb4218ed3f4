package dev.byline.server.state;

import dev.byline.server.text.OpenDocument;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files that an editor has open. The thread that takes the editor's messages changes them; any may look. */
public final class OpenDocuments {

    private final ConcurrentHashMap<Path, OpenDocument> documents = new ConcurrentHashMap<>();

    /** None yet. */
    public OpenDocuments() {}

    /**
     * Takes a file as it is now.
     *
     * @param document the file
     */
    public void put(OpenDocument document) {
        documents.put(document.path(), document);
    }

    /**
     * Forgets a file.
     *
     * @param path where it is
     */
    public void remove(Path path) {
        documents.remove(path);
    }

    /**
     * A file that is open.
     *
     * @param path where it is
     * @return the file as it is now; empty if it is not open
     */
    public Optional<OpenDocument> get(Path path) {
        return Optional.ofNullable(documents.get(path));
    }

    /**
     * All that are open.
     *
     * @return the files as they are now
     */
    public Collection<OpenDocument> all() {
        return documents.values();
    }
}
