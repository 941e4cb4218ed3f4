package dev.byline.forge;

/** Something that a sync or a new report cannot go on without. The message says why and what to do. */
public final class ForgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Something that is missing.
     *
     * @param message what is wrong, and what to do
     */
    public ForgeException(String message) {
        super(message);
    }
}
