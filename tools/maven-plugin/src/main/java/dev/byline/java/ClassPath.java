package dev.byline.java;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the classes of this plugin and of what it depends on lie. */
public final class ClassPath {

    private ClassPath() {}

    /**
     * The class path, as a command line has it: Maven gives each plugin a class loader of its own.
     *
     * @return the paths of folders and jars
     */
    public static String own() {
        if (ClassPath.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs())
                    .map(url -> {
                        try {
                            return Path.of(url.toURI()).toString();
                        } catch (URISyntaxException e) {
                            throw new UncheckedIOException(new IOException(e));
                        }
                    })
                    .collect(Collectors.joining(System.getProperty("path.separator")));
        }
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }
}
