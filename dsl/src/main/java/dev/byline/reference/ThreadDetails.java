package dev.byline.reference;

import dev.byline.dsl.ThreadState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is declared of an issue or a pull request beyond its number.
 *
 * @param title its title; empty where none is declared
 * @param author the handle of who opened it; empty where none is declared
 * @param state its state when it was declared
 * @param opened the day it was opened
 * @param closed the day it was closed or merged
 * @param labels the labels that the forge has on it
 * @param reviews the reviews that are declared
 * @param comments the comments that are declared
 * @param periods the periods of the {@link dev.byline.dsl.CatalogOf} types that declare it, in their order
 * @param coAuthors the handles of those who wrote it together with the author
 */
public record ThreadDetails(
        String title,
        String author,
        ThreadState state,
        Optional<LocalDate> opened,
        Optional<LocalDate> closed,
        List<String> labels,
        List<Contribution> reviews,
        List<Contribution> comments,
        List<ReportPeriod> periods,
        List<String> coAuthors) {

    /** Nothing but the number is declared. */
    public static final ThreadDetails NONE = new ThreadDetails(
            "",
            "",
            ThreadState.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    /** Copies the lists, so that the details cannot change. */
    public ThreadDetails {
        labels = List.copyOf(labels);
        reviews = List.copyOf(reviews);
        comments = List.copyOf(comments);
        periods = List.copyOf(periods);
        coAuthors = List.copyOf(coAuthors);
    }

    /**
     * The people who reviewed it.
     *
     * @return their handles, each once, in the order of the declarations
     */
    public List<String> reviewers() {
        return reviews.stream().map(Contribution::who).distinct().toList();
    }

    /**
     * The people who commented on it.
     *
     * @return their handles, each once, in the order of the declarations
     */
    public List<String> commenters() {
        return comments.stream().map(Contribution::who).distinct().toList();
    }

    /**
     * The days on which something happened to it, as far as they are declared. A period that it is declared for counts
     * with its first day.
     *
     * @return the days, in no particular order
     */
    public Stream<LocalDate> days() {
        return Stream.of(
                        Stream.of(opened, closed),
                        Stream.concat(reviews.stream(), comments.stream()).map(Contribution::on),
                        periods.stream().map(period -> Optional.of(period.from())))
                .flatMap(days -> days)
                .flatMap(Optional::stream);
    }

    /**
     * Whether the thread happened in a period, as far as it is declared: it was opened, closed,
     * reviewed or commented on in it, or declared for a period inside it.
     *
     * @param other the period
     * @return false also where nothing is declared
     */
    public boolean happenedIn(ReportPeriod other) {
        return opened.filter(other::contains).isPresent()
                || closed.filter(other::contains).isPresent()
                || Stream.concat(reviews.stream(), comments.stream())
                        .anyMatch(
                                written -> written.on().filter(other::contains).isPresent())
                || periods.stream().anyMatch(other::contains);
    }
}
