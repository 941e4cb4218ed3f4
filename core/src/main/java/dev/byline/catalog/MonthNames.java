package dev.byline.catalog;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of months in English and in another language, and how days are written with them.
 *
 * @param months the months by their names in lower case
 * @param monthFirst {@code June 19–25, 2017}
 * @param dayFirst {@code 19 to 25 June 2017}
 * @param monthOnly {@code June 2017}
 */
record MonthNames(Map<String, Month> months, Pattern monthFirst, Pattern dayFirst, Pattern monthOnly) {

    private static final String NUMBER = "([0-9]{1,2})(?:st|nd|rd|th|\\.)?";
    private static final String DASH = "\\s*(?:-|–|—|to|until|through|bis)\\s*";

    MonthNames {
        months = Map.copyOf(months);
    }

    /** The names in English and in a language. */
    static MonthNames of(Locale locale) {
        var months = names(locale);
        var name = "(?<!\\p{L})("
                + months.keySet().stream()
                        .sorted(Comparator.comparing(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")(?!\\p{L})\\.?";
        var year = "(?:\\s*,?\\s+((?:19|20)[0-9]{2}))?(?![0-9])";
        return new MonthNames(
                months,
                pattern(name + "\\s+" + NUMBER + "(?![0-9])(?:" + DASH + "(?:" + name + "\\s+)?" + NUMBER
                        + "(?![0-9]))?" + year),
                pattern("(?<![0-9])" + NUMBER + "(?:\\s*(?:of\\s+)?" + name + ")?(?:" + DASH + NUMBER
                        + ")?\\s*(?:of\\s+)?" + name + year),
                pattern(name + "\\s+((?:19|20)[0-9]{2})(?![0-9])"));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The month of a name that one of the patterns has found. */
    Month of(String name) {
        return months.getOrDefault(name.toLowerCase(Locale.ROOT), Month.JANUARY);
    }

    private static Map<String, Month> names(Locale locale) {
        var months = new HashMap<String, Month>();
        for (var month : Month.values()) {
            for (var language : List.of(Locale.ENGLISH, locale)) {
                for (var style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
                    months.put(
                            month.getDisplayName(style, language)
                                    .toLowerCase(Locale.ROOT)
                                    .replace(".", ""),
                            month);
                }
            }
        }
        months.put("sept", Month.SEPTEMBER);
        // Where a language writes its months in digits.
        months.keySet().removeIf(name -> !name.chars().allMatch(Character::isLetter));
        return months;
    }
}
