/** What an import is asked for, how far it tells to be, and why it refuses. */
@NullMarked
package dev.byline.importer.options;

import org.jspecify.annotations.NullMarked;
