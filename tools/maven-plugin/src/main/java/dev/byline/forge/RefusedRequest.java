package dev.byline.forge;

import java.io.IOException;

/** An answer that a forge does not give. */
final class RefusedRequest extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedRequest(int status) {
        super("status " + status);
        this.status = status;
    }

    /** The status of the answer. */
    int status() {
        return status;
    }

    /** Whether it is not there any more. */
    static boolean isGone(IOException e) {
        return e instanceof RefusedRequest refused && (refused.status == 404 || refused.status == 410);
    }
}
