package dev.byline.report;

import dev.byline.catalog.DeclarationProblem;

/**
 * A problem of a declaration that belongs to no series, or to the type itself rather than to what it declares.
 *
 * @param type the annotated type, as who reads declarations knows it
 * @param problem what is wrong
 * @param <T> what that is
 */
public record TypeProblem<T>(T type, DeclarationProblem problem) {}
