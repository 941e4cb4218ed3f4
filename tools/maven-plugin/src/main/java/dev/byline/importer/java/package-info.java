/** The Java of an imported series: written from its documents, and read back to compare. */
@NullMarked
package dev.byline.importer.java;

import org.jspecify.annotations.NullMarked;
