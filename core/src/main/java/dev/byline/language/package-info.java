/** What the Java language itself says about values: their kinds, conversions and operators. */
@NullMarked
package dev.byline.language;

import org.jspecify.annotations.NullMarked;
