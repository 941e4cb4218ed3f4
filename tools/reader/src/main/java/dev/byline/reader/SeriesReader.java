package dev.byline.reader;

import dev.byline.reader.parse.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
        return new Workspace(settings).open(roots);
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
        return new Workspace(settings).edit(sources);
    }
}
