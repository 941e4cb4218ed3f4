/** What the names in parsed files mean, by Java's rules as far as reports may use them. */
@NullMarked
package dev.byline.reader.symbol;

import org.jspecify.annotations.NullMarked;
