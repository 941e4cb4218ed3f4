package dev.byline.check;

import dev.byline.problem.CheckId;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Optional;

/** A file of a series that cannot be written. The cause lies in the file system, so a stack trace would say nothing. */
public final class UnwritableFile {

    private UnwritableFile() {}

    /**
     * The problem.
     *
     * @param cause why the file cannot be written
     * @return the problem, which stands at no place of a source
     */
    public static Problem problem(IOException cause) {
        return new Problem(
                CheckId.UNWRITABLE_FILE,
                file(cause) + " cannot be written: " + reason(cause),
                "give the compiler folders (-d, -s) that it can write to, and compile again",
                Optional.empty());
    }

    private static String file(IOException cause) {
        return cause instanceof FileSystemException failure && failure.getFile() != null
                ? failure.getFile().replace('\\', '/')
                : "a file of the series";
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "access denied";
        }
        var reason = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
