package dev.byline.importer;

/** An import that cannot begin. The message says why and what to do. */
public final class ImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportException(String message) {
        super(message);
    }
}
