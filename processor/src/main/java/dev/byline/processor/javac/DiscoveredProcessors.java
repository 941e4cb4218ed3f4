package dev.byline.processor.javac;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.util.Collections;
import java.util.Optional;
import javax.annotation.processing.Processor;

/**
 * Tells whether javac was going to run annotation processors. No API says so. But before javac reads anything it looks
 * whether there is a processor, and thereby loads the first one of the path, whose package is defined from then on.
 */
final class DiscoveredProcessors {

    private static final String SERVICES = "META-INF/services/" + Processor.class.getName();

    private DiscoveredProcessors() {}

    /**
     * Whether javac has looked for processors.
     *
     * @param path the class loader of the processor path, or of the class path where there is none
     */
    static boolean inClassesOf(ClassLoader path) throws IOException {
        for (var list : Collections.list(path.getResources(SERVICES))) {
            var first = first(list);
            if (first.isPresent()) {
                var name = first.get();
                return path.getDefinedPackage(name.substring(0, Math.max(0, name.lastIndexOf('.')))) != null;
            }
        }
        return false;
    }

    private static Optional<String> first(URL list) throws IOException {
        var connection = list.openConnection();
        // A jar that stays open could not be replaced by the next build.
        connection.setUseCaches(false);
        try (var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .findFirst();
        }
    }
}
