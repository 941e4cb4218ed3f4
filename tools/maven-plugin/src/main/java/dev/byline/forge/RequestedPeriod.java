package dev.byline.forge;

import dev.byline.reference.ReportPeriod;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The period as a command line gives it, each part empty where it is not given.
 *
 * @param period a week, a month or a day
 * @param week a week
 * @param month a month
 * @param from the first day
 * @param to the last day
 */
public record RequestedPeriod(
        Optional<String> period,
        Optional<String> week,
        Optional<String> month,
        Optional<String> from,
        Optional<String> to) {

    /** The week before the current one. */
    private static final String LAST = "last";

    /**
     * The period.
     *
     * @param clock tells the day; a week is that of the clock's time zone
     * @return the given one, or the current week
     * @throws ForgeException if it is not a period, or more than one is given
     */
    public ReportPeriod resolve(Clock clock) {
        try {
            var given = Stream.of(
                            period.map(text -> text.equals(LAST) ? lastWeek(clock) : any(text)),
                            week.map(ReportPeriod::ofWeek),
                            month.map(ReportPeriod::ofMonth),
                            range())
                    .flatMap(Optional::stream)
                    .toList();
            if (given.size() > 1) {
                throw new ForgeException(
                        "several periods are given; keep one of byline.period, byline.week, byline.month, and"
                                + " byline.from with byline.to");
            }
            return given.isEmpty() ? currentWeek(clock) : given.get(0);
        } catch (DateTimeException e) {
            throw new ForgeException(String.valueOf(e.getMessage()));
        }
    }

    private static ReportPeriod any(String text) {
        var shapes = List.<Function<String, ReportPeriod>>of(
                ReportPeriod::ofWeek, ReportPeriod::ofMonth, ReportPeriod::ofDay);
        var shape = text.contains("W") ? 0 : text.length() <= "2018-03".length() ? 1 : 2;
        return shapes.get(shape).apply(text);
    }

    private Optional<ReportPeriod> range() {
        if (from.isPresent() != to.isPresent()) {
            throw new ForgeException("the period has only one end; give both byline.from and byline.to");
        }
        return from.map(first -> ReportPeriod.ofRange(first, to.orElseThrow()));
    }

    private static ReportPeriod currentWeek(Clock clock) {
        return weekOf(LocalDate.now(clock));
    }

    private static ReportPeriod lastWeek(Clock clock) {
        return weekOf(LocalDate.now(clock).minusWeeks(1));
    }

    private static ReportPeriod weekOf(LocalDate day) {
        return ReportPeriod.ofWeek(DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, "2017-W25".length()));
    }
}
