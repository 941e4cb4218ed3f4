package dev.byline.catalog;

import java.util.Optional;

/**
 * Something wrong with a declaration.
 *
 * @param check the id of the check that found it
 * @param what what is wrong
 * @param remedy what to do
 * @param site where
 * @param within which part of the declared text; empty where all of it is meant
 */
public record DeclarationProblem(Check check, String what, String remedy, Site site, Optional<Within> within) {

    /**
     * A part of a declared text.
     *
     * @param text the whole text
     * @param start where the part begins
     * @param end where it ends
     */
    public record Within(String text, int start, int end) {}

    /**
     * Something wrong with a whole declaration.
     *
     * @param check the id of the check that found it
     * @param what what is wrong
     * @param remedy what to do
     * @param site where
     */
    public DeclarationProblem(Check check, String what, String remedy, Site site) {
        this(check, what, remedy, site, Optional.empty());
    }

    /** The checks of declarations. */
    public enum Check {
        /** A value that cannot be what it is declared to be. */
        INVALID_DECLARATION,
        /** Front matter that its program could not read. */
        INVALID_FRONT_MATTER,
        /** Two declarations that cannot both be true. */
        CONFLICTING_DECLARATION,
        /** A period that does not exist or contradicts itself. */
        INVALID_PERIOD,
        /** Two reports for the same period, or in the same file. */
        DUPLICATE_REPORT,
        /** Two reports whose periods share days. */
        OVERLAPPING_PERIOD,
        /** Days between two reports that none covers. */
        PERIOD_GAP,
        /** A declared label that leads elsewhere than it says. */
        WRONG_TARGET,
        /** A handle whose URL is the page of another login. */
        WRONG_LOGIN,
        /** Text that names other days than the period. */
        CONTRADICTING_DATE,
        /** A title that another report has too. */
        REPEATED_TITLE,
        /** A title that says nothing. */
        EMPTY_TEXT
    }
}
