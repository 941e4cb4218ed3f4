package dev.byline.forge;

/** Something that a sync or a new report cannot go on without. The message says why and what to do. */
public final class ForgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForgeException(String message) {
        super(message);
    }
}
