/** The program that runs the benchmarks. */
@NullMarked
package dev.byline.benchmark;

import org.jspecify.annotations.NullMarked;
