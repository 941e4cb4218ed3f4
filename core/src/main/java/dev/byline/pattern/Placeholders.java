package dev.byline.pattern;

import dev.byline.check.Suggestions;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The placeholders of the patterns for files, links and front matter: a word in braces. */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern DATE_PATTERN = Pattern.compile("\\{(date|from|to|day|month|year):[A-Za-z][^{}\\n]*}");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** What the name of a file can be made of. */
    public static final List<String> OF_FILES =
            List.of("year", "month", "day", "week", "date", "from", "to", "slug", "series", "name");

    /** What the address of a report can be made of. */
    public static final List<String> OF_LINKS = with(OF_FILES, "file");

    /** What front matter can be made of. */
    public static final List<String> OF_FRONT_MATTER = with(OF_LINKS, "title", "authors", "tags", "previous", "next");

    private Placeholders() {}

    private static List<String> with(List<String> names, String... more) {
        var all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    /**
     * A placeholder in a text.
     *
     * @param name the word between its braces
     * @param start where it begins
     * @param end where it ends
     */
    public record Found(String name, int start, int end) {

        /**
         * Says that nothing is called so.
         *
         * @param names what there is
         * @return what to do instead
         */
        public String remedy(List<String> names) {
            return near(names).map(near -> "did you mean `{" + near + "}`?").orElse("write one of " + list(names));
        }

        /**
         * The placeholder that was probably meant.
         *
         * @param names what there is
         * @return empty if none is near
         */
        public Optional<String> near(List<String> names) {
            return Suggestions.nearest(name, names);
        }
    }

    private static String list(List<String> names) {
        return names.stream().map(name -> "{" + name + "}").collect(Collectors.joining(" "));
    }

    /**
     * Looks for placeholders.
     *
     * @param text any text
     * @return all words in braces, known or not
     */
    public static List<Found> in(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> new Found(match.group(1), match.start(), match.end()))
                .toList();
    }

    /**
     * Looks for days with a pattern, as titles have them: {@code {to:d MMMM}}.
     *
     * @param text any text
     * @return the placeholders
     */
    public static List<Found> datePatterns(String text) {
        return DATE_PATTERN
                .matcher(text)
                .results()
                .map(match -> new Found(match.group(1), match.start(), match.end()))
                .toList();
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
    public record Filled(String text, Optional<Found> unfilled) {}

    /**
     * Fills a pattern.
     *
     * @param pattern the pattern
     * @param values what its placeholders stand for
     * @return the text
     */
    public static Filled fill(String pattern, Map<String, Filling> values) {
        var unfilled = in(pattern).stream()
                .filter(found -> values.getOrDefault(found.name(), new Nothing()) instanceof Nothing)
                .findFirst();
        var text = PLACEHOLDER.matcher(pattern).replaceAll(match -> {
            var value = values.getOrDefault(match.group(1), new Nothing());
            return Matcher.quoteReplacement(value instanceof Nothing ? match.group() : value.text());
        });
        return new Filled(text, unfilled);
    }
}
