package dev.byline.server.feature;

import dev.byline.source.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a check in {@code @SuppressWarnings}.
 *
 * @param id the check's id
 * @param span where it stands
 */
public record SilencedCheck(String id, Span span) {

    private static final Pattern NAME = Pattern.compile("\"byline:([a-z-]+)\"");

    /**
     * Finds a name of a check.
     *
     * @param text a source
     * @param offset an offset in it
     * @return the name around the offset
     */
    public static Optional<SilencedCheck> at(String text, int offset) {
        var start = Math.max(text.lastIndexOf('\n', Math.max(0, offset - 1)), 0);
        var matcher = NAME.matcher(text).region(start, text.length());
        while (matcher.find() && matcher.start() <= offset) {
            if (offset <= matcher.end()) {
                return Optional.of(
                        new SilencedCheck(matcher.group(1), new Span(matcher.start() + 1, matcher.end() - 1)));
            }
        }
        return Optional.empty();
    }
}
