/** Java as text: literals and text blocks, names, layout, and files that are written whole or not at all. */
@NullMarked
package dev.byline.java;

import org.jspecify.annotations.NullMarked;
