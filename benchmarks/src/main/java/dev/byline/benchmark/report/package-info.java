/** JMH benchmarks of what Byline does with a report once javac has read it. */
@NullMarked
package dev.byline.benchmark.report;

import org.jspecify.annotations.NullMarked;
