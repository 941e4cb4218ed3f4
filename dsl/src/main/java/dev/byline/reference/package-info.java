/** The references a report can cite: people, repositories, issues, pull requests, documents, links and reports. */
@NullMarked
package dev.byline.reference;

import org.jspecify.annotations.NullMarked;
