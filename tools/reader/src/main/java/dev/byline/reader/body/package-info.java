/** The bodies of parsed methods as expressions, with the types that tell overloads apart. */
@NullMarked
package dev.byline.reader.body;

import org.jspecify.annotations.NullMarked;
