/** From a forge to a draft: what happened in a period, as Java declarations, and a report written from them. */
@NullMarked
package dev.byline.forge;

import org.jspecify.annotations.NullMarked;
