package dev.byline.importer;

import dev.byline.dsl.ReportDocument;
import dev.byline.importer.convert.SeriesConversion;
import dev.byline.importer.existing.ExistingProject;
import dev.byline.importer.existing.ExistingSeries;
import dev.byline.importer.existing.FileChange;
import dev.byline.importer.infer.SeriesInference;
import dev.byline.importer.options.ImportException;
import dev.byline.importer.options.ImportOptions;
import dev.byline.importer.options.ImportOptions.Flag;
import dev.byline.importer.options.Progress;
import dev.byline.importer.project.Draft;
import dev.byline.importer.project.ImportResult;
import dev.byline.importer.project.NewProject;
import dev.byline.importer.project.ProjectAddition;
import dev.byline.importer.project.Versions;
import dev.byline.importer.text.OldFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Imports a folder of Markdown, or one file. */
public final class Importer {

    private final ImportOptions options;
    private final Versions versions;
    private final Progress progress;

    /**
     * An importer.
     *
     * @param options what is asked for
     * @param versions what a new project depends on
     * @param progress who is told how far it is
     */
    public Importer(ImportOptions options, Versions versions, Progress progress) {
        this.options = options;
        this.versions = versions;
        this.progress = progress;
    }

    /**
     * Writes a new project, or adds to one that exists: all that is to be written, or nothing.
     *
     * @return what was found
     * @throws IOException if a file cannot be read or written
     * @throws ImportException if the folders are not what they should be
     */
    public ImportResult run() throws IOException {
        var from = options.from().toAbsolutePath().normalize();
        if (!Files.exists(from)) {
            throw new ImportException(
                    "there is no folder " + options.from() + "; set -Dbyline.from to a folder of Markdown");
        }
        var target = options.to().toAbsolutePath().normalize();
        if (Files.isDirectory(from) && target.startsWith(from)) {
            throw new ImportException("the project " + options.to()
                    + " would lie inside of the old folder; set -Dbyline.to to a folder outside of it");
        }
        var project = ExistingProject.read(options);
        return project.isPresent() ? added(project.get(), from) : created(target, from);
    }

    private ImportResult created(Path target, Path from) throws IOException {
        NewProject.requireFree(target);
        var source = Files.isDirectory(from) ? from : from.resolve("..").normalize();
        var folder = Files.isDirectory(from) ? OldFolder.read(from, progress) : OldFolder.read(from, source, progress);
        requireReports(folder);
        var imported = new Import(new SeriesInference(options, Optional.empty(), Set.of()), Set.of(), Map.of());
        imported.inference().requireFiles(folder.files());
        try (var draft = Draft.beside(target)) {
            var result = imported.compiled(folder, new TreeMap<>(), made -> {
                NewProject.empty(draft.project());
                return new NewProject(made, versions, source).write(draft.project(), progress);
            });
            NewProject.move(draft.project(), target);
            return result;
        }
    }

    private ImportResult added(ExistingProject project, Path from) throws IOException {
        var series = project.series(options);
        var single = !Files.isDirectory(from);
        var source = !single
                ? from
                : series.map(each -> each.folderOf(from))
                        .orElseGet(() -> from.resolve("..").normalize());
        var folder = single ? OldFolder.read(from, source, progress) : OldFolder.read(from, progress);
        if (series.isEmpty()) {
            requireReports(folder);
            var imported =
                    new Import(new SeriesInference(options, Optional.empty(), project.names()), Set.of(), Map.of());
            imported.inference().requireFiles(folder.files());
            return imported.compiled(
                    folder,
                    new TreeMap<>(),
                    made -> new ProjectAddition(project, series, made, source).write(new TreeMap<>(), progress));
        }
        var known = series.get();
        requireSameSeries(known, folder, single);
        var comparison = known.compare(folder, source, single, options.overwrite());
        var inference = new SeriesInference(options, Optional.of(known.known(comparison)), Set.of());
        inference.requireFiles(folder.files());
        return new Import(inference, known.files(), known.documents())
                .compiled(
                        folder.only(comparison.imported(), comparison.imported()),
                        comparison.changes(),
                        made -> new ProjectAddition(project, series, made, source)
                                .write(comparison.entries(), progress));
    }

    /** Holds that a folder has something to do with the only series of a project, unless somebody says so. */
    private void requireSameSeries(ExistingSeries series, OldFolder folder, boolean single) {
        if (single
                || options.flag(Flag.NAME).isPresent()
                || folder.files().stream().anyMatch(file -> series.isLike(file))) {
            return;
        }
        throw new ImportException("none of the files in " + options.from() + " looks like one of the series "
                + series.name() + "; set -Dbyline.name=\"" + series.name()
                + "\" to add them to it, or another name to make a series of them");
    }

    private void requireReports(OldFolder folder) {
        if (folder.files().isEmpty()) {
            throw new ImportException("there is no report in " + options.from() + "; "
                    + (folder.refusals().isEmpty()
                            ? "set -Dbyline.from to a folder of .md files"
                            : folder.refusals().get(0).file() + " was refused: "
                                    + folder.refusals().get(0).reason()));
        }
    }

    /** Writes what was made of files, and says what is wrong with the Java of reports, by old file. */
    @FunctionalInterface
    private interface Writing {
        Map<String, String> write(ImportResult made) throws IOException;
    }

    /** The way of some files. */
    private final class Import {

        private final SeriesInference inference;
        private final Set<String> files;
        private final Map<String, ReportDocument> documents;

        /**
         * The way of some files.
         *
         * @param inference what they say together
         * @param files what lies in the folder of the series already
         * @param documents the reports that the series has already
         */
        Import(SeriesInference inference, Set<String> files, Map<String, ReportDocument> documents) {
            this.inference = inference;
            this.files = files;
            this.documents = documents;
        }

        SeriesInference inference() {
            return inference;
        }

        /** Writes what compiles: a report that a compiler refuses stays a file as it was. */
        ImportResult compiled(OldFolder folder, SortedMap<String, FileChange> changes, Writing writing)
                throws IOException {
            var left = folder;
            var whole = new TreeSet<String>();
            while (true) {
                var result = convert(left, whole, changes);
                if (result.reports().isEmpty() && !folder.files().isEmpty()) {
                    throw new ImportException("none of the files in " + options.from() + " can become a report; "
                            + result.refusals().get(0).file() + ": "
                            + result.refusals().get(0).reason());
                }
                var errors = writing.write(result);
                if (errors.isEmpty()) {
                    return result;
                }
                // What its Java cannot say in parts, it says as a whole.
                var refused = new TreeMap<>(errors);
                refused.keySet().retainAll(whole);
                whole.addAll(errors.keySet());
                left = left.without(refused);
            }
        }

        private ImportResult convert(OldFolder folder, Set<String> whole, SortedMap<String, FileChange> changes) {
            var all = new TreeSet<>(folder.others());
            all.addAll(files);
            folder.files().forEach(file -> all.add(file.path()));
            folder.refusals().forEach(refusal -> all.add(refusal.file()));
            var conversion = new SeriesConversion(options, all, whole, documents, progress);
            var left = folder;
            while (true) {
                var planned = inference
                        .plan(left.files(), new TreeSet<>(left.others()))
                        .resolve();
                left = left.without(planned.refusedReports());
                var resolved = conversion.withFooter(planned);
                var converted = conversion.convert(resolved);
                var refused = converted.refused();
                var areAll = refused.size() == resolved.plan().reports().size();
                if (refused.isEmpty() || areAll) {
                    return new ImportResult(
                            resolved,
                            refused.isEmpty() ? converted.reports() : List.of(),
                            left.without(refused).refusals(),
                            left.others(),
                            left.renamed(),
                            options.fix(),
                            changes,
                            converted.silences());
                }
                // Without these files the catalog may have less to declare.
                left = left.without(refused);
            }
        }
    }
}
