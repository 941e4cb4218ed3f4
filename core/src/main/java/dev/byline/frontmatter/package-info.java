/** Lines for another program at the beginning of a report's file: parsed, checked, filled and put together. */
@NullMarked
package dev.byline.frontmatter;

import org.jspecify.annotations.NullMarked;
