package dev.byline.server.feature;

import dev.byline.reader.Cited;
import dev.byline.reader.SeriesView;
import dev.byline.reader.SourceView;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * What stands at a place.
 *
 * @param series the series to which it belongs
 * @param cited the reference, and how it stands there
 */
public record Target(SeriesView series, Cited cited) {

    /**
     * Finds what stands at a place.
     *
     * @param view what is known of the sources
     * @param file a source
     * @param offset an offset in it
     * @return the smallest range around the offset; empty where nothing is declared or cited
     */
    public static Optional<Target> at(SourceView view, Path file, int offset) {
        return view.series(file).stream()
                .flatMap(series -> series.in(file).stream()
                        .filter(cited -> cited.isAt(offset))
                        .map(cited -> new Target(series, cited)))
                .min(Comparator.comparing(target -> target.cited().span().length()));
    }
}
