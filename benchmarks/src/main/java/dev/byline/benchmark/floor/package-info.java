/** What javac itself takes where a processor takes part. */
@NullMarked
package dev.byline.benchmark.floor;

import org.jspecify.annotations.NullMarked;
