/** Who and what is cited where: the index of a series, for Java and for readers of Markdown. */
@NullMarked
package dev.byline.index;

import org.jspecify.annotations.NullMarked;
