package dev.byline.catalog;

import dev.byline.reference.ReportPeriod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report's title with placeholders, as {@link dev.byline.dsl.Series#title} explains them. */
final class TitlePattern {

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
     * A placeholder that cannot be filled.
     *
     * @param placeholder the placeholder with its braces
     * @param remedy what to do
     */
    record Unfilled(String placeholder, String remedy) {}

    /**
     * Finds the first placeholder that cannot be filled.
     *
     * @param pattern the title
     * @param period the report's period, if it has one
     * @return the placeholder and what to do; empty if all can be filled
     */
    static Optional<Unfilled> unfilled(String pattern, Optional<ReportPeriod> period) {
        var values = values("", period);
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .filter(m -> !values.containsKey(m.group(1)))
                .map(m -> new Unfilled(
                        m.group(),
                        KNOWN.containsKey(m.group(1))
                                ? "it needs " + KNOWN.get(m.group(1))
                                        + "; give the report such a period, or a title of its own"
                                : "write one of {" + String.join("}, {", KNOWN.keySet()) + "}"))
                .findFirst();
    }

    /**
     * Fills the placeholders.
     *
     * @param pattern the title
     * @param series the series' name
     * @param period the report's period, if it has one
     * @return the title; a placeholder that cannot be filled stays as it is
     */
    static String fill(String pattern, String series, Optional<ReportPeriod> period) {
        var values = values(series, period);
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
    }

    private static Map<String, String> values(String series, Optional<ReportPeriod> period) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", series);
        period.ifPresent(p -> {
            values.put("from", p.from().toString());
            values.put("to", p.to().toString());
            values.put("day", p.to().toString());
            values.put("year", p.to().toString().substring(0, 4));
            p.month().ifPresent(month -> values.put("month", month));
            p.week()
                    .ifPresent(week ->
                            values.put("week", week.substring("2017-W".length()).replaceFirst("^0", "")));
        });
        return values;
    }
}
