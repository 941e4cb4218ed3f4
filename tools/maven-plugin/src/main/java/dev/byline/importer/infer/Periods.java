package dev.byline.importer.infer;

import dev.byline.catalog.SaidDates;
import dev.byline.importer.text.FrontMatter;
import dev.byline.reference.ReportPeriod;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Finds the period of an old file. */
final class Periods {

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final Pattern RANGE = Pattern.compile("(?<![0-9])(" + DAY + ")\\D{1,12}?(" + DAY + ")(?![0-9])");
    /** Two days of a title that are farther apart are not the ends of its period. */
    private static final int LONGEST = 100;

    private static final Pattern BEFORE_DAY =
            Pattern.compile("[-.](?=(?:19|20)[0-9]{2}([-/._]?)[0-9]{2}\\1[0-9]{2}(?![0-9]))");

    private static final Pattern WEEK = Pattern.compile("(?i)\\bweek\\b");

    private Periods() {}

    static Optional<ReportPeriod> of(String name, String title, String keys) {
        var file = Said.in(words(name));
        var head = Said.in(title);
        return range(head)
                .or(() -> file.first(Periods::isWeek))
                .or(() -> range(file))
                .or(file::day)
                .or(() -> file.first(Periods::isMonth))
                .or(() -> head.first(Periods::isWeek))
                .or(head::day)
                .or(() -> FrontMatter.value(keys, "date", "updated", "created", "published")
                        .flatMap(Periods::day))
                .or(head::month);
    }

    /** The last part of a file's name, where a day may stand behind a hyphen: {@code weekly-2017-06-25}. */
    static String words(String name) {
        return BEFORE_DAY.matcher(name.substring(name.lastIndexOf('/') + 1)).replaceAll(" ");
    }

    /** A text, and the days, weeks and months that it names. */
    private record Said(String text, List<ReportPeriod> dates) {

        static Said in(String text) {
            return new Said(text, SaidDates.in(text));
        }

        Optional<ReportPeriod> first(Predicate<ReportPeriod> kind) {
            return dates.stream().filter(kind).findFirst();
        }

        Optional<ReportPeriod> day() {
            return first(Periods::isDay).map(day -> ReportPeriod.ofDay(day.to().toString()));
        }

        Optional<ReportPeriod> month() {
            return Optional.of(dates)
                    .filter(said -> said.size() == 1 && isMonth(said.get(0)) && !namesWeek(text))
                    .map(said -> said.get(0));
        }
    }

    private static Optional<ReportPeriod> range(Said said) {
        var matcher = RANGE.matcher(said.text());
        if (matcher.find()) {
            return attempt(() -> named(ReportPeriod.ofRange(matcher.group(1), matcher.group(2))));
        }
        var ends = said.dates().stream()
                .filter(Periods::isDay)
                .map(ReportPeriod::to)
                .toList();
        return said.dates().stream()
                .filter(days -> days.kind() == ReportPeriod.Kind.RANGE && !isDay(days))
                .findFirst()
                .or(() -> Optional.of(ends)
                        .filter(days -> days.size() == 2
                                && days.get(0).isBefore(days.get(1))
                                && days.get(1).isBefore(days.get(0).plusDays(LONGEST)))
                        .map(days -> ReportPeriod.ofRange(
                                days.get(0).toString(), days.get(1).toString())))
                .map(Periods::named);
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

    /** The first day that a text names. */
    static Optional<ReportPeriod> day(String text) {
        return Said.in(text).day();
    }

    /** The only month that a text names, where it names no day and no week. */
    static Optional<ReportPeriod> month(String text) {
        return Said.in(text).month();
    }

    /** "Week ending June 25, 2017" is about the week, whatever its day. */
    static boolean namesWeek(String title) {
        return WEEK.matcher(title).find();
    }

    private static boolean isDay(ReportPeriod days) {
        return days.from().equals(days.to());
    }

    private static boolean isWeek(ReportPeriod days) {
        return days.kind() == ReportPeriod.Kind.WEEK;
    }

    private static boolean isMonth(ReportPeriod days) {
        return days.kind() == ReportPeriod.Kind.MONTH;
    }

    private static Optional<ReportPeriod> attempt(Supplier<ReportPeriod> period) {
        try {
            return Optional.of(period.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
