package dev.byline.catalog;

import dev.byline.problem.CheckId;
import java.util.Optional;

/**
 * Something wrong with a declaration.
 *
 * @param check the check that found it
 * @param what what is wrong
 * @param remedy what to do
 * @param site where
 * @param within which part of the declared text; empty where all of it is meant
 */
public record DeclarationProblem(
        CheckId check, String what, String remedy, DeclarationSite site, Optional<Within> within) {

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
     * @param check the check that found it
     * @param what what is wrong
     * @param remedy what to do
     * @param site where
     */
    public DeclarationProblem(CheckId check, String what, String remedy, DeclarationSite site) {
        this(check, what, remedy, site, Optional.empty());
    }
}
