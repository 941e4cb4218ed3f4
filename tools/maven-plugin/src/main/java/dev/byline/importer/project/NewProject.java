package dev.byline.importer.project;

import dev.byline.importer.existing.ImportRecord;
import dev.byline.importer.options.ImportException;
import dev.byline.importer.options.Progress;
import dev.byline.java.TemporaryFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @throws IOException if the place cannot be read
     * @throws ImportException if something is there that is no project
     */
    public static void requireFree(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                if (files.findAny().isEmpty()) {
                    return;
                }
            }
        }
        throw new ImportException(
                target + " exists, is not empty, and is not a project; choose a new folder, or a project to"
                        + " which the reports are added");
    }

    /**
     * Moves a finished project to its place.
     *
     * @param draft where it was written
     * @param target its place
     * @throws IOException if it cannot be moved
     */
    public static void move(Path draft, Path target) throws IOException {
        Files.deleteIfExists(target);
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target);
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

    /**
     * Writes the project, unless something is wrong with its Java.
     *
     * @param project where
     * @param progress who is told how far it is
     * @return what is wrong with the Java of reports, by old file
     * @throws IOException if a file cannot be written
     */
    public Map<String, String> write(Path project, Progress progress) throws IOException {
        var java = Files.createDirectories(project.resolve("src/main/java")
                .resolve(result.plan().packageName().replace('.', '/')));
        var files = SeriesFiles.ofNew(result, java, List.of(), progress);
        if (files.errors().isEmpty()) {
            for (var source : files.all()) {
                write(source.path(), source.content());
            }
            writeOthers(project, files);
        }
        return files.errors();
    }

    private void writeOthers(Path project, SeriesFiles files) throws IOException {
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
        var record = ImportRecord.file(project, result.catalog().series().folder());
        Files.createDirectories(record.resolve(".."));
        write(record, new ImportRecord(files.entries(result, from)).text());
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
