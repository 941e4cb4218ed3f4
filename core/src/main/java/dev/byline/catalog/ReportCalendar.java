package dev.byline.catalog;

import dev.byline.index.ReportHeader;
import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ReportPeriod.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lays the periods of a series' reports side by side: which of them share days, and which days none covers. What
 * happens on a single day, such as a meeting, has its notes beside whatever else covers the day.
 */
final class ReportCalendar {

    private static final Comparator<Dated> ORDER = Comparator.comparing(Dated::period)
            .thenComparing(dated -> dated.header().type());

    /** A report with a period of several days. */
    private record Dated(ReportHeader header, ReportPeriod period) {}

    /** Days from the first to the last. */
    private record Days(LocalDate from, LocalDate to) {}

    private final List<Dated> reports;
    private final ProblemList problems;

    private ReportCalendar(List<Dated> reports, ProblemList problems) {
        this.reports = reports;
        this.problems = problems;
    }

    static void check(List<ReportHeader> reports, ProblemList problems) {
        var dated = new ArrayList<Dated>();
        for (var report : reports) {
            report.period()
                    .filter(period -> !period.from().equals(period.to()))
                    .ifPresent(period -> dated.add(new Dated(report, period)));
        }
        dated.sort(ORDER);
        var calendar = new ReportCalendar(dated, problems);
        calendar.checkOverlaps();
        calendar.checkGaps();
    }

    private void checkOverlaps() {
        // The last day of each report and all before it: behind it, none of them reaches.
        var last = new ArrayList<LocalDate>();
        for (var report : reports) {
            var to = report.period().to();
            last.add(last.isEmpty() || to.isAfter(last.get(last.size() - 1)) ? to : last.get(last.size() - 1));
        }
        for (var i = 1; i < reports.size(); i++) {
            var later = reports.get(i);
            // The nearest is named: one wrong day may reach into several reports, and is one mistake.
            for (var j = i - 1; j >= 0 && !last.get(j).isBefore(later.period().from()); j--) {
                var earlier = reports.get(j);
                if (overlap(earlier.period(), later.period())) {
                    problems.overlappingPeriod(
                            site(later),
                            "the period " + later.period().label() + " shares "
                                    + shared(earlier.period(), later.period()) + " with "
                                    + earlier.period().label() + ", the period of "
                                    + ReportResolver.simpleName(earlier.header().type()),
                            "let one begin where the other ends");
                    break;
                }
            }
        }
    }

    /**
     * Whether two periods share days that only one should have. A report of a period at least half as long again is
     * a summary: it stands above the shorter ones in it, and those above which a month stands do not end where the month does.
     */
    private static boolean overlap(ReportPeriod a, ReportPeriod b) {
        if (!a.overlaps(b) || PeriodReader.sameDays(a, b)) {
            return false;
        }
        var longer = length(a) >= length(b) ? a : b;
        var shorter = longer.equals(a) ? b : a;
        var summary = 2 * length(longer) >= 3 * length(shorter);
        return !summary || !(longer.contains(shorter) || longer.kind() == Kind.MONTH);
    }

    private static long length(ReportPeriod period) {
        return ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    }

    private static String shared(ReportPeriod a, ReportPeriod b) {
        var from = a.from().isAfter(b.from()) ? a.from() : b.from();
        var to = a.to().isBefore(b.to()) ? a.to() : b.to();
        return from.equals(to) ? from.toString() : from + " to " + to;
    }

    private void checkGaps() {
        var covered = new ArrayList<Days>();
        reports.forEach(report ->
                covered.add(new Days(report.period().from(), report.period().to())));
        for (var kind : List.of(Kind.WEEK, Kind.MONTH, Kind.RANGE)) {
            var ofKind = reports.stream()
                    .filter(report -> report.period().kind() == kind)
                    .toList();
            for (var i = 1; i < ofKind.size(); i++) {
                var next = ofKind.get(i - 1).period().to().plusDays(1);
                var later = ofKind.get(i);
                // Nearly all reports begin where the one before ended.
                if (!next.isBefore(later.period().from())) {
                    continue;
                }
                for (var gap : uncovered(next, later.period().from(), covered)) {
                    problems.periodGap(
                            site(later),
                            "no report covers " + name(gap, kind),
                            "write the missing report, or @SuppressWarnings(\"byline:period-gap\") on this one");
                    // Told once, also where a longer period leaves the same days out.
                    covered.add(gap);
                }
            }
        }
    }

    /** The runs of days from one day to before another that lie in no period. */
    private static List<Days> uncovered(LocalDate from, LocalDate before, List<Days> covered) {
        var inOrder = covered.stream().sorted(Comparator.comparing(Days::from)).toList();
        var gaps = new ArrayList<Days>();
        var day = from;
        for (var days : inOrder) {
            if (day.isBefore(before) && days.from().isAfter(day)) {
                var end = days.from().isBefore(before) ? days.from() : before;
                gaps.add(new Days(day, end.minusDays(1)));
            }
            day = days.to().isBefore(day) ? day : days.to().plusDays(1);
        }
        return gaps;
    }

    private static String name(Days gap, Kind kind) {
        var days = gap.from().equals(gap.to()) ? gap.from().toString() : gap.from() + " to " + gap.to();
        if (kind == Kind.WEEK
                && gap.from().getDayOfWeek() == DayOfWeek.MONDAY
                && gap.to().getDayOfWeek() == DayOfWeek.SUNDAY) {
            return run(week(gap.from()), week(gap.to().minusDays(6))) + " (" + days + ")";
        }
        var last = YearMonth.from(gap.to());
        return kind == Kind.MONTH && gap.from().getDayOfMonth() == 1 && gap.to().equals(last.atEndOfMonth())
                ? run(YearMonth.from(gap.from()).toString(), last.toString()) + " (" + days + ")"
                : days;
    }

    private static String week(LocalDate monday) {
        return new ReportPeriod(Kind.WEEK, monday, monday.plusDays(6)).label();
    }

    private static String run(String first, String last) {
        return first.equals(last) ? first : first + " to " + last;
    }

    /** The member of the annotation that gives the period. */
    private static DeclarationSite site(Dated report) {
        return DeclarationSite.ofReport(report.header().type())
                .member(
                        switch (report.period().kind()) {
                            case WEEK -> "week";
                            case MONTH -> "month";
                            case DAY -> "day";
                            case RANGE -> "from";
                        });
    }
}
