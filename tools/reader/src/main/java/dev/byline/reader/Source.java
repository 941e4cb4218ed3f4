package dev.byline.reader;

import dev.byline.reader.parse.SourceText;
import dev.byline.reader.parse.Workers;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** A source file, or why it cannot be read. */
sealed interface Source {

    /** A file that could be read. */
    record Text(SourceText text) implements Source {}

    /** A file that could not be read. */
    record Unreadable(SourceProblem problem) implements Source {}

    /** Reads files. One that was deleted since somebody has seen it is left out. */
    static SortedMap<Path, Source> readAll(Collection<Path> files, Charset encoding, Workers workers) {
        var paths = List.copyOf(files);
        var work = new ArrayList<Callable<Optional<Source>>>();
        paths.forEach(file -> work.add(() -> read(file, encoding)));
        var sources = workers.all(work);
        var read = new TreeMap<Path, Source>();
        for (var i = 0; i < paths.size(); i++) {
            var path = paths.get(i);
            sources.get(i).ifPresent(source -> read.put(path, source));
        }
        return read;
    }

    /** The same of texts that somebody has already. */
    static SortedMap<Path, Source> ofTexts(Collection<SourceText> texts) {
        var sources = new TreeMap<Path, Source>();
        texts.forEach(text -> sources.put(text.path(), new Text(text)));
        return sources;
    }

    private static Optional<Source> read(Path file, Charset encoding) {
        try {
            return Optional.of(new Text(SourceText.read(file, encoding)));
        } catch (CharacterCodingException e) {
            return Optional.of(new Unreadable(SourceProblem.unreadable(
                    file,
                    "it is not written in " + encoding.name(),
                    "save it in that encoding, or name its own in `project.build.sourceEncoding`")));
        } catch (NoSuchFileException e) {
            // It was deleted since the folder was read, or a link leads nowhere.
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Unreadable(
                    SourceProblem.unreadable(file, String.valueOf(e.getMessage()), "make it readable, or delete it")));
        }
    }
}
