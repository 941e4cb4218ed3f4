/** Makes what checks have found go away: repairs, as changes of the sources. */
@NullMarked
package dev.byline.reader.repair;

import org.jspecify.annotations.NullMarked;
