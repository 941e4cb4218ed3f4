package dev.byline.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sources of this project's own reports. */
final class ProjectReports {

    private static final Path FOLDER = Path.of("..", "reports-java", "src", "main", "java");

    private ProjectReports() {}

    /** The texts by the names of the classes. */
    static SortedMap<String, String> sources() {
        var sources = new TreeMap<String, String>();
        try (var files = Files.walk(FOLDER)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var name = FOLDER.relativize(file).toString().replace(File.separatorChar, '.');
                sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
