package dev.byline.catalog;

/**
 * Something wrong with a declaration.
 *
 * @param check the id of the check that found it
 * @param what what is wrong
 * @param remedy what to do
 * @param site where
 */
public record DeclarationProblem(Check check, String what, String remedy, Site site) {

    /** The checks of declarations. */
    public enum Check {
        /** A value that cannot be what it is declared to be. */
        INVALID_DECLARATION,
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
