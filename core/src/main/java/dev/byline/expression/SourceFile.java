package dev.byline.expression;

import java.nio.file.Path;
import java.util.Optional;

/** A source file of the compilation. Equal objects are the same file. */
public interface SourceFile {

    /**
     * Its text, exactly as the compiler read it.
     *
     * @return the text; offsets into it count UTF-16 units. Empty if it cannot be read any more
     */
    CharSequence content();

    /**
     * Where the file is.
     *
     * @return its path; empty for one that is in no file system
     */
    default Optional<Path> path() {
        return Optional.empty();
    }

    /**
     * What the file is called.
     *
     * @return its name without folders; empty for one of which nothing is known any more
     */
    default Optional<String> name() {
        return path().flatMap(path -> Optional.ofNullable(path.getFileName())).map(Path::toString);
    }
}
