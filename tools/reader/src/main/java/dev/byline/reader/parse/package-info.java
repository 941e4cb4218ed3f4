/** From source roots to parsed files: what is read, in which encoding, and what the parser says of it. */
@NullMarked
package dev.byline.reader.parse;

import org.jspecify.annotations.NullMarked;
