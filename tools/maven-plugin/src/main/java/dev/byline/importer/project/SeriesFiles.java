package dev.byline.importer.project;

import dev.byline.importer.existing.ExistingSeries.Part;
import dev.byline.importer.existing.ImportRecord;
import dev.byline.importer.existing.ImportRecord.Entry;
import dev.byline.importer.java.JavaSources;
import dev.byline.importer.java.WrittenSources;
import dev.byline.importer.options.Progress;
import dev.byline.java.Formatter;
import dev.byline.java.InvalidJava;
import dev.byline.reader.parse.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The Java of what is imported, made and read again before any of it is written.
 *
 * @param reports the classes of the reports, by their simple names
 * @param catalog what declares the references; empty where nothing is to be declared
 * @param errors what is wrong with the Java of reports, by old file
 */
record SeriesFiles(Map<String, SourceText> reports, Optional<SourceText> catalog, Map<String, String> errors) {

    /** The Java of a new series in a folder, beside other sources. */
    static SeriesFiles ofNew(ImportResult result, Path folder, List<SourceText> others, Progress progress) {
        return of(
                result,
                folder,
                others,
                progress,
                sources ->
                        Optional.of(new SourceText(folder.resolve(result.plan().type() + ".java"), sources.series())));
    }

    /** The Java of what is added to a series. */
    static SeriesFiles ofAddition(
            ImportResult result, Path folder, List<SourceText> others, Part part, Progress progress) {
        var known = result.plan().known().orElseThrow();
        return of(
                result,
                folder,
                others,
                progress,
                sources -> sources.part(known, part.source()).map(source -> new SourceText(part.file(), source)));
    }

    @FunctionalInterface
    private interface CatalogSource {
        Optional<SourceText> of(JavaSources sources) throws InvalidJava;
    }

    private static SeriesFiles of(
            ImportResult result, Path folder, List<SourceText> others, Progress progress, CatalogSource made) {
        var sources = new JavaSources(result.plan(), result.catalog(), new Formatter());
        var written = new ConcurrentSkipListMap<String, SourceText>();
        var errors = new ConcurrentSkipListMap<String, String>();
        var done = new AtomicInteger();
        result.reports().parallelStream().forEach(report -> {
            try {
                var type = report.plan().type();
                written.put(
                        type,
                        new SourceText(
                                folder.resolve(type + ".java"),
                                sources.report(report.plan(), report.document(), report.warnings())));
            } catch (InvalidJava e) {
                errors.put(report.plan().file().path(), e.reason());
            }
            progress.step("writing", done.incrementAndGet(), result.reports().size());
        });
        var catalog = catalog(made, sources);
        var paths = written.values().stream().map(SourceText::path).collect(Collectors.toSet());
        catalog.ifPresent(source -> paths.add(source.path()));
        var all = new ArrayList<SourceText>();
        catalog.ifPresent(all::add);
        others.stream()
                .filter(other -> !paths.contains(other.path().toAbsolutePath().normalize()))
                .forEach(all::add);
        if (!written.isEmpty()) {
            errors.putAll(WrittenSources.differences(result.series(), result.reports(), all, written));
        }
        return new SeriesFiles(written, catalog, errors);
    }

    private static Optional<SourceText> catalog(CatalogSource made, JavaSources sources) {
        try {
            return made.of(sources);
        } catch (InvalidJava e) {
            throw new IllegalStateException("the catalog does not compile", e);
        }
    }

    /** All sources. */
    List<SourceText> all() {
        var all = new ArrayList<>(reports.values());
        catalog.ifPresent(all::add);
        return all;
    }

    /** What to note of the files that became reports, or copies. */
    SortedMap<String, Entry> entries(ImportResult result, Path from) throws IOException {
        var entries = new TreeMap<String, Entry>();
        for (var report : result.reports()) {
            var source = reports.get(report.plan().type());
            if (source != null) {
                entries.put(
                        report.plan().file().path(),
                        new Entry(
                                ImportRecord.digest(report.plan().file().text()),
                                ImportRecord.digest(source.content())));
            }
        }
        for (var other : result.others()) {
            var digest = ImportRecord.digest(Files.readAllBytes(from.resolve(other)));
            entries.put(other, new Entry(digest, digest));
        }
        return entries;
    }
}
