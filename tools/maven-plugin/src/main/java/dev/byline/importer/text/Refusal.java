package dev.byline.importer.text;

/**
 * A file that did not become a report.
 *
 * @param file the file, relative to the old folder
 * @param reason why
 * @param copied whether it lies beside the reports of the new project as it was
 */
public record Refusal(String file, String reason, boolean copied) {}
