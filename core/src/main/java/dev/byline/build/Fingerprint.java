package dev.byline.build;

import dev.byline.dsl.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;

/** The fingerprint of Byline's own classes: what another Byline has kept may mean something else. */
public final class Fingerprint {

    private static final Map<Class<?>, Digest> KNOWN = new ConcurrentHashMap<>();

    private Fingerprint() {}

    /**
     * The fingerprint of the Byline that runs.
     *
     * @param door a class of the module that reads the sources, such as the annotation processor
     * @return the same for the same classes; a class that differs anywhere makes another
     */
    public static Digest of(Class<?> door) {
        return KNOWN.computeIfAbsent(door, Fingerprint::read);
    }

    private static Digest read(Class<?> door) {
        var homes = new TreeSet<Path>();
        List.of(door, Fingerprint.class, Report.class).forEach(type -> homes.add(home(type)));
        var parts = new ArrayList<String>();
        homes.forEach(home -> parts.addAll(contents(home)));
        // By content: where the jars lie is no difference.
        parts.sort(null);
        return Digest.of(parts);
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Collection<String> contents(Path home) {
        try {
            return Files.isDirectory(home) ? classes(home) : entries(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Collection<String> entries(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            // The directory of a jar has the checksum of each file: nothing needs to be unpacked.
            return zip.stream()
                    .filter(entry -> isClass(entry.getName()))
                    .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc())
                    .toList();
        }
    }

    private static Collection<String> classes(Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (isClass(name)) {
                    found.add(name + " " + Digest.of(Files.readAllBytes(file)));
                }
            }
        }
        return found;
    }

    private static boolean isClass(String name) {
        return name.endsWith(".class");
    }
}
