package dev.byline.importer.options;

/** An import that cannot begin. The message says why and what to do. */
public final class ImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An import that is refused.
     *
     * @param message what is wrong, and what to do
     */
    public ImportException(String message) {
        super(message);
    }
}
