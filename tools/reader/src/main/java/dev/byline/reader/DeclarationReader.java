package dev.byline.reader;

import dev.byline.reader.SourceProblem.SourcePlace;
import dev.byline.reader.declaration.DeclaredSeries;
import dev.byline.reader.declaration.SeriesDeclarations;
import dev.byline.reader.parse.SourceParser;
import dev.byline.reader.parse.SourceRoots;
import dev.byline.reader.parse.Workers;
import dev.byline.reader.symbol.ConstantValues;
import dev.byline.reader.symbol.Symbols;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** Reads which series sources declare, for a tool that writes sources itself. The bodies of the reports are not looked at. */
public final class DeclarationReader {

    private DeclarationReader() {}

    /**
     * What sources declare.
     *
     * @param series the series, sorted by the binary names of their types
     * @param problems files that cannot be read, and what the parser does not understand; what stands there is missing
     * @param unknown annotations with a value that is not known without the class path; they are missing too
     */
    public record Declared(List<DeclaredSeries> series, List<SourceProblem> problems, List<UnknownAnnotation> unknown) {

        /** Copies the lists, so that they cannot change. */
        public Declared {
            series = List.copyOf(series);
            problems = List.copyOf(problems);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * An annotation of Byline with a value that is not known without the class path, or without one that it needs.
     *
     * @param type the binary name of the annotated type
     * @param annotation the simple name of the annotation
     * @param place where the value stands, or the annotation
     */
    public record UnknownAnnotation(String type, String annotation, SourcePlace place) {}

    /**
     * Reads the declarations.
     *
     * @param roots the folders of the sources
     * @param encoding how their characters are written
     * @return the series
     * @throws IOException if a folder cannot be read
     * @throws IllegalStateException if the Java that runs has no compiler
     */
    public static Declared read(List<Path> roots, Charset encoding) throws IOException {
        var workers = Workers.ofAllProcessors();
        var sources = ParsedSources.of(
                Source.readAll(SourceRoots.files(roots), encoding, workers),
                new TreeMap<>(),
                SourceParser.ofRunningJava(workers));
        var symbols = Symbols.ofPlatform().of(sources.files().values());
        var declarations = SeriesDeclarations.read(symbols, new ConstantValues(symbols));
        var unknown = declarations.reports().unread().stream()
                .map(each -> new UnknownAnnotation(
                        each.type().binaryName(), each.annotation().getSimpleName(), SourcePlace.of(each.place())))
                .toList();
        return new Declared(List.copyOf(declarations.series().values()), sources.problems(), unknown);
    }
}
