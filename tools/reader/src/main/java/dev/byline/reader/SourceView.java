package dev.byline.reader;

import dev.byline.reader.parse.SourceText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;

/**
 * All that is known of sources at one moment, for whoever asks about a place in them. It does not change, and any number of
 * threads may ask.
 */
public final class SourceView {

    private final Snapshot snapshot;

    SourceView(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * What the sources say.
     *
     * @return the reading
     */
    public Reading reading() {
        return snapshot.reading();
    }

    /**
     * The sources.
     *
     * @return their paths, sorted
     */
    public Collection<Path> paths() {
        return Collections.unmodifiableSet(snapshot.sources().keySet());
    }

    /**
     * A source as it was read.
     *
     * @param path its path
     * @return its text; empty if it is no source, or cannot be read
     */
    public Optional<SourceText> text(Path path) {
        return Optional.ofNullable(snapshot.sources().get(path))
                .filter(Source.Text.class::isInstance)
                .map(source -> ((Source.Text) source).text());
    }
}
