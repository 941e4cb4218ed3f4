package dev.byline.catalog;

import dev.byline.pattern.Placeholder;
import dev.byline.problem.Suggestions;
import dev.byline.reference.ReportPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A report's title with placeholders, as {@link dev.byline.dsl.Series#title} explains them. */
public final class TitlePattern {

    private static final Map<String, String> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put("name", "");
        KNOWN.put("from", "a period");
        KNOWN.put("to", "a period");
        KNOWN.put("day", "a period");
        KNOWN.put("year", "a period");
        KNOWN.put("month", "a period that lies in one month");
        KNOWN.put("week", "a period that is one ISO week");
    }

    /** Letters of {@link DateTimeFormatter} that a date has and that no locale reads in another way. */
    private static final Pattern DATE_PATTERN =
            Pattern.compile("(?:[dDEeGLMQqyu\\p{Punct}\\p{Space}&&[^'{}\\[\\]#]]" + "|[^\\p{ASCII}]|'[^'{}]*')+");

    private static final String EXAMPLE = "write a pattern of a date, as in {to:d MMMM yyyy}";

    /** A week that lies in one month. */
    static final ReportPeriod SAMPLE = ReportPeriod.ofWeek("2018-W02");

    private TitlePattern() {}

    /**
     * The placeholders that there are.
     *
     * @return each with its braces
     */
    public static List<String> placeholders() {
        return KNOWN.keySet().stream().map(name -> "{" + name + "}").toList();
    }

    /** Whether there is such a placeholder, whatever its pattern. */
    static boolean isKnown(Placeholder placeholder) {
        return KNOWN.containsKey(placeholder.name());
    }

    /**
     * A placeholder that cannot be filled.
     *
     * @param place the placeholder
     * @param remedy what to do
     * @param isWrong whether no period could fill it
     */
    public record Unfilled(Placeholder place, String remedy, boolean isWrong) {

        /** Where it stands in the pattern. */
        DeclarationProblem.Within within(String pattern) {
            return new DeclarationProblem.Within(pattern, place.start(), place.end());
        }
    }

    /**
     * A title, and what of its pattern could not be filled.
     *
     * @param title the title; a placeholder that cannot be filled stays as it is
     * @param unfilled the first of those; empty if all could be filled
     */
    public record Filled(String title, Optional<Unfilled> unfilled) {}

    /**
     * Fills the placeholders.
     *
     * @param pattern the title
     * @param series the series' name
     * @param locale the language of the months and days
     * @param period the report's period, if it has one
     * @return the title
     */
    public static Filled fill(String pattern, String series, Locale locale, Optional<ReportPeriod> period) {
        var places = Placeholder.in(pattern);
        var unfilled = places.stream()
                .filter(place -> value(place, series, locale, period).isEmpty())
                .findFirst()
                .map(place -> new Unfilled(
                        place,
                        remedy(place.name(), place.format(), locale),
                        value(place, series, locale, Optional.of(SAMPLE)).isEmpty()));
        return new Filled(Placeholder.fill(pattern, places, place -> value(place, series, locale, period)), unfilled);
    }

    private static Optional<String> value(
            Placeholder place, String series, Locale locale, Optional<ReportPeriod> period) {
        return value(place.name(), place.format(), series, locale, period);
    }

    /**
     * What to do about a placeholder that cannot be filled.
     *
     * @param name its name
     * @param format the pattern behind its colon
     * @param locale the language of the months and days
     * @return an order
     */
    public static String remedy(String name, Optional<String> format, Locale locale) {
        if (!KNOWN.containsKey(name)) {
            return Suggestions.nearest(name, KNOWN.keySet())
                    .map(near -> "did you mean {" + near + "}?")
                    .orElseGet(() -> "write one of {" + String.join("}, {", KNOWN.keySet()) + "}");
        }
        if (format.isPresent()) {
            if (name.equals("name") || name.equals("week")) {
                return "write {" + name + "}, which takes no pattern";
            }
            if (format.get().contains("Y")) {
                return "Y is the year of the week; write y for the year: {" + name + ":"
                        + format.get().replace('Y', 'y') + "}";
            }
            if (formatted(LocalDate.EPOCH, format.get(), locale).isEmpty()) {
                return EXAMPLE;
            }
        }
        return "it needs " + KNOWN.get(name) + "; give the report such a period, or a title of its own";
    }

    /**
     * What a placeholder stands for.
     *
     * @param name its name
     * @param format the pattern behind its colon
     * @param series the series' name
     * @param locale the language of the months and days
     * @param period the report's period, if it has one
     * @return text; empty if the period does not tell, or there is no such placeholder
     */
    public static Optional<String> value(
            String name, Optional<String> format, String series, Locale locale, Optional<ReportPeriod> period) {
        UnaryOperator<Optional<String>> plain = value -> format.isPresent() ? Optional.empty() : value;
        return switch (name) {
            case "name" -> plain.apply(Optional.of(series));
            case "from" -> period.flatMap(p -> date(p.from(), format, locale));
            case "to", "day" -> period.flatMap(p -> date(p.to(), format, locale));
            case "year" -> period.flatMap(p -> date(p.to(), format.or(() -> Optional.of("uuuu")), locale));
            case "month" ->
                period.filter(p -> p.month().isPresent())
                        .flatMap(p -> format.isPresent() ? date(p.to(), format, locale) : p.month());
            case "week" ->
                plain.apply(period.flatMap(ReportPeriod::week)
                        .map(week -> week.substring("2017-W".length()).replaceFirst("^0", "")));
            default -> Optional.empty();
        };
    }

    private static Optional<String> date(LocalDate date, Optional<String> format, Locale locale) {
        return format.isEmpty() ? Optional.of(date.toString()) : formatted(date, format.get(), locale);
    }

    private static Optional<String> formatted(LocalDate date, String format, Locale locale) {
        if (!DATE_PATTERN.matcher(format).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateTimeFormatter.ofPattern(format, locale).format(date))
                    .filter(text -> !text.isBlank());
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
