package dev.byline.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * A project whose sources change.
 *
 * @param folder where it is
 * @param output where its build writes classes and reports, below the folder
 */
record WalkedProject(Path folder, String output) {

    /** Writes the sources that differ. The class of one that is gone stays, if the build tool leaves it. */
    void write(Map<String, String> sources) throws IOException {
        var java = Files.createDirectories(folder.resolve("src/main/java/demo"));
        var before = new TreeMap<String, Path>();
        try (var files = Files.list(java)) {
            files.forEach(
                    file -> before.put("demo." + file.getFileName().toString().replace(".java", ""), file));
        }
        for (var source : sources.entrySet()) {
            var file = before.remove(source.getKey());
            if (file == null || !Files.readString(file).equals(source.getValue())) {
                Files.writeString(java.resolve(source.getKey().replace("demo.", "") + ".java"), source.getValue());
            }
        }
        for (var gone : before.entrySet()) {
            Files.delete(gone.getValue());
            // Else nothing would be compiled.
            Files.setLastModifiedTime(java.resolve("Demo.java"), FileTime.from(Instant.now()));
        }
    }

    /** What the build has written, but for classes, by the path below the output folder. */
    Map<String, String> files() throws IOException {
        var classes = folder.resolve(output);
        var found = new TreeMap<String, String>();
        if (Files.isDirectory(classes)) {
            try (var files = Files.walk(classes)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var name = classes.relativize(file).toString().replace('\\', '/');
                    if (!name.endsWith(".class")) {
                        found.put(name, Files.readString(file));
                    }
                }
            }
        }
        return found;
    }

    /** Deletes the sources and all that the build has written. */
    void clear() throws IOException {
        for (var part : new String[] {"src", "target", "build"}) {
            if (Files.exists(folder.resolve(part))) {
                try (var files = Files.walk(folder.resolve(part))) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
