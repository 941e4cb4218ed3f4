package dev.byline.reference;

/**
 * A repository.
 *
 * @param slug owner and name: {@code linuxkit/linuxkit-ci}
 * @param name what it is called in prose: {@code linuxkit-ci}
 * @param label the label that credits use: the name, or the slug in a series with full names
 * @param url its page
 * @param home whether it is the series' own repository
 */
public record Repository(String slug, String name, String label, String url, boolean home) implements Reference {}
