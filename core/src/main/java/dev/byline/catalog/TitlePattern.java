package dev.byline.catalog;

import dev.byline.reference.ReportPeriod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report's title with placeholders, as {@link dev.byline.dsl.Series#title} explains them. */
public final class TitlePattern {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
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

    private TitlePattern() {}

    /**
     * The placeholders that there are.
     *
     * @return each with its braces
     */
    public static List<String> placeholders() {
        return KNOWN.keySet().stream().map(name -> "{" + name + "}").toList();
    }

    /**
     * A placeholder that cannot be filled.
     *
     * @param placeholder the placeholder with its braces
     * @param remedy what to do
     */
    public record Unfilled(String placeholder, String remedy) {}

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
     * @param period the report's period, if it has one
     * @return the title
     */
    public static Filled fill(String pattern, String series, Optional<ReportPeriod> period) {
        var placeholder = PLACEHOLDER.matcher(pattern);
        if (!placeholder.find()) {
            return new Filled(pattern, Optional.empty());
        }
        var title = new StringBuilder();
        Optional<Unfilled> unfilled = Optional.empty();
        do {
            var name = placeholder.group(1);
            var value = value(name, series, period);
            if (value.isEmpty() && unfilled.isEmpty()) {
                unfilled = Optional.of(new Unfilled(placeholder.group(), remedy(name)));
            }
            placeholder.appendReplacement(title, Matcher.quoteReplacement(value.orElse(placeholder.group())));
        } while (placeholder.find());
        return new Filled(placeholder.appendTail(title).toString(), unfilled);
    }

    private static String remedy(String name) {
        return KNOWN.containsKey(name)
                ? "it needs " + KNOWN.get(name) + "; give the report such a period, or a title of its own"
                : "write one of {" + String.join("}, {", KNOWN.keySet()) + "}";
    }

    /** What a placeholder stands for; empty if the period does not tell. */
    private static Optional<String> value(String name, String series, Optional<ReportPeriod> period) {
        return switch (name) {
            case "name" -> Optional.of(series);
            case "from" -> period.map(p -> p.from().toString());
            case "to", "day" -> period.map(p -> p.to().toString());
            case "year" -> period.map(p -> p.to().toString().substring(0, 4));
            case "month" -> period.flatMap(ReportPeriod::month);
            case "week" ->
                period.flatMap(ReportPeriod::week)
                        .map(week -> week.substring("2017-W".length()).replaceFirst("^0", ""));
            default -> Optional.empty();
        };
    }
}
