package dev.byline.reader;

import dev.byline.reader.parse.SourceParser;
import dev.byline.reader.parse.SourceRoots;
import dev.byline.reader.parse.SourceText;
import dev.byline.reader.parse.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** Reads series from their sources alone, once: source roots in, problems and files out. */
public final class SeriesReader {

    private SeriesReader() {}

    /**
     * Reads all series below source roots.
     *
     * @param roots the folders of the sources
     * @param settings how to read them
     * @return what they say
     * @throws IOException if a folder cannot be read
     * @throws IllegalStateException if the Java that runs has no compiler
     */
    public static Reading read(List<Path> roots, Settings settings) throws IOException {
        var workers = Workers.ofAllProcessors();
        return read(Source.readAll(SourceRoots.files(roots), settings.encoding(), workers), settings, workers);
    }

    /**
     * Reads all series in sources.
     *
     * @param sources the sources
     * @param settings how to read them
     * @return what they say
     * @throws IllegalStateException if the Java that runs has no compiler
     */
    public static Reading readAll(List<SourceText> sources, Settings settings) {
        return read(Source.ofTexts(sources), settings, Workers.ofAllProcessors());
    }

    private static Reading read(SortedMap<Path, Source> sources, Settings settings, Workers workers) {
        return Round.once(sources, settings, SourceParser.ofRunningJava(workers), workers);
    }
}
