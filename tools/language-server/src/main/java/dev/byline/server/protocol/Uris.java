package dev.byline.server.protocol;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Between the names that editors have for files and their paths. */
final class Uris {

    private static final String FILE = "file://";

    private Uris() {}

    /** The path of a file; empty for what is in no file system, such as a text that was never saved. */
    static Optional<Path> path(String uri) {
        if (!uri.regionMatches(true, 0, "file:", 0, 5)) {
            return Optional.empty();
        }
        try {
            return Optional.of(normal(Path.of(URI.create(uri))));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return lenient(uri);
        }
    }

    /** Some editors leave a space or a letter as it is. */
    private static Optional<Path> lenient(String uri) {
        try {
            var raw = uri.startsWith(FILE) ? uri.substring(FILE.length()) : uri.substring("file:".length());
            return Optional.of(normal(Path.of(URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Path normal(Path path) throws InvalidPathException {
        return path.toAbsolutePath().normalize();
    }

    static String of(Path path) {
        return path.toUri().toString();
    }
}
