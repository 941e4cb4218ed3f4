package dev.byline.reader;

import dev.byline.reader.parse.SourceText;
import dev.byline.reader.symbol.SourceType;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of sources at one moment, for whoever asks about a place in them. It does not change, and any number of
 * threads may ask.
 */
public final class SourceView {

    private final Snapshot snapshot;
    private final List<SeriesView> series;

    SourceView(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.series = snapshot.series().values().stream()
                .map(each -> new SeriesView(snapshot, each))
                .toList();
    }

    boolean isOf(Snapshot other) {
        return snapshot == other;
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

    /**
     * The series.
     *
     * @return the series that the sources declare, by the names of their types
     */
    public List<SeriesView> series() {
        return series;
    }

    /**
     * The series of a source.
     *
     * @param file a source
     * @return those whose types are declared there, and those whose reports use something of it
     */
    public List<SeriesView> series(Path file) {
        return series.stream().filter(each -> each.concerns(file)).toList();
    }

    /**
     * Whether the parser understands all of a source.
     *
     * @param file a source
     * @return whether it has no syntax error
     */
    public boolean isUnbroken(Path file) {
        return Optional.ofNullable(snapshot.files().get(file))
                .filter(parsed -> parsed.syntaxErrors().isEmpty())
                .isPresent();
    }

    /**
     * A class in a source.
     *
     * @param type its binary name
     * @param span its declaration
     * @param nameSpan where its name stands
     * @param calls the calls in it, those of classes inside of it included
     */
    public record ClassPlace(String type, Span span, Span nameSpan, List<CallPlace> calls) {}

    /**
     * The outermost classes of a source.
     *
     * @param file a source
     * @return its classes, in the order of the file
     */
    public List<ClassPlace> classes(Path file) {
        return Optional.ofNullable(snapshot.files().get(file)).stream()
                .flatMap(parsed -> snapshot.symbols().types().stream()
                        .filter(type -> type.file() == parsed && type.outer().isEmpty()))
                .map(SourceView::place)
                .sorted(Comparator.comparing(place -> place.span().start()))
                .toList();
    }

    private static ClassPlace place(SourceType type) {
        var span = type.file().places().of(type.tree()).span();
        var keyword = TypePlaces.of(type).span();
        var name = type.file().content().indexOf(type.simpleName(), keyword.end());
        return new ClassPlace(
                type.binaryName(),
                span,
                name >= 0 && name < span.end()
                        ? new Span(name, name + type.simpleName().length())
                        : keyword,
                CallPlace.in(type.file(), type.tree()));
    }
}
