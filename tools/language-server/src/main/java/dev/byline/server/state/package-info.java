/** What is known at a moment, and the one thread that changes it. */
@NullMarked
package dev.byline.server.state;

import org.jspecify.annotations.NullMarked;
