package dev.byline.markdown;

import dev.byline.catalog.ActivityCount;
import dev.byline.catalog.ActivityCounts;
import dev.byline.pattern.Placeholder;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places in a text where counts stand. */
final class CountPlaces {

    private static final Map<String, ActivityCount> COUNTS = Stream.of(ActivityCount.values())
            .collect(Collectors.toUnmodifiableMap(ActivityCount::placeholder, Function.identity()));

    private CountPlaces() {}

    /**
     * Puts the counts into Markdown.
     *
     * @param markdown the text
     * @param counts the counts
     * @return the text with a number for each place
     */
    static String fill(String markdown, ActivityCounts counts) {
        return Placeholder.fill(
                markdown,
                Placeholder.inMarkdown(markdown),
                place -> Optional.ofNullable(COUNTS.get(place.toString()))
                        .map(count -> number(markdown, place, String.valueOf(counts.get(count)))));
    }

    /** A number in a place: at the beginning of a line, one with a full stop would begin a list. */
    static String number(String markdown, Placeholder place, String number) {
        var behind = place.end() < markdown.length() ? markdown.charAt(place.end()) : ' ';
        return place.isFirst(markdown) && (behind == '.' || behind == ')') ? number + "\\" : number;
    }
}
