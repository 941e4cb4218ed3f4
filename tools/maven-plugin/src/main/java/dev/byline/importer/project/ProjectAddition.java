package dev.byline.importer.project;

import dev.byline.importer.existing.ExistingProject;
import dev.byline.importer.existing.ExistingSeries;
import dev.byline.importer.existing.FileChange;
import dev.byline.importer.existing.ImportRecord;
import dev.byline.importer.existing.ImportRecord.Entry;
import dev.byline.importer.java.SilencedSource;
import dev.byline.importer.options.Progress;
import dev.byline.java.SourceFiles;
import dev.byline.reader.PublishedFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds reports to a project: new classes, and no change of one that somebody has edited. */
public final class ProjectAddition {

    private final ExistingProject project;
    private final Optional<ExistingSeries> series;
    private final ImportResult result;
    private final Path from;

    /**
     * An addition.
     *
     * @param project the project
     * @param series the series in it; empty for a new one
     * @param result what was found
     * @param from the old folder
     */
    public ProjectAddition(ExistingProject project, Optional<ExistingSeries> series, ImportResult result, Path from) {
        this.project = project;
        this.series = series;
        this.result = result;
        this.from = from;
    }

    /**
     * Writes what is new, unless something is wrong with its Java.
     *
     * @param entries what to note of files of which nothing else is done
     * @param progress who is told how far it is
     * @return what is wrong with the Java of reports, by old file
     * @throws IOException if a file cannot be written
     */
    public Map<String, String> write(SortedMap<String, Entry> entries, Progress progress) throws IOException {
        var folder = series.map(each ->
                        each.source().path().toAbsolutePath().resolve("..").normalize())
                .orElseGet(() ->
                        project.sources().resolve(result.plan().packageName().replace('.', '/')));
        var files = series.isPresent()
                ? SeriesFiles.ofAddition(
                        result, folder, project.texts(), series.get().part(), progress)
                : SeriesFiles.ofNew(result, folder, project.texts(), progress);
        if (!files.errors().isEmpty()) {
            return files.errors();
        }
        var sources = new LinkedHashMap<Path, String>();
        files.all().forEach(source -> sources.put(source.path(), source.content()));
        var others = new LinkedHashMap<Path, String>();
        var isNews = !result.reports().isEmpty() || !result.others().isEmpty();
        var page = project.folder().resolve("IMPORT.md");
        if (isNews) {
            var before = Files.isRegularFile(page) ? "\n" + Files.readString(page) : "";
            others.put(page, ImportPage.page(result) + before);
        }
        var file = series.map(ExistingSeries::recordFile)
                .orElseGet(() -> ImportRecord.file(
                        project.folder(), result.catalog().series().folder()));
        var record = series.map(ExistingSeries::record).orElse(ImportRecord.NONE);
        var noted = record.with(entries);
        var now = noted.with(files.entries(result, from)).with(silence(noted, sources));
        if (!now.equals(record)) {
            others.put(file, now.text());
        }
        publish(others);
        copyOthers();
        new SourceFiles(project.encoding()).replace(sources, List.of());
        new SourceFiles(StandardCharsets.UTF_8).replace(others, List.of());
        return Map.of();
    }

    /** Silences what is said of old reports because of new ones; what somebody has edited stays edited. */
    private Map<String, Entry> silence(ImportRecord record, Map<Path, String> sources) {
        var entries = new TreeMap<String, Entry>();
        result.silences()
                .forEach((type, silence) -> series.flatMap(each -> each.report(type))
                        .ifPresent(report -> SilencedSource.of(
                                        report.getValue().content(), type.substring(type.lastIndexOf('.') + 1), silence)
                                .ifPresent(source -> {
                                    sources.put(report.getValue().path(), source);
                                    record.entry(report.getKey())
                                            .filter(entry -> entry.made()
                                                    .equals(ImportRecord.digest(
                                                            report.getValue().content())))
                                            .ifPresent(entry -> entries.put(
                                                    report.getKey(),
                                                    new Entry(entry.old(), ImportRecord.digest(source))));
                                })));
        return entries;
    }

    /** Where the old files are those that the series publishes, they are Byline's from now on. */
    private void publish(Map<Path, String> others) throws IOException {
        var folder = project.folder().resolve(result.plan().publishTo());
        if (result.plan().publishTo().isEmpty() || !folder.equals(from)) {
            return;
        }
        var before = PublishedFolders.writtenTo(folder);
        var list = new TreeMap<>(before);
        for (var report : result.reports()) {
            var path = report.plan().file().path();
            if (Files.exists(folder.resolve(path))) {
                list.put(path, PublishedFolders.digest(Files.readAllBytes(folder.resolve(path))));
            }
        }
        if (!list.equals(before)) {
            others.put(PublishedFolders.listIn(folder), PublishedFolders.text(list));
        }
    }

    private void copyOthers() throws IOException {
        for (var other : result.others()) {
            var place = project.resources().resolve(result.folder()).resolve(other);
            Files.createDirectories(place.resolve("..").normalize());
            if (result.changes().getOrDefault(other, FileChange.NEW) == FileChange.NEW && Files.exists(place)) {
                continue;
            }
            Files.copy(from.resolve(other), place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
