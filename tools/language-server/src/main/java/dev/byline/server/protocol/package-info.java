/** The Language Server Protocol: the only place that knows its classes. */
@NullMarked
package dev.byline.server.protocol;

import org.jspecify.annotations.NullMarked;
