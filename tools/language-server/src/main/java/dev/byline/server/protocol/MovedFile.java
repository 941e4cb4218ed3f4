package dev.byline.server.protocol;

import dev.byline.server.feature.Rename;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file of the author's that gets another place. */
record MovedFile(Path from, Path to) {

    /** Finds the file; what a build has made itself is nobody's to move. */
    static Optional<MovedFile> of(Rename.Move move, List<Path> resources) {
        return resources.stream()
                .flatMap(folder -> of(move, folder).stream())
                .findFirst()
                .map(MovedFile::checked);
    }

    private static Optional<MovedFile> of(Rename.Move move, Path folder) {
        try {
            var from = folder.resolve(move.from()).normalize();
            return Files.isRegularFile(from)
                    ? Optional.of(new MovedFile(from, folder.resolve(move.to()).normalize()))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private MovedFile checked() {
        if (Files.exists(to)) {
            throw new Rename.Refused(to + " is there already; write another path, or delete that file");
        }
        return this;
    }
}
