/** One class for each question that an editor asks. Each is a function of a view of the sources, a file and a place in it. */
@NullMarked
package dev.byline.server.feature;

import org.jspecify.annotations.NullMarked;
