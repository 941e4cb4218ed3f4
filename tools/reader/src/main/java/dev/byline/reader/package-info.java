/**
 * Reads the reports of a series from their sources alone: parsed, without a class path and without attribution. It is the
 * second door to the core, beside the annotation processor, and gives the same problems and the same files.
 */
@NullMarked
package dev.byline.reader;

import org.jspecify.annotations.NullMarked;
