package dev.byline.importer.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.regex.Pattern;

/** A URL that leads to a file of the old folder. */
public final class RelativeUrl {

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|[/#?]");
    private static final Pattern BEHIND_PATH = Pattern.compile("[?#].*");

    private RelativeUrl() {}

    /**
     * The file a URL leads to.
     *
     * @param from the path of the file that has the URL
     * @param url the URL
     * @return a path relative to the folder; empty if the URL leads elsewhere
     */
    public static Optional<String> path(String from, String url) {
        if (ABSOLUTE.matcher(url).lookingAt()) {
            return Optional.empty();
        }
        var bare = BEHIND_PATH.matcher(url).replaceFirst("");
        if (bare.isBlank()) {
            return Optional.empty();
        }
        try {
            bare = URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        var parts = new ArrayDeque<String>();
        var slash = from.lastIndexOf('/');
        for (var part : ((slash < 0 ? "" : from.substring(0, slash + 1)) + bare).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }
}
