package dev.byline.build;

import dev.byline.expression.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A source file that an earlier compilation has read.
 *
 * @param location where it was
 * @param size how many bytes it had: where it has others now, no place in it is known any more
 */
public record KeptFile(Path location, long size) implements SourceFile {

    @Override
    public CharSequence content() {
        try {
            return isThere() ? Files.readString(location, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            // Without it, a message names the report and not the place.
            return "";
        }
    }

    @Override
    public Optional<Path> path() {
        return Optional.of(location);
    }

    @Override
    public Optional<String> name() {
        return isThere() ? SourceFile.super.name() : Optional.empty();
    }

    /**
     * Whether the file is still there.
     *
     * @return whether places in it can be told
     */
    public boolean isThere() {
        try {
            return size >= 0 && Files.size(location) == size;
        } catch (IOException e) {
            return false;
        }
    }
}
