/** The old files: which of a folder can become reports, and what of each is text, title and definition. */
@NullMarked
package dev.byline.importer.text;

import org.jspecify.annotations.NullMarked;
