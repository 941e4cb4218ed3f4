/**
 * What a build keeps, so that the second one is as right as the first: {@link dev.byline.build.KeptBuild} is what an
 * earlier compilation has read and written, {@link dev.byline.build.SeriesBuild} makes the reports of a series of that and
 * of what is read now, and {@link dev.byline.build.BuildEnd} puts the files into the output.
 */
@NullMarked
package dev.byline.build;

import org.jspecify.annotations.NullMarked;
