/** The new project: its files, and the page that tells what was found. */
@NullMarked
package dev.byline.importer.project;

import org.jspecify.annotations.NullMarked;
