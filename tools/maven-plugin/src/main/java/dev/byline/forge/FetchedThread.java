package dev.byline.forge;

import dev.byline.dsl.ThreadState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An issue or a pull request as the forge has it.
 *
 * @param slug the repository, as the catalog calls it
 * @param pull whether it is a pull request
 * @param number its number
 * @param title its title
 * @param author who opened it; empty if nobody who has an account
 * @param coAuthors who wrote it together with them, sorted
 * @param state its state now
 * @param opened the day it was opened
 * @param closed the day it was closed or merged
 * @param labels its labels, sorted
 * @param reviews its reviews in the period, sorted
 * @param comments its comments in the period, sorted
 */
record FetchedThread(
        String slug,
        boolean pull,
        int number,
        String title,
        String author,
        List<String> coAuthors,
        ThreadState state,
        LocalDate opened,
        Optional<LocalDate> closed,
        List<String> labels,
        List<Written> reviews,
        List<Written> comments) {

    /**
     * Comments or reviews that one person wrote on one day.
     *
     * @param who the person's handle
     * @param on the day
     * @param times how many
     */
    record Written(String who, LocalDate on, int times) {

        static final Comparator<Written> ORDER = Comparator.comparing(Written::on)
                .thenComparing(Written::who, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Written::who);
    }

    FetchedThread {
        coAuthors = List.copyOf(coAuthors);
        labels = List.copyOf(labels);
        reviews = List.copyOf(reviews);
        comments = List.copyOf(comments);
    }

    /** The handles of all who had to do with it, sorted. */
    TreeSet<String> people() {
        var people = new TreeSet<String>();
        people.add(author);
        people.addAll(coAuthors);
        Stream.concat(reviews.stream(), comments.stream()).map(Written::who).forEach(people::add);
        people.remove("");
        return people;
    }
}
