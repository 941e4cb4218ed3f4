package dev.byline.reader;

import dev.byline.check.Problem;
import dev.byline.check.Repair;
import dev.byline.expression.Place;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import dev.byline.reader.parse.ParsedFile;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a source, or with how it is to be read.
 *
 * @param severity how bad it is
 * @param check which check found it; empty for what the parser does not understand
 * @param message the text for the author
 * @param place where; empty where the settings are wrong
 * @param repairs what would make it go away, the likeliest first; often nobody knows
 */
public record SourceProblem(
        Severity severity, Optional<CheckId> check, String message, Optional<SourcePlace> place, List<Repair> repairs) {

    /** Copies the list, so that it cannot change. */
    public SourceProblem {
        repairs = List.copyOf(repairs);
    }

    /**
     * A problem that nobody knows how to repair.
     *
     * @param severity how bad it is
     * @param check which check found it; empty for what the parser does not understand
     * @param message the text for the author
     * @param place where; empty where the settings are wrong
     */
    public SourceProblem(Severity severity, Optional<CheckId> check, String message, Optional<SourcePlace> place) {
        this(severity, check, message, place, List.of());
    }

    /** The repairs follow from the rest, and know the very file that was read. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceProblem problem
                && severity == problem.severity
                && check.equals(problem.check)
                && message.equals(problem.message)
                && place.equals(problem.place);
    }

    @Override
    public int hashCode() {
        return Objects.hash(severity, check, message, place);
    }

    @Override
    public String toString() {
        return "SourceProblem[" + severity + " " + message + " at " + place + ", "
                + repairs.stream().map(Repair::title).toList() + "]";
    }

    /** As an author reads: file by file, and each from top to bottom. */
    public static final Comparator<SourceProblem> BY_PLACE = Comparator.comparing((SourceProblem problem) ->
                    problem.place().map(place -> place.file().toString()).orElse(""))
            .thenComparing(problem ->
                    problem.place().map(place -> place.span().start()).orElse(0));

    static SourceProblem unreadable(Path file, String why, String remedy) {
        return new SourceProblem(
                Severity.ERROR,
                Optional.of(CheckId.UNREADABLE_SOURCE),
                Problem.message(CheckId.UNREADABLE_SOURCE, "this file cannot be read: " + why, remedy),
                Optional.of(SourcePlace.beginning(file)));
    }

    /**
     * A place in a source.
     *
     * @param file the source
     * @param span the range, in UTF-16 units from the beginning of the file
     * @param line the line in which it begins, from 1
     * @param column the column in which it begins, from 1, with a tab up to the next multiple of eight, as javac counts
     */
    public record SourcePlace(Path file, Span span, long line, long column) {

        /**
         * Where a place of a parsed file is.
         *
         * @param place a place in a file that has a path
         * @return the same, with its line and its column
         */
        static SourcePlace of(Place place) {
            var path = place.file().path().orElseThrow();
            var span = place.span();
            return place.file() instanceof ParsedFile file
                    ? new SourcePlace(path, span, file.line(span.start()), file.column(span.start()))
                    : new SourcePlace(path, span, 1, 1);
        }

        /**
         * The beginning of a file of which nothing more is known.
         *
         * @param file the file
         * @return its first character
         */
        static SourcePlace beginning(Path file) {
            return new SourcePlace(file, new Span(0, 0), 1, 1);
        }
    }
}
