package dev.byline.importer;

import dev.byline.importer.convert.SeriesConversion;
import dev.byline.importer.infer.SeriesInference;
import dev.byline.importer.options.ImportException;
import dev.byline.importer.options.ImportOptions;
import dev.byline.importer.options.Progress;
import dev.byline.importer.project.Draft;
import dev.byline.importer.project.ImportResult;
import dev.byline.importer.project.NewProject;
import dev.byline.importer.project.Versions;
import dev.byline.importer.text.OldFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Imports a folder of Markdown. */
public final class Importer {

    private final ImportOptions options;
    private final Versions versions;
    private final Progress progress;
    private final SeriesInference inference;

    /**
     * An importer.
     *
     * @param options what is asked for
     * @param versions what the new project depends on
     * @param progress who is told how far it is
     */
    public Importer(ImportOptions options, Versions versions, Progress progress) {
        this.options = options;
        this.versions = versions;
        this.progress = progress;
        this.inference = new SeriesInference(options);
    }

    /**
     * Writes the new project, whole or not at all.
     *
     * @return what was found
     * @throws IOException if a file cannot be read or written
     * @throws ImportException if the folders are not what they should be
     */
    public ImportResult run() throws IOException {
        if (!Files.isDirectory(options.from())) {
            throw new ImportException(
                    "there is no folder " + options.from() + "; set -Dbyline.from to a folder of Markdown");
        }
        var target = options.to().toAbsolutePath().normalize();
        var source = options.from().toAbsolutePath().normalize();
        if (target.startsWith(source)) {
            throw new ImportException("the new project " + options.to()
                    + " would lie inside of the old folder; set -Dbyline.to to a folder outside of it");
        }
        NewProject.requireFree(target, options.overwrite());
        var folder = OldFolder.read(source, progress);
        if (folder.files().isEmpty()) {
            throw new ImportException("there is no report in " + options.from() + "; "
                    + (folder.refusals().isEmpty()
                            ? "set -Dbyline.from to a folder of .md files"
                            : folder.refusals().get(0).file() + " was refused: "
                                    + folder.refusals().get(0).reason()));
        }
        inference.requireFiles(folder.files());
        try (var draft = Draft.beside(target)) {
            var result = compiled(folder, source, draft.project());
            NewProject.move(draft.project(), target, options.overwrite());
            return result;
        }
    }

    /** Writes a project that compiles: a report that a compiler refuses stays a file as it was. */
    private ImportResult compiled(OldFolder folder, Path source, Path draft) throws IOException {
        var left = folder;
        var whole = new TreeSet<String>();
        while (true) {
            var result = convert(left, whole);
            if (result.reports().isEmpty()) {
                throw new ImportException("none of the files in " + options.from() + " can become a report; "
                        + result.refusals().get(0).file() + ": "
                        + result.refusals().get(0).reason());
            }
            var project = new NewProject(result, versions, source);
            var errors = project.write(draft, progress);
            if (errors.isEmpty()) {
                return result;
            }
            // What its Java cannot say in parts, it says as a whole.
            var refused = new TreeMap<>(errors);
            refused.keySet().retainAll(whole);
            whole.addAll(errors.keySet());
            left = left.without(refused);
            NewProject.empty(draft);
        }
    }

    private ImportResult convert(OldFolder folder, Set<String> whole) {
        var files = new TreeSet<>(folder.others());
        folder.files().forEach(file -> files.add(file.path()));
        folder.refusals().forEach(refusal -> files.add(refusal.file()));
        var conversion = new SeriesConversion(options, files, whole, progress);
        var left = folder;
        while (true) {
            var planned =
                    inference.plan(left.files(), new TreeSet<>(left.others())).resolve();
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
                        options.fix());
            }
            // Without these files the catalog may have less to declare.
            left = left.without(refused);
        }
    }
}
