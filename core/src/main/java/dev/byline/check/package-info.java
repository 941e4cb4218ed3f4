/** The checks of a report: small classes that look at the evaluated document and return problems as values. */
@NullMarked
package dev.byline.check;

import org.jspecify.annotations.NullMarked;
