package dev.byline.reader;

import dev.byline.reader.parse.SourceParser;
import dev.byline.reader.parse.SourceRoots;
import dev.byline.reader.parse.SourceText;
import dev.byline.reader.parse.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps sources in memory, and what they say. Behind a change it reads again only what depends on it. One thread at a time
 * changes it; any number of others may ask for the {@linkplain #reading() reading}, which is always a whole one.
 */
public final class Workspace {

    private final Settings settings;
    private final Workers workers = Workers.ofAllProcessors();
    private final SourceParser parser;
    private volatile Snapshot snapshot = Snapshot.empty();
    /** The last view that somebody asked for, with what it has found out since. */
    private volatile SourceView view = new SourceView(snapshot);

    /**
     * A workspace without sources.
     *
     * @param settings how to read them
     * @throws IllegalStateException if the Java that runs has no compiler
     */
    public Workspace(Settings settings) {
        this.settings = settings;
        this.parser = SourceParser.ofRunningJava(workers);
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
     * All that is known of the sources.
     *
     * @return what came out of the last change
     */
    public SourceView view() {
        var now = snapshot;
        var known = view;
        if (known.isOf(now)) {
            return known;
        }
        var made = new SourceView(now);
        view = made;
        return made;
    }

    /**
     * Reads all files below source roots; others are no longer part of the workspace.
     *
     * @param roots the folders
     * @return what the sources say
     * @throws IOException if a folder cannot be read
     */
    public synchronized Reading open(List<Path> roots) throws IOException {
        return set(Source.readAll(SourceRoots.files(roots), settings.encoding(), workers));
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
        sources.putAll(Source.readAll(files, settings.encoding(), workers));
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
        sources.putAll(Source.ofTexts(texts));
        return set(sources);
    }

    long parsedAlone() {
        return ParsedSources.alone(snapshot.files());
    }

    private Reading set(SortedMap<Path, Source> sources) {
        snapshot = Round.of(sources, settings, parser, workers, snapshot);
        return snapshot.reading();
    }
}
