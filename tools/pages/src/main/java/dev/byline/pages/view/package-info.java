/**
 * What the templates show: each page as a record, held against its template when Byline is compiled. What is generated of
 * them stands here too and passes {@code null} around, so that the records alone are marked.
 */
@JStacheConfig(pathing = @JStachePath(prefix = "dev/byline/pages/templates/", suffix = ".mustache"))
package dev.byline.pages.view;

import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
