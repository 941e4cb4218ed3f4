package dev.byline.check;

import dev.byline.problem.CheckId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/** A failure of Byline itself, as a message for its author. */
public final class Failure {

    private static final long MEGABYTE = 1L << 20;

    private Failure() {}

    /**
     * The message.
     *
     * @param what what Byline was doing, or with which class
     * @param cause the failure
     * @return the text, with the version of Byline and the stack; where memory was short, only what to do
     */
    public static String message(String what, Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return Problem.message(
                    CheckId.INTERNAL_ERROR,
                    Runtime.getRuntime().maxMemory() / MEGABYTE + " MB of memory are not enough for " + what,
                    "give Java more with -Xmx, or split it");
        }
        return withStack(what, cause);
    }

    /**
     * The message for a log, where nobody minds how long it is.
     *
     * @param what what Byline was doing
     * @param cause the failure
     * @return the text, with the version of Byline and the stack
     */
    public static String withStack(String what, Throwable cause) {
        var trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace, true));
        return Problem.message(
                CheckId.INTERNAL_ERROR,
                "Byline " + version() + " failed on " + what,
                "please report it with this stack trace:\n" + trace.toString().replace("\r\n", "\n"));
    }

    /** The version in the manifest of the processor's jar. */
    private static String version() {
        return Optional.ofNullable(Failure.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }
}
