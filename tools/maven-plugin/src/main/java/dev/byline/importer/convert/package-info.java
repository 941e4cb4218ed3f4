/** From old files to the documents of reports, each part held against what the old file shows. */
@NullMarked
package dev.byline.importer.convert;

import org.jspecify.annotations.NullMarked;
