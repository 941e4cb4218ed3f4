package dev.byline.catalog;

import dev.byline.reference.ReportPeriod;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days, weeks and months that a text names: {@code 2017-06-25}, {@code 25.6.2017}, {@code June 19–25, 2017}, {@code
 * week 25}, {@code 2017-W25}.
 */
public final class SaidDates {

    /** A report comes out some days behind its last day, but before the next one ends. */
    private static final int PUBLISHED_WITHIN = 6;

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

    private static final String NUMBER = "([0-9]{1,2})(?:st|nd|rd|th|\\.)?";
    private static final String DASH = "\\s*(?:-|–|—|to|until|through|bis)\\s*";

    private final ReportPeriod period;
    private final Map<String, Month> months;
    private final List<Said> found = new ArrayList<>();
    private boolean namesDays;

    /** Some words, and the runs of days that they may mean. */
    private record Said(String words, int start, List<ReportPeriod> meanings) {}

    private SaidDates(ReportPeriod period, Locale locale) {
        this.period = period;
        this.months = months(locale);
    }

    /**
     * Holds a title to a period.
     *
     * @param title the title, with its placeholders
     * @param period the period
     * @param locale the language of the title, beside English
     * @return the first words that name other days; of a single day, those on which a report may come out are fine
     */
    public static Optional<String> otherThan(ReportPeriod period, String title, Locale locale) {
        var said = new SaidDates(period, locale);
        said.read(PLACEHOLDER.matcher(title).replaceAll(" "));
        return said.contradiction(
                said.found.size() == 1 && !DAY_PLACEHOLDER.matcher(title).find());
    }

    private Optional<String> contradiction(boolean mayBePublication) {
        return found.stream()
                .sorted(Comparator.comparing(Said::start))
                .filter(said -> said.meanings().stream().noneMatch(days -> fits(days, mayBePublication)))
                .map(Said::words)
                .findFirst();
    }

    private boolean fits(ReportPeriod days, boolean mayBePublication) {
        var isDay = days.from().equals(days.to());
        return isDay && mayBePublication
                ? !days.from().isBefore(period.from())
                        && !days.to().isAfter(period.to().plusDays(PUBLISHED_WITHIN))
                : days.overlaps(period);
    }

    private static Map<String, Month> months(Locale locale) {
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
        var name = "(?<!\\p{L})("
                + months.keySet().stream()
                        .sorted(Comparator.comparing(String::length)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")(?!\\p{L})\\.?";
        rest = named(rest, name);
        rest = take(WEEK, rest, match -> years().boxed().flatMap(year -> week(year, number(match, 1))));
        if (namesDays) {
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
    private String named(String text, String name) {
        var year = "(?:\\s*,?\\s+((?:19|20)[0-9]{2}))?(?![0-9])";
        var flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        var monthFirst = Pattern.compile(
                name + "\\s+" + NUMBER + "(?![0-9])(?:" + DASH + "(?:" + name + "\\s+)?" + NUMBER + "(?![0-9]))?"
                        + year,
                flags);
        var dayFirst = Pattern.compile(
                "(?<![0-9])" + NUMBER + "(?:\\s*(?:of\\s+)?" + name + ")?(?:" + DASH + NUMBER + ")?\\s*(?:of\\s+)?"
                        + name + year,
                flags);
        var monthOnly = Pattern.compile(name + "\\s+((?:19|20)[0-9]{2})(?![0-9])", flags);
        var rest = take(monthFirst, text, match -> {
            var first = month(match.group(1));
            var last = match.group(3) == null ? first : month(match.group(3));
            return inYears(
                    match.group(5),
                    first,
                    number(match, 2),
                    last,
                    match.group(4) == null ? number(match, 2) : number(match, 4));
        });
        rest = take(dayFirst, rest, match -> {
            var last = month(match.group(4));
            var first = match.group(2) == null ? last : month(match.group(2));
            return inYears(
                    match.group(5),
                    first,
                    number(match, 1),
                    last,
                    match.group(3) == null ? number(match, 1) : number(match, 3));
        });
        return take(
                monthOnly,
                rest,
                match -> month(number(match, 2), month(match.group(1)).getValue()));
    }

    private Month month(String name) {
        return months.getOrDefault(name.toLowerCase(Locale.ROOT), Month.JANUARY);
    }

    /** Both ends of the days, in the year that is said or in those of the period. */
    private Stream<ReportPeriod> inYears(String year, Month first, int from, Month last, int to) {
        var years = year == null ? years() : IntStream.of(Integer.parseInt(year));
        return years.boxed().flatMap(y -> {
            try {
                var end = LocalDate.of(y, last, to);
                var begin = LocalDate.of(first.compareTo(last) > 0 ? y - 1 : y, first, from);
                // A run of days is only right if both of its ends are.
                return begin.isAfter(end) || !(begin.equals(end) || period.contains(begin) && period.contains(end))
                        ? Stream.empty()
                        : Stream.of(new ReportPeriod(ReportPeriod.Kind.RANGE, begin, end));
            } catch (DateTimeException e) {
                return Stream.empty();
            }
        });
    }

    private IntStream years() {
        // The first week of a year may begin in the year before.
        return IntStream.rangeClosed(period.from().getYear(), period.to().getYear() + 1)
                .filter(year -> year <= period.to().plusDays(PUBLISHED_WITHIN).getYear());
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
