package dev.byline.markdown;

import dev.byline.catalog.ActivityCount;
import dev.byline.catalog.ActivityCounts;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places in a text where counts stand. One with a backslash in front is text. */
final class CountPlaces {

    private static final Map<String, ActivityCount> COUNTS = Stream.of(ActivityCount.values())
            .collect(Collectors.toUnmodifiableMap(ActivityCount::placeholder, Function.identity()));
    private static final Pattern PLACE = Pattern.compile("(?<!\\\\)((?:\\\\{2})*)(\\{[a-z-]+})([.)]?)");

    private CountPlaces() {}

    /**
     * Puts the counts into Markdown.
     *
     * @param markdown the text
     * @param counts the counts
     * @return the text with a number for each place
     */
    static String fill(String markdown, ActivityCounts counts) {
        return PLACE.matcher(markdown).replaceAll(match -> {
            var count = COUNTS.get(match.group(2));
            if (count == null) {
                return Matcher.quoteReplacement(match.group());
            }
            // At the beginning of a line, a number with a full stop would begin a list.
            var first = markdown.substring(markdown.lastIndexOf('\n', match.start() - 1) + 1, match.start())
                    .isBlank();
            var behind = match.group(3);
            return Matcher.quoteReplacement(
                    match.group(1) + counts.get(count) + (first && !behind.isEmpty() ? "\\" : "") + behind);
        });
    }
}
