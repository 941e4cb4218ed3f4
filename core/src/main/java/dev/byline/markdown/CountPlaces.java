package dev.byline.markdown;

import dev.byline.catalog.ActivityCount;
import dev.byline.catalog.ActivityCounts;
import dev.byline.catalog.SeriesStyle;
import dev.byline.pattern.Placeholder;
import dev.byline.reference.Reference.Person;
import java.util.List;
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
     * @param style how people are shown
     * @return the text with a number for each place
     */
    static String fill(String markdown, ActivityCounts counts, SeriesStyle style) {
        return Placeholder.fill(
                markdown,
                Placeholder.inMarkdown(markdown),
                place -> Optional.ofNullable(COUNTS.get(place.toString()))
                        .map(count -> count.isList()
                                ? names(counts.people(count), style)
                                : number(markdown, place, String.valueOf(counts.get(count)))));
    }

    private static String names(List<Person> people, SeriesStyle style) {
        return people.stream()
                .map(person -> {
                    var shown = style.shown(person).orElse(person.label());
                    return person.url().isEmpty() ? PlainText.inline(shown) : PlainText.link(shown, person.url());
                })
                .collect(Collectors.joining(", "));
    }

    /** A number in a place: at the beginning of a line, one with a full stop would begin a list. */
    static String number(String markdown, Placeholder place, String number) {
        var behind = place.end() < markdown.length() ? markdown.charAt(place.end()) : ' ';
        return place.isFirst(markdown) && (behind == '.' || behind == ')') ? number + "\\" : number;
    }
}
