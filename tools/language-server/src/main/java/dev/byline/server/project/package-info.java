/** Where the sources of a workspace are, and with which settings they are to be read. */
@NullMarked
package dev.byline.server.project;

import org.jspecify.annotations.NullMarked;
