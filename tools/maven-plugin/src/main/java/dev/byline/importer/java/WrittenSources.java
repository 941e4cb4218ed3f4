package dev.byline.importer.java;

import dev.byline.catalog.Catalog;
import dev.byline.importer.convert.Imported;
import dev.byline.importer.infer.SeriesPlan;
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
public final class WrittenSources {

    private static final String OTHER = "its Java would say something else";

    private final SeriesPlan plan;
    private final Catalog catalog;
    private final Documents documents;
    /** The first problem in each file. */
    private final Map<Path, SourceProblem> problems = new HashMap<>();

    private WrittenSources(SeriesPlan plan, Catalog catalog, Documents documents) {
        this.plan = plan;
        this.catalog = catalog;
        this.documents = documents;
        documents
                .problems()
                .forEach(problem -> problem.place().ifPresent(place -> problems.putIfAbsent(place.file(), problem)));
    }

    /**
     * Compares sources with what they are to say.
     *
     * @param series the series
     * @param reports its reports
     * @param catalog the sources of the series and of whatever else the reports need
     * @param sources the sources of the reports, by the names of their classes
     * @return what is wrong with reports, by old file
     * @throws IllegalStateException if something is wrong with a source that was written of the catalog
     */
    public static Map<String, String> differences(
            SeriesPlan.Resolved series,
            List<Imported> reports,
            List<SourceText> catalog,
            Map<String, SourceText> sources) {
        var all = new ArrayList<>(sources.values());
        all.addAll(catalog);
        var written = new WrittenSources(series.plan(), series.catalog(), DocumentReader.read(all));
        if (!catalog.isEmpty()) {
            written.problem(catalog.get(0)).ifPresent(problem -> {
                throw new IllegalStateException("the catalog does not compile: " + problem);
            });
        }
        var differences = new TreeMap<String, String>();
        for (var report : reports) {
            Optional.ofNullable(sources.get(report.plan().type()))
                    .flatMap(each -> written.difference(report, each))
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
        var type = plan.qualified(report.plan().type());
        var read = documents.reports().get(type);
        return read != null
                && read.document().equals(report.document())
                && catalog.report(type)
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
