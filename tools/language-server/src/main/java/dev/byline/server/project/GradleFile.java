package dev.byline.server.project;

import dev.byline.check.Severities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A build script of Gradle. It is a program, which is not run: Gradle's conventions hold, and what stands in it as plain text is
 * found.
 */
final class GradleFile {

    private static final List<String> NAMES =
            List.of("build.gradle.kts", "build.gradle", "settings.gradle.kts", "settings.gradle");
    private static final Pattern SOURCES = Pattern.compile("\\bjava\\b[^\\n]*?\\bsrcDirs?\\b([^\\n]*)");
    private static final Pattern TEXT = Pattern.compile("[\"']([^\"']+)[\"']");
    private static final Pattern CHECKS =
            Pattern.compile("[\"']" + Pattern.quote(Severities.ARGUMENT) + "([^\"']*)[\"']");

    /** {@code project(":catalog")}, also with {@code path} in front. */
    private static final Pattern PROJECT =
            Pattern.compile("\\bproject\\s*\\(\\s*(?:path\\s*[:=]\\s*)?[\"']:([^\"']+)[\"']");

    private final Path folder;
    private final Path file;
    private final String text;

    private GradleFile(Path folder, Path file, String text) {
        this.folder = folder;
        this.file = file;
        this.text = text;
    }

    static boolean isBuildFile(Path file) {
        return NAMES.contains(String.valueOf(file.getFileName()));
    }

    /** The build script of a folder, if there is one. */
    static Optional<GradleFile> in(Path folder) {
        return NAMES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> new GradleFile(folder, file, read(file)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    Path file() {
        return file;
    }

    List<Path> roots() {
        var roots = new ArrayList<Path>();
        var sources = SOURCES.matcher(text);
        while (sources.find()) {
            var names = TEXT.matcher(sources.group(1));
            while (names.find()) {
                roots.add(folder.resolve(names.group(1)).normalize());
            }
        }
        var conventional = folder.resolve("src/main/java");
        if (roots.isEmpty() || Files.isDirectory(conventional)) {
            roots.add(0, conventional);
        }
        return roots.stream().distinct().toList();
    }

    /**
     * The folders that may be those of the projects on which it depends: their names begin at the root of the build, which is some
     * folder above, or this one.
     */
    Set<String> dependencies() {
        var found = new TreeSet<String>();
        var projects = PROJECT.matcher(text);
        while (projects.find()) {
            var name = projects.group(1).replace(':', '/');
            for (var root = folder; root != null; root = root.getParent()) {
                found.add(root.resolve(name).normalize().toString());
            }
        }
        return found;
    }

    Path output() {
        return folder.resolve("build/classes/java/main");
    }

    Optional<String> checks() {
        var matcher = CHECKS.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
