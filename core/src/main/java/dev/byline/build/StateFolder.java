package dev.byline.build;

import java.nio.file.Path;
import java.util.Set;

/** Where the state of a build is: not in the jar, where the build tool has a folder for what it makes. */
final class StateFolder {

    private static final Set<String> CLASSES = Set.of("classes", "test-classes");
    private static final String NAME = "byline";
    private static final String INSIDE = "META-INF/byline";
    /** Gradle's are {@code build/classes/java/main}. */
    private static final int DEPTH = 2;

    private StateFolder() {}

    /**
     * The folder for the state.
     *
     * @param output the folder of the class files
     * @return for {@code target/classes} the folder {@code target/byline/classes}, for {@code build/classes/java/main} the
     *     folder {@code build/byline/classes/java/main}; for another one, a folder inside of it
     */
    static Path of(Path output) {
        var folder = output.toAbsolutePath().normalize();
        for (var i = 0; i <= DEPTH && folder != null && folder.getParent() != null; i++) {
            var name = folder.getFileName();
            var parent = folder.getParent();
            if (name != null && CLASSES.contains(name.toString())) {
                return parent.resolve(NAME)
                        .resolve(parent.relativize(output.toAbsolutePath().normalize()));
            }
            folder = parent;
        }
        return output.resolve(INSIDE);
    }
}
