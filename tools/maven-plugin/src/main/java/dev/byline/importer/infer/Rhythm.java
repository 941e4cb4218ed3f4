package dev.byline.importer.infer;

import dev.byline.reference.ReportPeriod;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;

/** How far apart the days of a series are: of a post that comes each week, the week is the period and not the day. */
final class Rhythm {

    /** Of fewer days, nobody can say how far they are apart. */
    private static final int ENOUGH = 4;

    private Rhythm() {}

    /** The reports with the weeks or the months of their days, where these come so regularly and no title names the day. */
    static List<ReportPlan> in(List<ReportPlan> reports) {
        var days = reports.stream()
                .flatMap(report -> day(report).stream())
                .map(ReportPeriod::to)
                .sorted()
                .distinct()
                .toList();
        var gaps = new int[Math.max(0, days.size() - 1)];
        for (var i = 0; i < gaps.length; i++) {
            gaps[i] = (int) ChronoUnit.DAYS.between(days.get(i), days.get(i + 1));
        }
        if (nameMonths(reports)) {
            return inMonths(reports);
        }
        if (days.size() < ENOUGH || isNamed(reports)) {
            return reports;
        }
        if (isMost(gaps, gap -> gap >= 5 && gap <= 9)) {
            return inWeeks(reports);
        }
        return isMost(gaps, gap -> gap >= 26 && gap <= 36) ? inMonths(reports) : reports;
    }

    /** The reports with the weeks or the months of their days, where the others of their series have these. */
    static List<ReportPlan> like(List<ReportPeriod> others, List<ReportPlan> reports) {
        if (others.isEmpty() || reports.stream().noneMatch(report -> day(report).isPresent()) || isNamed(reports)) {
            return reports;
        }
        return isMost(others, ReportPeriod.Kind.WEEK)
                ? inWeeks(reports)
                : isMost(others, ReportPeriod.Kind.MONTH) ? inMonths(reports) : reports;
    }

    private static boolean isMost(List<ReportPeriod> periods, ReportPeriod.Kind kind) {
        return periods.stream().filter(period -> period.kind() == kind).count() * 4 >= periods.size() * 3L;
    }

    private static List<ReportPlan> inWeeks(List<ReportPlan> reports) {
        return with(reports, (report, day) -> ReportPeriod.ofWeek(SaidPeriods.weekOf(day.to())));
    }

    /** The months that the titles name; where one names none, that of its day. */
    private static List<ReportPlan> inMonths(List<ReportPlan> reports) {
        return with(
                reports,
                (report, day) -> Periods.month(report.title())
                        .orElseGet(
                                () -> ReportPeriod.ofMonth(day.to().toString().substring(0, "2017-06".length()))));
    }

    private static List<ReportPlan> with(
            List<ReportPlan> reports, BiFunction<ReportPlan, ReportPeriod, ReportPeriod> period) {
        return reports.stream()
                .map(report -> day(report)
                        .map(day -> report.withPeriod(Optional.of(period.apply(report, day))))
                        .orElse(report))
                .toList();
    }

    /** Whether the reports are about months: most titles name one, and no two the same. */
    private static boolean nameMonths(List<ReportPlan> reports) {
        var named = reports.stream()
                .filter(report -> day(report).isPresent())
                .flatMap(report -> Periods.month(report.title()).stream())
                .toList();
        return named.size() > 1
                && named.size() * 4
                        >= reports.stream()
                                        .filter(report -> day(report).isPresent())
                                        .count()
                                * 3
                && named.size() == named.stream().distinct().count();
    }

    private static boolean isMost(int[] gaps, IntPredicate fits) {
        var fitting = 0;
        for (var gap : gaps) {
            fitting += fits.test(gap) ? 1 : 0;
        }
        return fitting * 4 >= gaps.length * 3;
    }

    private static Optional<ReportPeriod> day(ReportPlan report) {
        return report.period().filter(period -> period.kind() == ReportPeriod.Kind.DAY);
    }

    /** Whether the titles name the days: they are what the reports are about. */
    private static boolean isNamed(List<ReportPlan> reports) {
        var named = reports.stream()
                .filter(report -> day(report)
                        .filter(day -> report.title().contains(day.to().toString())
                                || !Periods.namesWeek(report.title())
                                        && Periods.day(report.title()).equals(Optional.of(day)))
                        .isPresent())
                .count();
        return named * 2
                >= reports.stream().filter(report -> day(report).isPresent()).count();
    }
}
