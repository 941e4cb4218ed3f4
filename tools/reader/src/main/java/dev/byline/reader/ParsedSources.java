package dev.byline.reader;

import dev.byline.check.CheckId;
import dev.byline.check.Problem;
import dev.byline.check.Severity;
import dev.byline.expression.Place;
import dev.byline.reader.SourceProblem.SourcePlace;
import dev.byline.reader.parse.ParsedFile;
import dev.byline.reader.parse.SourceParser;
import dev.byline.reader.parse.SourceRoots;
import dev.byline.reader.parse.SourceText;
import dev.byline.reader.parse.Workers;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * The files below source roots, parsed. What the processor has generated is not among them.
 *
 * @param files the files that can be read and parsed, with gaps where the parser does not understand something
 * @param problems what cannot be read, and what the parser does not understand
 */
record ParsedSources(List<ParsedFile> files, List<SourceProblem> problems) {

    /**
     * Reads and parses.
     *
     * @param roots the folders of the sources
     * @param encoding how their characters are written
     * @param workers the threads that do it
     * @throws IOException if a folder cannot be read
     * @throws IllegalStateException if the Java that runs has no compiler
     */
    static ParsedSources read(List<Path> roots, Charset encoding, Workers workers) throws IOException {
        var read = workers.all(SourceRoots.files(roots).stream()
                .map(file -> (Callable<Read>) () -> read(file, encoding))
                .toList());
        return of(
                read.stream().flatMap(each -> each.text().stream()).toList(),
                read.stream().flatMap(each -> each.problem().stream()).toList(),
                workers);
    }

    /**
     * Parses.
     *
     * @param all the files
     * @param unread what cannot be read beside them
     * @param workers the threads that do it
     * @throws IllegalStateException if the Java that runs has no compiler
     */
    static ParsedSources of(List<SourceText> all, List<SourceProblem> unread, Workers workers) {
        var texts = all.stream().filter(text -> !text.isGenerated()).toList();
        var files = SourceParser.ofRunningJava(workers).parse(texts);
        var problems = new ArrayList<>(unread);
        unparsed(texts, files).forEach(problems::add);
        files.forEach(file -> file.syntaxErrors()
                .forEach(error -> problems.add(new SourceProblem(
                        Severity.ERROR,
                        Optional.empty(),
                        error.message(),
                        Optional.of(SourcePlace.of(Place.of(file, error.span())))))));
        problems.sort(SourceProblem.BY_PLACE);
        return new ParsedSources(files, List.copyOf(problems));
    }

    /** A file's text, or why there is none; neither if there is no such file any more. */
    private record Read(Optional<SourceText> text, Optional<SourceProblem> problem) {}

    private static Read read(Path file, Charset encoding) {
        try {
            return new Read(Optional.of(SourceText.read(file, encoding)), Optional.empty());
        } catch (CharacterCodingException e) {
            return new Read(
                    Optional.empty(),
                    Optional.of(unreadable(
                            file,
                            "it is not written in " + encoding.name(),
                            "save it in that encoding, or name its own in `project.build.sourceEncoding`")));
        } catch (NoSuchFileException e) {
            // It was deleted since the folder was read, or a link leads nowhere.
            return new Read(Optional.empty(), Optional.empty());
        } catch (IOException e) {
            return new Read(
                    Optional.empty(),
                    Optional.of(unreadable(file, String.valueOf(e.getMessage()), "make it readable, or delete it")));
        }
    }

    private static Stream<SourceProblem> unparsed(List<SourceText> texts, List<ParsedFile> files) {
        var parsed = new HashSet<SourceText>();
        files.forEach(file -> parsed.add(file.text()));
        return texts.stream()
                .filter(text -> !parsed.contains(text))
                .map(text -> unreadable(
                        text.path(),
                        "Java's parser gives up on it, most likely because something in it is nested too deep",
                        "split what is nested, or chained, by the hundreds"));
    }

    private static SourceProblem unreadable(Path file, String why, String remedy) {
        return new SourceProblem(
                Severity.ERROR,
                Optional.of(CheckId.UNREADABLE_SOURCE),
                Problem.message(CheckId.UNREADABLE_SOURCE, "this file cannot be read: " + why, remedy),
                Optional.of(SourcePlace.beginning(file)));
    }
}
