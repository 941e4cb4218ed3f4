/**
 * What old files say together: forges, repositories, people, periods and titles, as the plan of a series and its
 * catalog.
 */
@NullMarked
package dev.byline.importer.infer;

import org.jspecify.annotations.NullMarked;
