package dev.byline.reader.declaration;

import dev.byline.catalog.DeclarationProblem;
import dev.byline.reader.symbol.SourceType;

/**
 * A problem of a declaration that belongs to no series, or to the type itself rather than to what it declares.
 *
 * @param type the annotated type
 * @param problem what is wrong
 */
public record TypeProblem(SourceType type, DeclarationProblem problem) {}
