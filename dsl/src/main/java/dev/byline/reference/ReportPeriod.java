package dev.byline.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The days that a report covers.
 *
 * @param kind how the period was declared
 * @param from the first day
 * @param to the last day, not before the first
 */
public record ReportPeriod(Kind kind, LocalDate from, LocalDate to) implements Comparable<ReportPeriod> {

    /** How a period is declared. */
    public enum Kind {
        /** An ISO 8601 week, Monday to Sunday. */
        WEEK,
        /** A calendar month. */
        MONTH,
        /** One day. */
        DAY,
        /** Any other run of days. */
        RANGE
    }

    private static final Comparator<ReportPeriod> BY_END = Comparator.comparing(ReportPeriod::to)
            .thenComparing(ReportPeriod::from)
            .thenComparing(ReportPeriod::kind);

    private static final Pattern WEEK = Pattern.compile("[0-9]{4}-W[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final DateTimeFormatter STRICT_WEEK =
            DateTimeFormatter.ISO_WEEK_DATE.withResolverStyle(ResolverStyle.STRICT);

    /** Holds the first day to be no later than the last. */
    public ReportPeriod {
        if (to.isBefore(from)) {
            throw new DateTimeException("the period ends on " + to + ", before it begins on " + from);
        }
    }

    /**
     * An ISO 8601 week.
     *
     * @param week the week, as {@code 2017-W25}
     * @return Monday to Sunday
     * @throws DateTimeException if it is written otherwise, or its year has no such week
     */
    public static ReportPeriod ofWeek(String week) {
        requireShape(week, WEEK, "a week is written like 2017-W25");
        try {
            var monday = LocalDate.parse(week + "-1", STRICT_WEEK);
            return new ReportPeriod(Kind.WEEK, monday, monday.plusDays(6));
        } catch (DateTimeException e) {
            var year = Integer.parseInt(week.substring(0, 4));
            var weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR
                    .rangeRefinedBy(LocalDate.of(year, 6, 15))
                    .getMaximum();
            throw new DateTimeException(
                    "the year " + year + " has the weeks 01 to " + weeks + " and no week " + week.substring(6), e);
        }
    }

    /**
     * A month.
     *
     * @param month the month, as {@code 2018-03}
     * @return its first to its last day
     * @throws DateTimeException if it is written otherwise, or there is no such month
     */
    public static ReportPeriod ofMonth(String month) {
        requireShape(month, MONTH, "a month is written like 2018-03");
        try {
            var parsed = YearMonth.parse(month);
            return new ReportPeriod(Kind.MONTH, parsed.atDay(1), parsed.atEndOfMonth());
        } catch (DateTimeException e) {
            throw new DateTimeException("a year has the months 01 to 12 and no month " + month.substring(5), e);
        }
    }

    /**
     * One day.
     *
     * @param day the day, as {@code 2017-06-21}
     * @return that day
     * @throws DateTimeException if it is written otherwise, or there is no such day
     */
    public static ReportPeriod ofDay(String day) {
        var date = date(day);
        return new ReportPeriod(Kind.DAY, date, date);
    }

    /**
     * Any run of days.
     *
     * @param from the first day, as {@code 2017-06-19}
     * @param to the last day
     * @return the period
     * @throws DateTimeException if a day is written otherwise or does not exist, or the last is before the first
     */
    public static ReportPeriod ofRange(String from, String to) {
        return new ReportPeriod(Kind.RANGE, date(from), date(to));
    }

    /**
     * A date, strictly.
     *
     * @param day the day, as {@code 2017-06-21}
     * @return the date
     * @throws DateTimeException if it is written otherwise, or there is no such day
     */
    public static LocalDate date(String day) {
        requireShape(day, DAY, "a day is written like 2017-06-25");
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new DateTimeException("there is no day " + day, e);
        }
    }

    private static void requireShape(String text, Pattern shape, String rule) {
        if (!shape.matcher(text).matches()) {
            throw new DateTimeException("\"" + text + "\" is not a period: " + rule);
        }
    }

    /**
     * Whether a day lies in the period.
     *
     * @param day the day
     * @return whether it is neither before the first nor after the last
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * Whether another period lies wholly in this one.
     *
     * @param other the other period
     * @return whether its first and its last day do
     */
    public boolean contains(ReportPeriod other) {
        return contains(other.from) && contains(other.to);
    }

    /**
     * Whether the two share a day.
     *
     * @param other the other period
     * @return whether a day lies in both
     */
    public boolean overlaps(ReportPeriod other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    /**
     * The ISO week, where the period is exactly one week.
     *
     * @return {@code 2017-W25}
     */
    public Optional<String> week() {
        return from.getDayOfWeek().getValue() == 1 && to.equals(from.plusDays(6))
                ? Optional.of(DateTimeFormatter.ISO_WEEK_DATE.format(from).substring(0, "2017-W25".length()))
                : Optional.empty();
    }

    /**
     * The month, where the period lies in one.
     *
     * @return {@code 2018-03}
     */
    public Optional<String> month() {
        var month = YearMonth.from(from);
        return month.equals(YearMonth.from(to)) ? Optional.of(month.toString()) : Optional.empty();
    }

    /**
     * What the period is called: {@code 2017-W25}, {@code 2018-03}, {@code 2017-06-21}, or {@code
     * 2017-06-19..2017-06-25}.
     *
     * @return the shortest name that its declaration allows
     */
    public String label() {
        return switch (kind) {
            case WEEK -> week().orElseThrow();
            case MONTH -> month().orElseThrow();
            case DAY -> to.toString();
            case RANGE -> from + ".." + to;
        };
    }

    /** Orders by last day, then by first day. */
    @Override
    public int compareTo(ReportPeriod other) {
        return BY_END.compare(this, other);
    }
}
