/** The annotations of parsed classes: from them to the declarations of each series. */
@NullMarked
package dev.byline.reader.declaration;

import org.jspecify.annotations.NullMarked;
