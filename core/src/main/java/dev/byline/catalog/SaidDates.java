package dev.byline.catalog;

import dev.byline.reference.ReportPeriod;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days, weeks and months that a text names: {@code 2017-06-25}, {@code 25.6.2017}, {@code June 19–25, 2017}, {@code
 * week 25}, {@code 2017-W25}.
 */
public final class SaidDates {

    /** A report comes out some days behind its last day, but before the next one ends. */
    private static final int PUBLISHED_WITHIN = 6;

    private static final MonthNames ENGLISH = MonthNames.of(Locale.ENGLISH);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final Pattern DAY_PLACEHOLDER = Pattern.compile("\\{(?:from|to|day)[:}]");

    private static final Pattern ISO_WEEK =
            Pattern.compile("(?<![\\p{L}\\p{N}])([0-9]{4})-?[Ww]([0-9]{2})(?![\\p{L}\\p{N}])");
    private static final Pattern ISO_DAY =
            Pattern.compile("(?<![\\p{N}.-])((?:19|20)[0-9]{2})([-/._]?)([0-9]{2})\\2([0-9]{2})(?![\\p{N}])");
    private static final Pattern ISO_MONTH =
            Pattern.compile("(?<![\\p{N}.-])((?:19|20)[0-9]{2})-([0-9]{2})(?![-\\p{N}])");
    private static final Pattern DAY =
            Pattern.compile("(?<![\\p{N}.-])([0-9]{1,2})([./])([0-9]{1,2})\\2((?:19|20)[0-9]{2})(?![\\p{N}])");
    private static final Pattern WEEK =
            Pattern.compile("(?iu)(?<!\\p{L})(?:week|woche|kw)\\s*#?([0-9]{1,2})(?![\\p{N}])");
    private static final Pattern YEAR = Pattern.compile("(?<![\\p{N}.-])((?:19|20)[0-9]{2})(?![-\\p{N}])");

    /** The period that the text is held to; empty where the text alone is read. */
    private final Optional<ReportPeriod> period;

    private final MonthNames months;
    private final List<Said> found = new ArrayList<>();
    private boolean namesDays;

    /** Some words, and the runs of days that they may mean. */
    private record Said(String words, int start, List<ReportPeriod> meanings) {}

    private SaidDates(Optional<ReportPeriod> period, MonthNames months) {
        this.period = period;
        this.months = months;
    }

    /**
     * Holds a title to a period.
     *
     * @param title the title, with its placeholders
     * @param period the period
     * @param months the names of months that it may have
     * @return the first words that name other days; of a single day, those on which a report may come out are fine
     */
    static Optional<String> otherThan(ReportPeriod period, String title, MonthNames months) {
        var said = new SaidDates(Optional.of(period), months);
        said.read(PLACEHOLDER.matcher(title).replaceAll(" "));
        var mayBePublication =
                said.found.size() == 1 && !DAY_PLACEHOLDER.matcher(title).find();
        return said.found.stream()
                .sorted(Comparator.comparing(Said::start))
                .filter(words -> words.meanings().stream().noneMatch(days -> fits(days, period, mayBePublication)))
                .map(Said::words)
                .findFirst();
    }

    /**
     * Holds a text about a report to its period.
     *
     * @param period the period
     * @param text the text
     * @param locale the language of the names of months that it may have
     * @return the first words that name other days; of a single day, those on which the report may come out are fine
     */
    public static Optional<String> otherThan(ReportPeriod period, String text, Locale locale) {
        return otherThan(period, text, MonthNames.of(locale));
    }

    /**
     * Finds the days, weeks and months that a text names together with their year, and that can mean one thing only.
     *
     * @param text a title or the name of a file, with English names of months
     * @return what it names, in its order
     */
    public static List<ReportPeriod> in(String text) {
        var said = new SaidDates(Optional.empty(), ENGLISH);
        said.read(text);
        return said.found.stream()
                .sorted(Comparator.comparing(Said::start))
                .filter(words -> words.meanings().size() == 1)
                .map(words -> words.meanings().get(0))
                .toList();
    }

    private static boolean fits(ReportPeriod days, ReportPeriod period, boolean mayBePublication) {
        var isDay = days.from().equals(days.to());
        return isDay && mayBePublication
                ? !days.from().isBefore(period.from())
                        && !days.to().isAfter(period.to().plusDays(PUBLISHED_WITHIN))
                : days.overlaps(period);
    }

    private void read(String title) {
        var rest = title;
        rest = take(ISO_WEEK, rest, match -> week(number(match, 1), number(match, 2)));
        rest = take(ISO_DAY, rest, match -> day(number(match, 1), number(match, 3), number(match, 4)));
        rest = take(
                DAY,
                rest,
                match -> Stream.concat(
                        day(number(match, 4), number(match, 3), number(match, 1)),
                        match.group(2).equals("/")
                                ? day(number(match, 4), number(match, 1), number(match, 3))
                                : Stream.empty()));
        rest = take(ISO_MONTH, rest, match -> month(number(match, 1), number(match, 2)));
        rest = named(rest);
        rest = take(WEEK, rest, match -> years().boxed().flatMap(year -> week(year, number(match, 1))));
        if (namesDays && period.isPresent()) {
            take(
                    YEAR,
                    rest,
                    match -> Stream.of(new ReportPeriod(
                            ReportPeriod.Kind.RANGE,
                            LocalDate.of(number(match, 1), 1, 1).minusDays(3),
                            LocalDate.of(number(match, 1), 12, 31).plusDays(3))));
        }
    }

    /** Days with the name of their month. */
    private String named(String text) {
        var rest = take(months.monthFirst(), text, match -> {
            var first = months.of(match.group(1));
            var last = match.group(3) == null ? first : months.of(match.group(3));
            return inYears(
                    match.group(5),
                    first,
                    number(match, 2),
                    last,
                    match.group(4) == null ? number(match, 2) : number(match, 4));
        });
        rest = take(months.dayFirst(), rest, match -> {
            var last = months.of(match.group(4));
            var first = match.group(2) == null ? last : months.of(match.group(2));
            return inYears(
                    match.group(5),
                    first,
                    number(match, 1),
                    last,
                    match.group(3) == null ? number(match, 1) : number(match, 3));
        });
        return take(
                months.monthOnly(),
                rest,
                match -> month(number(match, 2), months.of(match.group(1)).getValue()));
    }

    /** Both ends of the days, in the year that is said or in those of the period. */
    private Stream<ReportPeriod> inYears(String year, Month first, int from, Month last, int to) {
        var years = year == null ? years() : IntStream.of(Integer.parseInt(year));
        return years.boxed().flatMap(y -> {
            try {
                var end = LocalDate.of(y, last, to);
                var begin = LocalDate.of(first.compareTo(last) > 0 ? y - 1 : y, first, from);
                // A run of days is only right if both of its ends are.
                return begin.isAfter(end)
                                || !begin.equals(end)
                                        && period.filter(all -> !all.contains(begin) || !all.contains(end))
                                                .isPresent()
                        ? Stream.empty()
                        : Stream.of(new ReportPeriod(ReportPeriod.Kind.RANGE, begin, end));
            } catch (DateTimeException e) {
                return Stream.empty();
            }
        });
    }

    /** The years that days without a year may be in. */
    private IntStream years() {
        // The first week of a year may begin in the year before.
        return period.stream()
                .flatMapToInt(all -> IntStream.rangeClosed(
                                all.from().getYear(), all.to().getYear() + 1)
                        .filter(year ->
                                year <= all.to().plusDays(PUBLISHED_WITHIN).getYear()));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Stream<ReportPeriod> day(int year, int month, int day) {
        try {
            var date = LocalDate.of(year, month, day);
            return Stream.of(new ReportPeriod(ReportPeriod.Kind.DAY, date, date));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }

    private static Stream<ReportPeriod> month(int year, int month) {
        try {
            var days = YearMonth.of(year, month);
            return Stream.of(new ReportPeriod(ReportPeriod.Kind.MONTH, days.atDay(1), days.atEndOfMonth()));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }

    private static Stream<ReportPeriod> week(int year, int week) {
        try {
            var monday = LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                    .with(DayOfWeek.MONDAY);
            return Stream.of(new ReportPeriod(ReportPeriod.Kind.WEEK, monday, monday.plusDays(6)));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }

    /** Notes what a pattern finds, and takes it out of the text, so that nothing is read twice. */
    private String take(Pattern pattern, String text, Function<MatchResult, Stream<ReportPeriod>> meanings) {
        var match = pattern.matcher(text);
        var rest = new StringBuilder(text);
        while (match.find()) {
            var result = match.toMatchResult();
            var days = meanings.apply(result).toList();
            if (days.isEmpty() && pattern.equals(DAY)) {
                // Numbers with dots between them that are no day are those of a version.
                continue;
            }
            found.add(new Said(result.group().strip(), result.start(), days));
            namesDays = true;
            rest.replace(result.start(), result.end(), " ".repeat(result.end() - result.start()));
        }
        return rest.toString();
    }
}
