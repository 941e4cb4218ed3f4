package dev.byline.importer.infer;

import dev.byline.importer.text.FrontMatter;
import dev.byline.reference.ReportPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Finds the period of an old file. */
final class Periods {

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final Pattern RANGE = Pattern.compile("(?<![0-9])(" + DAY + ")\\D{1,12}?(" + DAY + ")(?![0-9])");
    private static final Pattern ONE_DAY = Pattern.compile("(?<![0-9])(" + DAY + ")(?![0-9])");
    private static final Pattern WEEK = Pattern.compile("(?<![0-9])([0-9]{4})-?[Ww]([0-9]{2})(?![0-9])");
    private static final Pattern MONTH = Pattern.compile("(?<![0-9-])([0-9]{4}-[0-9]{2})(?![0-9-])");
    private static final Pattern WORDS =
            Pattern.compile("(?<![0-9])([0-9]{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]+),? ([0-9]{4})(?![0-9])");

    private Periods() {}

    static Optional<ReportPeriod> of(String name, String title, String keys) {
        var file = name.substring(name.lastIndexOf('/') + 1);
        return range(title)
                .or(() -> week(file))
                .or(() -> range(file))
                .or(() -> day(file))
                .or(() -> month(file))
                .or(() -> week(title))
                .or(() -> day(title))
                .or(() -> words(title))
                .or(() -> FrontMatter.value(keys, "date", "updated", "created", "published")
                        .flatMap(Periods::day));
    }

    private static Optional<ReportPeriod> range(String text) {
        var matcher = RANGE.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return attempt(() -> named(ReportPeriod.ofRange(matcher.group(1), matcher.group(2))));
    }

    /** The period as a week or a month where it is one. */
    private static ReportPeriod named(ReportPeriod range) {
        if (range.week().isPresent()) {
            return ReportPeriod.ofWeek(range.week().get());
        }
        var month = range.month().map(ReportPeriod::ofMonth);
        return month.filter(m -> m.from().equals(range.from()) && m.to().equals(range.to()))
                .orElse(
                        range.from().equals(range.to())
                                ? ReportPeriod.ofDay(range.to().toString())
                                : range);
    }

    private static Optional<ReportPeriod> week(String text) {
        var matcher = WEEK.matcher(text);
        return matcher.find()
                ? attempt(() -> ReportPeriod.ofWeek(matcher.group(1) + "-W" + matcher.group(2)))
                : Optional.empty();
    }

    private static Optional<ReportPeriod> month(String text) {
        var matcher = MONTH.matcher(text);
        return matcher.find() ? attempt(() -> ReportPeriod.ofMonth(matcher.group(1))) : Optional.empty();
    }

    static Optional<ReportPeriod> day(String text) {
        var matcher = ONE_DAY.matcher(text);
        return matcher.find() ? attempt(() -> ReportPeriod.ofDay(matcher.group(1))) : Optional.empty();
    }

    private static Optional<ReportPeriod> words(String text) {
        var matcher = WORDS.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (var month : Month.values()) {
            if (month.name().equals(matcher.group(2).toUpperCase(Locale.ROOT))) {
                return attempt(() -> ReportPeriod.ofDay(
                        LocalDate.of(Integer.parseInt(matcher.group(3)), month, Integer.parseInt(matcher.group(1)))
                                .toString()));
            }
        }
        return Optional.empty();
    }

    private static Optional<ReportPeriod> attempt(Supplier<ReportPeriod> period) {
        try {
            return Optional.of(period.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
