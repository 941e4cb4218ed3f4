/** A project that an import adds to: what its sources say, and what was imported before. */
@NullMarked
package dev.byline.importer.existing;

import org.jspecify.annotations.NullMarked;
