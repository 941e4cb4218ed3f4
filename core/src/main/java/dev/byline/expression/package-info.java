/**
 * The body of a report as plain data: what was written, where, and what the compiler resolved each name to. It
 * outlives the compiler's trees and knows no compiler.
 */
@NullMarked
package dev.byline.expression;

import org.jspecify.annotations.NullMarked;
