/**
 * Syntax trees as {@code com.sun.source} has them, whether a compiler has attributed them or only parsed them: where they
 * stand, and what they say for themselves. All that both readers of Java make of a tree in the same way is here.
 */
@NullMarked
package dev.byline.tree;

import org.jspecify.annotations.NullMarked;
