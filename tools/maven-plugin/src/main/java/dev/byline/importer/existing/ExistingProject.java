package dev.byline.importer.existing;

import dev.byline.catalog.Catalog;
import dev.byline.importer.options.ImportException;
import dev.byline.importer.options.ImportOptions;
import dev.byline.importer.options.ImportOptions.Flag;
import dev.byline.problem.Severity;
import dev.byline.reader.DeclarationReader;
import dev.byline.reader.DeclarationReader.Declared;
import dev.byline.reader.SourceProblem.SourcePlace;
import dev.byline.reader.declaration.DeclaredSeries;
import dev.byline.reader.parse.SourceRoots;
import dev.byline.reader.parse.SourceText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project that is there already.
 *
 * @param folder its folder
 * @param sources the folder of its packages
 * @param resources the folder of what its build copies
 * @param encoding the encoding of its sources
 * @param texts its sources
 * @param declared the series that they declare
 */
public record ExistingProject(
        Path folder, Path sources, Path resources, Charset encoding, List<SourceText> texts, Declared declared) {

    private static final List<String> BUILDS = List.of("pom.xml", "build.gradle", "build.gradle.kts");

    /** Copies the sources, so that the project cannot change. */
    public ExistingProject {
        texts = List.copyOf(texts);
    }

    /**
     * Reads the project that an import goes into.
     *
     * @param options where it is
     * @return empty where there is none yet
     * @throws IOException if a file cannot be read
     * @throws ImportException if a source cannot be read whole: it may declare what would be declared twice
     */
    public static Optional<ExistingProject> read(ImportOptions options) throws IOException {
        var folder = options.to().toAbsolutePath().normalize();
        var sources = folder.resolve(options.folders().sources());
        var files = SourceRoots.files(List.of(sources));
        if (files.isEmpty() && BUILDS.stream().noneMatch(build -> Files.exists(folder.resolve(build)))) {
            return Optional.empty();
        }
        var encoding = options.folders().charset();
        var texts = new ArrayList<SourceText>();
        for (var file : files) {
            texts.add(SourceText.read(file, encoding));
        }
        var declared = DeclarationReader.read(List.of(sources), encoding);
        declared.problems().stream().findFirst().ifPresent(problem -> {
            throw new ImportException(
                    problem.place().map(place -> shown(place) + ": ").orElse("") + problem.message()
                            + "; correct it, and import again");
        });
        declared.unknown().stream().findFirst().ifPresent(unknown -> {
            throw new ImportException(shown(unknown.place()) + ": a value of @" + unknown.annotation()
                    + " is missing, or not known without the class path; write it there, and import again");
        });
        return Optional.of(new ExistingProject(
                folder, sources, folder.resolve(options.folders().resources()), encoding, texts, declared));
    }

    private static String shown(SourcePlace place) {
        return place.file().getFileName() + ":" + place.line() + ":" + place.column();
    }

    /**
     * The series that an import adds to.
     *
     * @param options what is asked for
     * @return the one that is named, or the only one; empty where another name asks for a new one, or there is none
     * @throws IOException if a file cannot be read
     * @throws ImportException if it is not clear which, or the series is not right
     */
    public Optional<ExistingSeries> series(ImportOptions options) throws IOException {
        var name = options.flag(Flag.NAME);
        var found = declared.series().stream()
                .filter(series -> name.isEmpty() || isCalled(series, name.get()))
                .toList();
        if (found.size() > 1) {
            throw new ImportException("the project has several series; say with -Dbyline.name= which of them the files"
                    + " belong to, or give a new one its name: "
                    + found.stream()
                            .map(series -> series.catalog().series().name())
                            .collect(Collectors.joining(", ")));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var series = found.get(0);
        series.resolved().problems().stream()
                .filter(problem -> problem.check().severity().equals(Optional.of(Severity.ERROR)))
                .findFirst()
                .ifPresent(problem -> {
                    throw new ImportException(
                            "the series " + series.catalog().series().name() + " is not right: " + problem.what() + "; "
                                    + problem.remedy() + ", and import again");
                });
        return Optional.of(ExistingSeries.of(this, series));
    }

    private static boolean isCalled(DeclaredSeries series, String name) {
        return Stream.of(
                        series.catalog().series().name(),
                        series.type().simpleName(),
                        series.type().binaryName())
                .anyMatch(each -> Catalog.fold(each).equals(Catalog.fold(name)));
    }

    /**
     * The simple names of all classes that the project has, of any package.
     *
     * @return the names
     */
    public Set<String> names() {
        return texts.stream()
                .map(text -> String.valueOf(text.path().getFileName()).replaceFirst("\\.java$", ""))
                .collect(Collectors.toSet());
    }
}
