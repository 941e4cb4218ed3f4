/**
 * Declarations become a catalog: the annotations of a series are read into {@link
 * dev.byline.catalog.Declarations}, and a {@link dev.byline.catalog.Catalog} answers which reference a
 * label or a Java constant stands for.
 *
 * <p>Knows no compiler: the annotations may come from a compiler's symbols or from reflection.
 */
@NullMarked
package dev.byline.catalog;

import org.jspecify.annotations.NullMarked;
