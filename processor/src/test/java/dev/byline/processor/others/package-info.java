/** Processors of other makers, as far as Byline meets them. */
package dev.byline.processor.others;
