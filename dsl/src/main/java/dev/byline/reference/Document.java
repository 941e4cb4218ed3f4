package dev.byline.reference;

/**
 * A file that stands beside the reports.
 *
 * @param path the file, relative to the folder of the series
 * @param label what it is called in prose
 * @param title its title; empty where none is declared
 * @param url the path as a URL relative to the report that cites it
 */
public record Document(String path, String label, String title, String url) implements Reference {}
