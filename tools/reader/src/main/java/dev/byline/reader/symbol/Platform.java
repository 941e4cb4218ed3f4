package dev.byline.reader.symbol;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes that every report can use: those of the DSL and of the Java platform. Others are on a class path, of which
 * this reader knows nothing.
 */
final class Platform {

    private static final String JAVA = "java.";

    private static final Set<String> BYLINE = Set.of("dev.byline.dsl", "dev.byline.index", "dev.byline.reference");

    private final Map<String, Optional<Class<?>>> classes = new ConcurrentHashMap<>();

    /** A class by its binary name. */
    Optional<Class<?>> find(String binaryName) {
        var dot = binaryName.lastIndexOf('.');
        if (dot < 0 || !binaryName.startsWith(JAVA) && !BYLINE.contains(binaryName.substring(0, dot))) {
            return Optional.empty();
        }
        return classes.computeIfAbsent(binaryName, Platform::load);
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, Platform.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Whether all of a package is known: a class that is not found in it does not exist. */
    static boolean isWhole(String packageName) {
        return packageName.startsWith(JAVA) || packageName.startsWith("dev.byline.dsl");
    }
}
