package dev.byline.reference;

/**
 * A named URL.
 *
 * @param label what it is called in prose
 * @param url where it leads
 * @param title shown by a browser beside the link; empty where none is declared
 */
public record Link(String label, String url, String title) implements Reference {}
