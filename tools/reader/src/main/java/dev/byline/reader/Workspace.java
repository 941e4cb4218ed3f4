package dev.byline.reader;

import dev.byline.reader.Snapshot.Source;
import dev.byline.reader.parse.SourceParser;
import dev.byline.reader.parse.SourceRoots;
import dev.byline.reader.parse.SourceText;
import dev.byline.reader.parse.Workers;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.tools.ToolProvider;

/**
 * Keeps sources in memory, and what they say. Behind a change it reads again only what depends on it. One thread at a time
 * changes it; any number of others may ask for the {@linkplain #reading() reading}, which is always a whole one.
 */
public final class Workspace {

    private final Settings settings;
    private final Workers workers = Workers.ofAllProcessors();
    private final SourceParser parser;
    private volatile Snapshot snapshot = Snapshot.empty();

    /**
     * A workspace without sources.
     *
     * @param settings how to read them
     * @throws IllegalStateException if the Java that runs has no compiler
     */
    public Workspace(Settings settings) {
        var javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new IllegalStateException(
                    "the Java that runs has no compiler: run Byline with a JDK, not with a JRE");
        }
        this.settings = settings;
        this.parser = new SourceParser(javac, workers);
    }

    /**
     * What the sources say.
     *
     * @return what came out of the last change
     */
    public Reading reading() {
        return snapshot.reading();
    }

    /**
     * Reads all files below source roots; others are no longer part of the workspace.
     *
     * @param roots the folders
     * @return what the sources say
     * @throws IOException if a folder cannot be read
     */
    public synchronized Reading open(List<Path> roots) throws IOException {
        return set(read(SourceRoots.files(roots)));
    }

    /**
     * Reads files again, such as those that were saved. One that is there no more is forgotten.
     *
     * @param files Java files; none for a change of something that is not Java, such as a picture beside the reports
     * @return what the sources say
     */
    public synchronized Reading reload(Collection<Path> files) {
        var sources = new TreeMap<>(snapshot.sources());
        sources.keySet().removeAll(files);
        sources.putAll(read(List.copyOf(files)));
        return set(sources);
    }

    /**
     * Takes texts as they are in an editor.
     *
     * @param texts the texts, for files that are part of the workspace or become part of it
     * @return what the sources say
     */
    public synchronized Reading edit(Collection<SourceText> texts) {
        var sources = new TreeMap<>(snapshot.sources());
        texts.forEach(text -> sources.put(text.path(), new Source.Text(text)));
        return set(sources);
    }

    private Reading set(SortedMap<Path, Source> sources) {
        snapshot = Round.of(sources, settings, parser, workers, snapshot);
        return snapshot.reading();
    }

    private SortedMap<Path, Source> read(List<Path> files) {
        var work = new ArrayList<Callable<Optional<Source>>>();
        files.forEach(file -> work.add(() -> source(file)));
        var read = new TreeMap<Path, Source>();
        var sources = workers.all(work);
        for (var i = 0; i < files.size(); i++) {
            var file = files.get(i);
            sources.get(i).ifPresent(source -> read.put(file, source));
        }
        return read;
    }

    /** A file; empty if it was deleted since somebody has seen it, or if it is a link that leads nowhere. */
    private Optional<Source> source(Path file) {
        try {
            return Optional.of(new Source.Text(SourceText.read(file, settings.encoding())));
        } catch (CharacterCodingException e) {
            return Optional.of(new Source.Unreadable(SourceProblem.unreadable(
                    file,
                    "it is not written in " + settings.encoding().name(),
                    "save it in that encoding, or name its own in `project.build.sourceEncoding`")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Source.Unreadable(
                    SourceProblem.unreadable(file, String.valueOf(e.getMessage()), "make it readable, or delete it")));
        }
    }
}
