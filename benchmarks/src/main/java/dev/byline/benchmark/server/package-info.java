/** The language server, measured from the editor's side. */
@NullMarked
package dev.byline.benchmark.server;

import org.jspecify.annotations.NullMarked;
