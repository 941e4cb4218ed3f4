/** The goals of the Maven plugin. */
@NullMarked
package dev.byline.maven;

import org.jspecify.annotations.NullMarked;
