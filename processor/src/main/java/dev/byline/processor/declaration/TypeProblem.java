package dev.byline.processor.declaration;

import dev.byline.catalog.DeclarationProblem;
import javax.lang.model.element.TypeElement;

/**
 * A problem of a declaration that belongs to no series, or to the type itself rather than to what it declares.
 *
 * @param type the annotated type
 * @param problem what is wrong
 */
public record TypeProblem(TypeElement type, DeclarationProblem problem) {}
