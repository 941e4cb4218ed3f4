package dev.byline.check;

import dev.byline.expression.Place;
import java.util.Optional;

/**
 * Something wrong with a report.
 *
 * @param check which check found it
 * @param what what is wrong
 * @param remedy what to do
 * @param place where; empty where the report as a whole is meant
 * @param asked whether the series asks for the check, which makes a warning of one that is off
 */
public record Problem(CheckId check, String what, String remedy, Optional<Place> place, boolean asked) {

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
