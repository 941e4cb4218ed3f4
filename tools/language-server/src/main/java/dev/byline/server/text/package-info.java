/** Texts as an editor has them: positions in them, and changes of them. */
@NullMarked
package dev.byline.server.text;

import org.jspecify.annotations.NullMarked;
