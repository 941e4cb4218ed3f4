package dev.byline.check;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A relative destination, as a reader's browser resolves it.
 *
 * @param path the path relative to the folder of the series, decoded; empty for that folder itself
 * @param directory whether it is written as that of a directory
 * @param fragment what stands behind the {@code #}, decoded; empty if there is none
 */
public record SeriesPath(String path, boolean directory, String fragment) {

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|/");
    /** Before a path that leads out of the folder of the series. */
    static final String OUT = "../";

    /**
     * Resolves a destination.
     *
     * @param destination the destination, unescaped
     * @param from the file in which it stands, relative to the folder of the series
     * @return where it leads; empty if that is not below the folder of the series
     */
    public static Optional<SeriesPath> resolve(String destination, String from) {
        return anywhere(destination, from).filter(path -> !path.leadsOut());
    }

    /**
     * Resolves a destination in the folder of another series, which stands beside that of the own one.
     *
     * @param destination the destination, unescaped
     * @param from the file in which it stands, relative to the folder of the own series
     * @return where it leads, relative to the folder in which all series have theirs; empty if that is neither a folder
     *     beside the own one nor below such a folder
     */
    public static Optional<SeriesPath> beside(String destination, String from) {
        return anywhere(destination, from)
                .filter(path -> path.path().startsWith(OUT))
                .map(path -> new SeriesPath(path.path().substring(OUT.length()), path.directory(), path.fragment()))
                .filter(path -> !path.path().isEmpty() && !path.leadsOut());
    }

    private boolean leadsOut() {
        return (path + "/").startsWith(OUT);
    }

    /**
     * Resolves a destination wherever it leads.
     *
     * @param destination the destination, unescaped
     * @param from the file in which it stands, relative to the folder of the series
     * @return where it leads, with {@code ../} in front where that is not below the folder of the series; empty for a URL
     */
    static Optional<SeriesPath> anywhere(String destination, String from) {
        if (ABSOLUTE.matcher(destination).lookingAt()) {
            return Optional.empty();
        }
        var hash = destination.indexOf('#');
        var fragment = hash < 0 ? "" : decode(destination.substring(hash + 1));
        var path = hash < 0 ? destination : destination.substring(0, hash);
        if (path.contains("?")) {
            path = path.substring(0, path.indexOf('?'));
        }
        if (path.isEmpty()) {
            return Optional.of(new SeriesPath(from, false, fragment));
        }
        var parts = new ArrayDeque<>(folders(from));
        for (var part : path.split("/", -1)) {
            var decoded = decode(part);
            if (decoded.equals("..")) {
                if (parts.isEmpty() || parts.getLast().equals("..")) {
                    parts.addLast("..");
                } else {
                    parts.removeLast();
                }
            } else if (!decoded.isEmpty() && !decoded.equals(".")) {
                parts.addLast(decoded);
            }
        }
        var directory = path.matches("(?s)(?:.*/)?\\.{0,2}");
        return Optional.of(new SeriesPath(String.join("/", parts), directory, fragment));
    }

    /**
     * The shortest way from one file of the series to another.
     *
     * @param to the file to which it leads, relative to the folder of the series
     * @param from the file in which it stands
     * @return a relative path, not escaped
     */
    public static String relative(String to, String from) {
        var here = folders(from);
        var there = new ArrayList<>(List.of(to.split("/", -1)));
        var common = 0;
        while (common < here.size()
                && common < there.size() - 1
                && here.get(common).equals(there.get(common))) {
            common++;
        }
        return "../".repeat(here.size() - common) + String.join("/", there.subList(common, there.size()));
    }

    private static List<String> folders(String file) {
        var slash = file.lastIndexOf('/');
        return slash < 0 ? List.of() : List.of(file.substring(0, slash).split("/", -1));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A % that begins no escape stands for itself.
            return text;
        }
    }
}
