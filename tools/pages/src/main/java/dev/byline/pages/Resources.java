package dev.byline.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The files that are the same in all sites. */
final class Resources {

    static final String STYLE = "style.css";
    static final String MINISEARCH = "minisearch.js";
    static final String SEARCH = "search.js";
    static final List<String> OF_SERIES = List.of(STYLE, SEARCH, MINISEARCH, "minisearch.LICENSE.txt");

    private Resources() {}

    static Site.Content content(String name) {
        return () -> read(name);
    }

    private static byte[] read(String name) {
        try (var stream = Objects.requireNonNull(Resources.class.getResourceAsStream("files/" + name), name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
