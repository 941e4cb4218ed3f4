/**
 * Pages for readers: makes of a reading of sources the files of a static site, for each series of reports. {@link
 * dev.byline.pages.Site} is what comes out, {@link dev.byline.pages.SiteFolder} where it is written.
 */
@NullMarked
package dev.byline.pages;

import org.jspecify.annotations.NullMarked;
