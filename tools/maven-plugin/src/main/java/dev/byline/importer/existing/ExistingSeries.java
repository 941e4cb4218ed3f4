package dev.byline.importer.existing;

import dev.byline.catalog.Declarations;
import dev.byline.dsl.ReportDocument;
import dev.byline.importer.existing.ImportRecord.Entry;
import dev.byline.importer.infer.KnownSeries;
import dev.byline.importer.text.Markdowns;
import dev.byline.importer.text.OldFile;
import dev.byline.importer.text.OldFolder;
import dev.byline.index.ReportHeader;
import dev.byline.reader.DocumentReader;
import dev.byline.reader.PublishedFolders;
import dev.byline.reader.Reading;
import dev.byline.reader.SeriesReader;
import dev.byline.reader.Settings;
import dev.byline.reader.declaration.DeclaredSeries;
import dev.byline.reader.parse.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A series of a project, and what old files are to it. */
public final class ExistingSeries {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final ExistingProject project;
    private final DeclaredSeries series;
    private final ImportRecord record;
    private final Map<String, byte[]> rendered;
    /** The classes of the reports, by the paths of their files in the folder of the series. */
    private final Map<String, ReportClass> reports;

    private final Map<String, ReportDocument> documents;

    /**
     * The class of a report.
     *
     * @param type its binary name
     * @param source its source
     */
    private record ReportClass(String type, SourceText source) {

        String simpleName() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }

    private ExistingSeries(
            ExistingProject project,
            DeclaredSeries series,
            ImportRecord record,
            Map<String, byte[]> rendered,
            Map<String, ReportClass> reports,
            Map<String, ReportDocument> documents) {
        this.project = project;
        this.series = series;
        this.record = record;
        this.rendered = rendered;
        this.reports = reports;
        this.documents = documents;
    }

    static ExistingSeries of(ExistingProject project, DeclaredSeries series) throws IOException {
        var reading = SeriesReader.readAll(
                project.texts(), new Settings(project.encoding(), "", Settings.filesIn(List.of(project.resources()))));
        var read = Optional.ofNullable(reading.series().get(series.type().binaryName()));
        var sources = new HashMap<Path, SourceText>();
        project.texts().forEach(text -> sources.put(text.path(), text));
        var reports = new HashMap<String, ReportClass>();
        read.map(Reading.SeriesReading::reports).orElse(Map.of()).forEach((header, place) -> {
            var source = sources.get(place.file());
            if (source != null) {
                reports.put(path(header), new ReportClass(header.type(), source));
            }
        });
        var documents = new HashMap<String, ReportDocument>();
        DocumentReader.read(project.texts())
                .reports()
                .forEach((type, report) -> documents.put(type, report.document()));
        return new ExistingSeries(
                project,
                series,
                ImportRecord.read(ImportRecord.file(
                        project.folder(), series.catalog().series().folder())),
                read.map(Reading.SeriesReading::files).orElse(Map.of()),
                reports,
                documents);
    }

    private static String path(ReportHeader header) {
        return header.reference().file() + ".md";
    }

    /**
     * Its name.
     *
     * @return the name in prose
     */
    public String name() {
        return series.catalog().series().name();
    }

    /**
     * What was imported before.
     *
     * @return the record
     */
    public ImportRecord record() {
        return record;
    }

    /**
     * The documents of its reports.
     *
     * @return the documents by the binary names of the classes
     */
    public Map<String, ReportDocument> documents() {
        return documents;
    }

    /**
     * The paths of its reports, in the folder of the series.
     *
     * @return the paths with {@code .md}
     */
    public Set<String> paths() {
        return Set.copyOf(reports.keySet());
    }

    /**
     * The files that lie, or will lie, in the folder of the series.
     *
     * @return the reports, and what is copied beside them
     * @throws IOException if a folder cannot be read
     */
    public Set<String> files() throws IOException {
        var files = new HashSet<>(reports.keySet());
        var copied = place("");
        if (Files.isDirectory(copied)) {
            try (Stream<Path> walk = Files.walk(copied)) {
                walk.filter(Files::isRegularFile)
                        .map(file -> copied.relativize(file).toString().replace('\\', '/'))
                        .forEach(files::add);
            }
        }
        return files;
    }

    /** Where its classes are. */
    private Path folder() {
        return series.type().file().text().path().toAbsolutePath().resolve("..").normalize();
    }

    /**
     * The folder in which a single old file lies: the one from which its path is that of a report, or beside one.
     *
     * @param file the file
     * @return a folder around it
     */
    public Path folderOf(Path file) {
        var beside = new HashSet<>(folders(paths()));
        beside.addAll(folders(record.entries().keySet()));
        var nearest = file.resolve("..").normalize();
        for (var folder = nearest; folder != null; folder = folder.getParent()) {
            var path = folder.relativize(file).toString().replace('\\', '/');
            if (reports.containsKey(path)
                    || record.entry(path).isPresent()
                    || path.indexOf('/') > 0 && beside.contains(path.substring(0, path.lastIndexOf('/')))) {
                return folder;
            }
        }
        return nearest;
    }

    private static Set<String> folders(Set<String> paths) {
        return paths.stream()
                .filter(path -> path.indexOf('/') > 0)
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .collect(Collectors.toSet());
    }

    /**
     * Whether an old file looks like one of the series.
     *
     * @param file the file
     * @return whether there is a report of it, it was imported before, or its title or its name differs from that of a report
     *     in numbers alone
     */
    public boolean isLike(OldFile file) {
        if (reports.containsKey(file.path()) || record.entry(file.path()).isPresent()) {
            return true;
        }
        var title = file.heading().map(Markdowns::textOf).map(ExistingSeries::shape);
        return series.catalog().reports().stream()
                .anyMatch(report ->
                        title.filter(shape(report.reference().title())::equals).isPresent()
                                // A date is no name: any series has files that are called so.
                                || LETTER.matcher(file.name()).find()
                                        && shape(report.reference().file()).equals(shape(file.name())));
    }

    private static String shape(String text) {
        return NUMBER.matcher(text).replaceAll("0");
    }

    /**
     * What old files are to the series.
     *
     * @param changes what is done with each file
     * @param entries what to note of files of which nothing is done
     */
    public record Comparison(SortedMap<String, FileChange> changes, SortedMap<String, Entry> entries) {

        /**
         * The files that are imported.
         *
         * @return their paths
         */
        public Set<String> imported() {
            return changes.entrySet().stream()
                    .filter(change -> change.getValue().isImported())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Compares old files with the reports.
     *
     * @param old the files
     * @param from where they are
     * @param single whether somebody has asked for just this file
     * @param overwrite whether the Markdown is right where both have changed
     * @return what is to be done
     * @throws IOException if a file cannot be read
     */
    public Comparison compare(OldFolder old, Path from, boolean single, boolean overwrite) throws IOException {
        var changes = new TreeMap<String, FileChange>();
        var entries = new TreeMap<String, Entry>();
        for (var file : old.files()) {
            var change = change(file, single, overwrite);
            changes.put(file.path(), change);
            if (change == FileChange.SAME) {
                Optional.ofNullable(reports.get(file.path()))
                        .filter(report -> isWritten(file))
                        .ifPresent(report -> entries.put(
                                file.path(),
                                new Entry(
                                        ImportRecord.digest(file.text()),
                                        ImportRecord.digest(report.source().content()))));
            }
        }
        for (var other : old.others()) {
            changes.put(other, change(other, from, overwrite));
        }
        if (!single && changes.keySet().stream().anyMatch(record.entries()::containsKey)) {
            record.entries().keySet().forEach(path -> changes.putIfAbsent(path, FileChange.GONE));
        }
        return new Comparison(changes, entries);
    }

    private boolean isWritten(OldFile file) {
        return Optional.ofNullable(
                        rendered.get("reports/" + series.catalog().series().folder() + "/" + file.path()))
                .filter(bytes -> PublishedFolders.digest(bytes).equals(ImportRecord.digest(file.text())))
                .isPresent();
    }

    private FileChange change(OldFile file, boolean single, boolean overwrite) {
        var before = record.entry(file.path());
        var isOld = before.filter(entry -> entry.old().equals(ImportRecord.digest(file.text())))
                .isPresent();
        var report = Optional.ofNullable(reports.get(file.path()));
        if (report.isEmpty()) {
            return isOld && !single && !overwrite ? FileChange.DELETED : FileChange.NEW;
        }
        if (isOld || isWritten(file)) {
            return FileChange.SAME;
        }
        var isAsItWas = before.filter(entry -> entry.made()
                        .equals(ImportRecord.digest(report.get().source().content())))
                .isPresent();
        if (isAsItWas && canBeWritten(report.get())) {
            return FileChange.CHANGED;
        }
        return overwrite && canBeWritten(report.get()) ? FileChange.REPLACED : FileChange.EDITED;
    }

    /** Whether the class is alone in the file in which the import looks for it. */
    private boolean canBeWritten(ReportClass report) {
        var place = folder().resolve(report.simpleName() + ".java");
        return report.source().path().toAbsolutePath().normalize().equals(place);
    }

    private FileChange change(String other, Path from, boolean overwrite) throws IOException {
        var place = place(other);
        var old = ImportRecord.digest(Files.readAllBytes(from.resolve(other)));
        var before = record.entry(other);
        var isOld = before.filter(entry -> entry.old().equals(old)).isPresent();
        if (!Files.exists(place)) {
            return isOld && !overwrite ? FileChange.DELETED : FileChange.NEW;
        }
        var now = ImportRecord.digest(Files.readAllBytes(place));
        if (isOld || now.equals(old)) {
            return FileChange.SAME;
        }
        return before.filter(entry -> entry.made().equals(now)).isPresent()
                ? FileChange.CHANGED
                : overwrite ? FileChange.REPLACED : FileChange.EDITED;
    }

    /**
     * Where a file lies that is copied beside the reports.
     *
     * @param other its path in the folder of the series
     * @return the file
     */
    public Path place(String other) {
        return project.resources()
                .resolve("reports/" + series.catalog().series().folder())
                .resolve(other);
    }

    /**
     * What the plan of an import has to know.
     *
     * @param comparison what is to be done
     * @return the series without the reports that are imported again
     */
    public KnownSeries known(Comparison comparison) {
        var again = new HashMap<String, String>();
        comparison
                .imported()
                .forEach(path -> Optional.ofNullable(reports.get(path))
                        .ifPresent(report -> again.put(path, report.simpleName())));
        var replaced = comparison.imported().stream()
                .flatMap(path -> Optional.ofNullable(reports.get(path)).stream())
                .map(ReportClass::type)
                .collect(Collectors.toSet());
        var all = series.declarations();
        var type = series.type();
        var packageLength = type.binaryName().lastIndexOf('.') + 1;
        return new KnownSeries(
                type.binaryName(),
                type.canonicalName().substring(packageLength),
                new Declarations(
                        all.series(),
                        all.forges(),
                        all.repositories(),
                        all.people(),
                        all.threads(),
                        all.links(),
                        all.documents(),
                        all.parts(),
                        all.reports().stream()
                                .filter(report -> !replaced.contains(report.type()))
                                .toList()),
                part().simpleName(),
                project.names(),
                again);
    }

    /**
     * The type that takes what is declared beside the catalog.
     *
     * @param simpleName its name
     * @param source its source, if it is there
     * @param file its file
     */
    public record Part(String simpleName, Optional<String> source, Path file) {}

    /**
     * The type that takes what is declared beside the catalog.
     *
     * @return the type
     */
    public Part part() {
        var name = series.type().simpleName() + "Added";
        for (var i = 2; ; i++) {
            var file = folder().resolve(name + ".java");
            var source = project.texts().stream()
                    .filter(text -> text.path().toAbsolutePath().normalize().equals(file))
                    .map(SourceText::content)
                    .findFirst();
            var binary = series.type().binaryName();
            var part = binary.substring(0, binary.lastIndexOf('.') + 1) + name;
            if (source.isEmpty() && !Files.exists(file)
                    || source.filter(text -> text.contains("\ninterface " + part.substring(part.lastIndexOf('.') + 1)))
                                    .isPresent()
                            && series.members().parts().contains(part)) {
                return new Part(name, source, file);
            }
            name = series.type().simpleName() + "Added" + i;
        }
    }

    /**
     * The path of a report, and its source.
     *
     * @param type the binary name of its class
     * @return the path of its file in the folder of the series, and the source
     */
    public Optional<Map.Entry<String, SourceText>> report(String type) {
        return reports.entrySet().stream()
                .filter(report -> report.getValue().type().equals(type))
                .findFirst()
                .map(report -> Map.entry(report.getKey(), report.getValue().source()));
    }

    /**
     * Where the record is kept.
     *
     * @return the file
     */
    public Path recordFile() {
        return ImportRecord.file(project.folder(), series.catalog().series().folder());
    }

    /**
     * The source of the series.
     *
     * @return its type's file
     */
    public SourceText source() {
        return series.type().file().text();
    }
}
