/** The language server: what Byline knows of reports, in an editor, while they are typed. */
@NullMarked
package dev.byline.server;

import org.jspecify.annotations.NullMarked;
