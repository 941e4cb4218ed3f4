/** The names of the classes that are generated for a series, and which of them declares which constant. */
@NullMarked
package dev.byline.generated;

import org.jspecify.annotations.NullMarked;
