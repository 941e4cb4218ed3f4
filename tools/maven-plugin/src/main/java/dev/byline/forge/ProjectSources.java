package dev.byline.forge;

import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.Series;
import dev.byline.reader.DeclarationReader;
import dev.byline.reader.DeclarationReader.UnknownAnnotation;
import dev.byline.reader.DocumentReader;
import dev.byline.reader.SourceProblem;
import dev.byline.reader.SourceProblem.SourcePlace;
import dev.byline.reader.parse.SourceRoots;
import dev.byline.reader.parse.SourceText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The Java sources of a project. They are only parsed, so it does not matter whether the reports compile, or the constants
 * they use are generated yet.
 *
 * @param roots the folders of its packages
 * @param encoding the encoding of its sources
 */
public record ProjectSources(List<Path> roots, Charset encoding) {

    /** Copies the list, so that the project cannot change. */
    public ProjectSources {
        roots = List.copyOf(roots);
    }

    /**
     * Finds a series.
     *
     * @param name its name, or that of its type; empty for the only one
     * @return the series
     * @throws IOException if the sources cannot be read
     * @throws ForgeException if there is no such series, or there are several, or it cannot be read whole
     */
    SeriesSource series(Optional<String> name) throws IOException {
        var declared = DeclarationReader.read(roots, encoding);
        // What cannot be read may declare something that would be declared a second time.
        declared.problems().stream().findFirst().ifPresent(problem -> {
            throw unreadable(problem);
        });
        declared.unknown().stream()
                .filter(unknown -> unknown.annotation().equals(Series.class.getSimpleName()))
                .findFirst()
                .ifPresent(unknown -> {
                    throw notKnown(unknown);
                });
        var found = chosen(declared.series().stream().map(SeriesSource::of).toList(), name);
        declared.unknown().stream()
                .filter(unknown -> found.types().contains(unknown.type()))
                .findFirst()
                .ifPresent(unknown -> {
                    throw notKnown(unknown);
                });
        return found;
    }

    /** What its reports say, by the binary names of their classes, as far as it is known. */
    Map<String, ReportDocument> documents() throws IOException {
        var texts = new ArrayList<SourceText>();
        for (var file : SourceRoots.files(roots)) {
            texts.add(SourceText.read(file, encoding));
        }
        return DocumentReader.read(texts).reports().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, report -> report.getValue().document()));
    }

    private SeriesSource chosen(List<SeriesSource> all, Optional<String> name) {
        var found = all.stream()
                .filter(series -> name.isEmpty()
                        || List.of(
                                        series.type(),
                                        series.simpleName(),
                                        series.declarations().series().name())
                                .contains(name.get()))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        var names = all.stream().map(SeriesSource::simpleName).collect(Collectors.joining(", "));
        if (all.isEmpty()) {
            throw new ForgeException("no type with @Series in " + roots + "; declare one, as the README shows");
        }
        throw new ForgeException(
                found.isEmpty()
                        ? "there is no series " + Texts.shown(name.orElse("")) + "; name one of " + names
                                + " with -Dbyline.series="
                        : "there are several series; name one with -Dbyline.series=, of " + names);
    }

    private static ForgeException unreadable(SourceProblem problem) {
        return new ForgeException("the sources cannot be read: "
                + problem.place().map(place -> shown(place) + ": ").orElse("")
                + problem.message().lines().findFirst().orElse("")
                // What the parser says has no remedy in it.
                + (problem.check().isPresent() ? "" : "; correct it, and run the goal again"));
    }

    private static ForgeException notKnown(UnknownAnnotation unknown) {
        return new ForgeException("the sources cannot be read: " + shown(unknown.place()) + ": a value of @"
                + unknown.annotation()
                + " is missing, or not known without the class path; write it here, or as a constant of a"
                + " source of this project");
    }

    private static String shown(SourcePlace place) {
        return place.file().getFileName() + ":" + place.line() + ":" + place.column();
    }
}
