package dev.byline.importer;

import dev.byline.reader.DocumentReader;
import dev.byline.reader.DocumentReader.Documents;
import dev.byline.reader.SourceProblem;
import dev.byline.reader.parse.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The Java of a new project, read again to learn whether it makes the documents that it was written for. */
final class WrittenSources {

    private static final String OTHER = "its Java would say something else";

    private final ImportResult result;
    private final Documents documents;
    /** The first problem in each file. */
    private final Map<Path, SourceProblem> problems = new HashMap<>();

    private WrittenSources(ImportResult result, Documents documents) {
        this.result = result;
        this.documents = documents;
        documents
                .problems()
                .forEach(problem -> problem.place().ifPresent(place -> problems.putIfAbsent(place.file(), problem)));
    }

    /**
     * Compares sources with what they are to say.
     *
     * @param result the documents of the reports, and their series
     * @param series the source of the series
     * @param reports the sources of the reports, by the names of their classes
     * @return what is wrong with reports, by old file
     * @throws IllegalStateException if something is wrong with the series
     */
    static Map<String, String> differences(ImportResult result, SourceText series, Map<String, SourceText> reports) {
        var all = new ArrayList<SourceText>(List.of(series));
        all.addAll(reports.values());
        var written = new WrittenSources(result, DocumentReader.read(all));
        written.problem(series).ifPresent(problem -> {
            throw new IllegalStateException("the catalog does not compile: " + problem);
        });
        var differences = new TreeMap<String, String>();
        for (var report : result.reports()) {
            Optional.ofNullable(reports.get(report.plan().type()))
                    .flatMap(source -> written.difference(report, source))
                    .ifPresent(
                            difference -> differences.put(report.plan().file().path(), difference));
        }
        return differences;
    }

    private Optional<String> difference(Imported report, SourceText source) {
        return problem(source)
                .map(problem -> "its Java would not compile: " + problem)
                .or(() -> isSame(report) ? Optional.empty() : Optional.of(OTHER));
    }

    private boolean isSame(Imported report) {
        var type = result.plan().packageName() + "." + report.plan().type();
        var read = documents.reports().get(type);
        return read != null
                && read.document().equals(report.document())
                && result.catalog()
                        .report(type)
                        .filter(header ->
                                header.reference().equals(read.header().reference()))
                        .isPresent();
    }

    private Optional<String> problem(SourceText source) {
        return Optional.ofNullable(problems.get(source.path()))
                .map(problem -> problem.place()
                                .map(place -> place.line() + ":" + place.column() + ": ")
                                .orElse("")
                        + problem.message());
    }
}
