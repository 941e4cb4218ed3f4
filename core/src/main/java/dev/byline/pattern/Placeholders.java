package dev.byline.pattern;

import dev.byline.pattern.Filling.Day;
import dev.byline.pattern.Filling.Nothing;
import dev.byline.pattern.Filling.Number;
import dev.byline.pattern.Filling.Text;
import dev.byline.reference.ReportPeriod;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The placeholders of the patterns for files, links and front matter: a word in braces. */
public final class Placeholders {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** What the name of a file can be made of. */
    public static final List<String> OF_FILES =
            List.of("year", "month", "day", "week", "date", "from", "to", "slug", "series", "name");

    /** What the address of a report can be made of. */
    public static final List<String> OF_LINKS = with(OF_FILES, "file");

    /** What front matter can be made of. */
    public static final List<String> OF_FRONT_MATTER = with(OF_LINKS, "title", "authors", "tags", "previous", "next");

    private static final List<String> DATES = List.of("date", "from", "to", "day", "month", "year");

    private Placeholders() {}

    private static List<String> with(List<String> names, String... more) {
        var all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    /**
     * What a report's annotation tells.
     *
     * @param series the name of its series
     * @param title its title
     * @param period its period, if it has one
     * @return what the placeholders of {@link #OF_FILES} stand for, but for those that it cannot fill
     */
    public static Map<String, Filling> of(String series, String title, Optional<ReportPeriod> period) {
        var values = new LinkedHashMap<String, Filling>();
        values.put("series", new Text(series));
        values.put("name", new Text(series));
        values.put("slug", new Text(slug(title)));
        period.ifPresent(days -> {
            var last = days.to();
            values.put("year", new Number(last.getYear(), 4));
            values.put("month", new Number(last.getMonthValue(), 2));
            values.put("day", new Number(last.getDayOfMonth(), 2));
            values.put("date", new Day(last.toString()));
            values.put("from", new Day(days.from().toString()));
            values.put("to", new Day(last.toString()));
            days.week()
                    .map(week -> Integer.parseInt(week.substring("2017-W".length())))
                    .ifPresent(week -> values.put("week", new Number(week, 2)));
        });
        return values;
    }

    /**
     * A title as a part of a path: its letters and digits in lower case, without accents, and a hyphen between words.
     *
     * @param title any text
     * @return the slug; empty if the title has no letter and no digit
     */
    public static String slug(String title) {
        var plain = ACCENTS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("");
        var words = NO_WORD.matcher(
                        Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll("-");
        return words.replaceAll("^-|-$", "");
    }

    /**
     * A pattern with its placeholders filled.
     *
     * @param text the text
     * @param unfilled the first placeholder that stands for nothing here; it stays as it is
     */
    public record Filled(String text, Optional<Placeholder> unfilled) {}

    /**
     * Fills a pattern.
     *
     * @param pattern the pattern
     * @param values what its placeholders stand for
     * @return the text
     */
    public static Filled fill(String pattern, Map<String, Filling> values) {
        var places = plain(pattern);
        var unfilled = places.stream()
                .filter(place -> values.getOrDefault(place.name(), new Nothing()) instanceof Nothing)
                .findFirst();
        var text = Placeholder.fill(
                pattern,
                places,
                place -> Optional.ofNullable(values.get(place.name()))
                        .filter(value -> !(value instanceof Nothing))
                        .map(Filling::text));
        return new Filled(text, unfilled);
    }

    /**
     * The placeholders of a pattern.
     *
     * @param pattern the pattern
     * @return all words in braces, known or not, but for those with a pattern of their own
     */
    public static List<Placeholder> plain(String pattern) {
        return Placeholder.in(pattern).stream()
                .filter(place -> place.format().isEmpty())
                .toList();
    }

    /**
     * Looks for days with a pattern, as titles have them: {@code {to:d MMMM}}.
     *
     * @param text any text
     * @return the placeholders
     */
    public static List<Placeholder> datePatterns(String text) {
        return Placeholder.in(text).stream()
                .filter(place -> DATES.contains(place.name()))
                .filter(place -> place.format()
                        .filter(format -> !format.isEmpty() && Character.isLetter(format.charAt(0)))
                        .isPresent())
                .toList();
    }
}
