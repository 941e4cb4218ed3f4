package dev.byline.importer.project;

import dev.byline.importer.java.JavaSources;
import dev.byline.importer.java.WrittenSources;
import dev.byline.importer.options.ImportException;
import dev.byline.importer.options.Progress;
import dev.byline.java.Formatter;
import dev.byline.java.InvalidJava;
import dev.byline.java.TemporaryFolder;
import dev.byline.reader.parse.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Writes a new project: into a folder beside its place first, so that there is a whole project or none. */
public final class NewProject {

    private final ImportResult result;
    private final Versions versions;
    private final Path from;

    /**
     * A project.
     *
     * @param result what is in it
     * @param versions what it depends on
     * @param from the old folder
     */
    public NewProject(ImportResult result, Versions versions, Path from) {
        this.result = result;
        this.versions = versions;
        this.from = from;
    }

    /**
     * Holds that there is room for a project.
     *
     * @param target its place
     * @param overwrite whether files there may be replaced
     * @throws IOException if the place cannot be read
     * @throws ImportException if something is there
     */
    public static void requireFree(Path target, boolean overwrite) throws IOException {
        if (!Files.exists(target) || overwrite && Files.isDirectory(target)) {
            return;
        }
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                if (files.findAny().isEmpty()) {
                    return;
                }
            }
        }
        throw new ImportException(target + " exists and is not empty; choose a new folder, or set -Dbyline.overwrite");
    }

    /**
     * Moves a finished project to its place.
     *
     * @param draft where it was written
     * @param target its place
     * @param overwrite whether files there may be replaced
     * @throws IOException if it cannot be moved
     */
    public static void move(Path draft, Path target, boolean overwrite) throws IOException {
        if (overwrite && Files.exists(target)) {
            merge(draft, target);
        } else {
            Files.deleteIfExists(target);
            move(draft, target);
        }
    }

    /**
     * Makes a folder empty.
     *
     * @param folder the folder
     * @throws IOException if something in it cannot be deleted
     */
    public static void empty(Path folder) throws IOException {
        TemporaryFolder.delete(folder);
        Files.createDirectory(folder);
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target);
        }
    }

    /** Replaces what an import writes and leaves alone what else is there. */
    private static void merge(Path draft, Path target) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(draft)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (var file : files) {
            var place = target.resolve(draft.relativize(file).toString());
            Files.createDirectories(Optional.ofNullable(place.getParent()).orElse(target));
            Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Writes the project, and reads its Java again.
     *
     * @return what is wrong with the Java of reports, by old file
     */
    public Map<String, String> write(Path project, Progress progress) throws IOException {
        var plan = result.plan();
        var java = Files.createDirectories(
                project.resolve("src/main/java").resolve(plan.packageName().replace('.', '/')));
        var sources = new JavaSources(plan, result.catalog(), new Formatter());
        var written = new ConcurrentSkipListMap<String, SourceText>();
        var errors = new ConcurrentSkipListMap<String, String>();
        var done = new AtomicInteger();
        result.reports().parallelStream().forEach(report -> {
            try {
                var type = report.plan().type();
                written.put(
                        type, write(java, type, sources.report(report.plan(), report.document(), report.warnings())));
            } catch (InvalidJava e) {
                errors.put(report.plan().file().path(), e.reason());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            progress.step("writing", done.incrementAndGet(), result.reports().size());
        });
        errors.putAll(WrittenSources.differences(
                result.series(), result.reports(), write(java, plan.type(), series(sources)), written));
        if (errors.isEmpty()) {
            writeOthers(project);
        }
        return errors;
    }

    private static SourceText write(Path folder, String type, String source) throws IOException {
        return new SourceText(write(folder.resolve(type + ".java"), source), source);
    }

    private static String series(JavaSources sources) {
        try {
            return sources.series();
        } catch (InvalidJava e) {
            throw new IllegalStateException("the catalog does not compile", e);
        }
    }

    private void writeOthers(Path project) throws IOException {
        var resources = project.resolve("src/main/resources").resolve(result.folder());
        for (var other : result.others()) {
            var place = resources.resolve(other);
            Files.createDirectories(Optional.ofNullable(place.getParent()).orElse(resources));
            Files.copy(from.resolve(other), place);
        }
        write(
                project.resolve("pom.xml"),
                ProjectPom.of(result.plan().packageName(), result.plan().name(), versions));
        write(project.resolve("IMPORT.md"), ImportPage.page(result));
        write(project.resolve(".gitignore"), "target/\n");
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
