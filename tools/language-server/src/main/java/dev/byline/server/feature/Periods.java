package dev.byline.server.feature;

import dev.byline.index.ReportHeader;
import dev.byline.reader.SeriesView;
import dev.byline.reference.ReportPeriod;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Periods that a report may be about: the one behind the last, and those that were left out. */
final class Periods {

    private static final int MOST_GAPS = 60;

    private Periods() {}

    /** A period as an annotation has it. */
    record Choice(String text, String detail) {}

    static List<Choice> of(String member, SeriesView series, Optional<ReportHeader> own) {
        var taken = series.catalog().reports().stream()
                .filter(report -> own.filter(report::equals).isEmpty())
                .flatMap(report -> report.period().stream())
                // The notes of a day stand beside the reports on the work of weeks.
                .filter(period -> member.equals("day") || period.kind() != ReportPeriod.Kind.DAY)
                .sorted()
                .toList();
        var first =
                taken.stream().map(ReportPeriod::from).min(LocalDate::compareTo).orElseGet(LocalDate::now);
        var next = taken.stream()
                .map(ReportPeriod::to)
                .max(LocalDate::compareTo)
                .map(day -> day.plusDays(1))
                .orElseGet(LocalDate::now);
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(text(member, next), taken.isEmpty() ? "now" : "behind the last report"));
        if (member.equals("week") || member.equals("month")) {
            var step = member.equals("week") ? 7 : 28;
            for (var day = next.minusDays(1);
                    !day.isBefore(first) && choices.size() < MOST_GAPS;
                    day = day.minusDays(step)) {
                var text = text(member, day);
                var period = member.equals("week") ? ReportPeriod.ofWeek(text) : ReportPeriod.ofMonth(text);
                if (taken.stream().noneMatch(period::overlaps)
                        && choices.stream().noneMatch(choice -> choice.text().equals(text))) {
                    choices.add(new Choice(text, "has no report"));
                }
            }
        } else if (member.equals("from") || member.equals("to")) {
            Stream.of(next.plusDays(6), next.plusMonths(1).minusDays(1))
                    .filter(day -> member.equals("to"))
                    .forEach(day -> choices.add(new Choice(day.toString(), "behind the last report")));
        }
        return choices;
    }

    private static String text(String member, LocalDate day) {
        return switch (member) {
            case "week" ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case "month" -> String.format(Locale.ROOT, "%04d-%02d", day.getYear(), day.getMonthValue());
            default -> day.toString();
        };
    }
}
