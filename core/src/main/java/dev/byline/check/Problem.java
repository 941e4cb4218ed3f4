package dev.byline.check;

import dev.byline.expression.Place;
import dev.byline.problem.CheckId;
import java.util.List;
import java.util.Optional;

/**
 * Something wrong with a report.
 *
 * @param check which check found it
 * @param what what is wrong
 * @param remedy what to do
 * @param place where; empty where the report as a whole is meant
 * @param asked whether the series asks for the check, which makes a warning of one that is off
 * @param repairs what would make it go away, the likeliest first; often nobody knows
 */
public record Problem(
        CheckId check, String what, String remedy, Optional<Place> place, boolean asked, List<Repair> repairs) {

    /** Copies the list, so that it cannot change. */
    public Problem {
        repairs = List.copyOf(repairs);
    }

    /**
     * A problem that no series has to ask for.
     *
     * @param check which check found it
     * @param what what is wrong
     * @param remedy what to do
     * @param place where; empty where the report as a whole is meant
     */
    public Problem(CheckId check, String what, String remedy, Optional<Place> place) {
        this(check, what, remedy, place, false);
    }

    /**
     * A problem that nobody knows how to repair.
     *
     * @param check which check found it
     * @param what what is wrong
     * @param remedy what to do
     * @param place where; empty where the report as a whole is meant
     * @param asked whether the series asks for the check
     */
    public Problem(CheckId check, String what, String remedy, Optional<Place> place, boolean asked) {
        this(check, what, remedy, place, asked, List.of());
    }

    /**
     * The same with what would make it go away.
     *
     * @param more the repairs, the likeliest first
     * @return the problem
     */
    public Problem with(List<Repair> more) {
        return new Problem(check, what, remedy, place, asked, more);
    }

    /**
     * The message.
     *
     * @return the text for the author
     */
    public String message() {
        return message(check, what, remedy);
    }

    /**
     * A message of a check.
     *
     * @param check the check
     * @param what what is wrong
     * @param remedy what to do
     * @return {@code [byline:<id>] <what>; <remedy>}
     */
    public static String message(CheckId check, String what, String remedy) {
        return "[byline:" + check.id() + "] " + what + "; " + remedy;
    }
}
