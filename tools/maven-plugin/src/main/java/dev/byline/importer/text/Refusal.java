package dev.byline.importer.text;

/**
 * A file that did not become a report.
 *
 * @param file the file, relative to the old folder
 * @param reason why
 * @param copied whether it is copied unchanged next to the reports of the new project
 */
public record Refusal(String file, String reason, boolean copied) {}
