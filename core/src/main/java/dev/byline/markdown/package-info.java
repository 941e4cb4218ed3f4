/** A report's document becomes Markdown: prose is parsed for its labels, and the whole is written. */
@NullMarked
package dev.byline.markdown;

import org.jspecify.annotations.NullMarked;
