package dev.byline.forge;

import dev.byline.catalog.DateWords;
import dev.byline.dsl.Layout;
import dev.byline.dsl.ReportDocument;
import dev.byline.index.ReportHeader;
import dev.byline.reference.ReportPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The two last reports of a series before a new one, and what that is called as they are: where both of them follow from
 * their periods in one way, the new one follows from its period so too.
 */
final class Siblings {

    /** A day or a month in English words, a date with any sign between its parts or with none, or a number. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}0-9])((?:[0-9]{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: [0-9]{1,2},)? [0-9]{4})(?![0-9])"
                    + "|(?<![0-9])(?:([0-9]{4})([-/._]?)([0-9]{2})\\3([0-9]{2})|[0-9]{1,9})(?![0-9])");

    private static final List<DateTimeFormatter> DAYS = formats(DateWords.DAYS);
    private static final List<DateTimeFormatter> MONTHS = formats(DateWords.MONTHS);

    private final Sibling last;
    private final Sibling before;

    /**
     * A report.
     *
     * @param header what its annotation says
     * @param layout what stands around its body
     */
    private record Sibling(ReportHeader header, Layout layout) {

        ReportPeriod period() {
            return header.period().orElseThrow();
        }

        String simpleName() {
            return header.type().substring(header.type().lastIndexOf('.') + 1);
        }
    }

    private Siblings(Sibling last, Sibling before) {
        this.last = last;
        this.before = before;
    }

    /**
     * The siblings of a new report.
     *
     * @param reports the reports of its series
     * @param documents what they say, by the binary names of their classes
     * @param period the period of the new one
     * @return empty where there are not two before it
     */
    static Optional<Siblings> of(
            List<ReportHeader> reports, Map<String, ReportDocument> documents, ReportPeriod period) {
        var dated = reports.stream()
                .filter(report -> report.period()
                        .filter(of -> of.kind() == period.kind() && of.to().isBefore(period.to()))
                        .isPresent())
                .sorted(Comparator.comparing((ReportHeader report) ->
                                report.period().orElseThrow().to())
                        .reversed())
                .limit(2)
                .map(report -> new Sibling(
                        report,
                        Optional.ofNullable(documents.get(report.type()))
                                .map(ReportDocument::layout)
                                .orElse(Layout.USUAL)))
                .toList();
        return dated.size() < 2 ? Optional.empty() : Optional.of(new Siblings(dated.get(0), dated.get(1)));
    }

    Optional<ReportPeriod> lastPeriod() {
        return last.header().period();
    }

    /** The simple name of the class. */
    Optional<String> type(ReportPeriod period) {
        return next(before.simpleName(), last.simpleName(), period).filter(name -> !name.equals(last.simpleName()));
    }

    /** The name of the file, if it does not follow from the series. */
    Optional<String> file(ReportPeriod period, String usual) {
        var isUsual = last.header().reference().file().equals(last.period().to().toString());
        return isUsual
                ? Optional.empty()
                : next(
                                before.header().reference().file(),
                                last.header().reference().file(),
                                period)
                        .filter(file -> !file.equals(usual)
                                && !file.equals(last.header().reference().file()));
    }

    /** The title, if the pattern of the series does not give it. */
    Optional<String> title(ReportPeriod period, String titleOfLast) {
        var title = last.header().reference().title();
        return title.equals(titleOfLast)
                ? Optional.empty()
                : next(before.header().reference().title(), title, period).filter(next -> !next.equals(title));
    }

    /** What stands above and below the body, as calls of the document. */
    Layout layout() {
        return last.layout();
    }

    /** The front matter: a line that both have in one way goes on so, and of any other the key alone. */
    String frontMatter(ReportPeriod period) {
        var old = before.layout().frontMatter().lines().toList();
        var lines = new ArrayList<String>();
        for (var line : last.layout().frontMatter().split("\n", -1)) {
            var key = line.replaceFirst("^([^:=]*[:=] ?).*$", "$1");
            var same = old.stream().filter(each -> each.startsWith(key)).findFirst();
            lines.add(same.flatMap(each -> next(each, line, period))
                    .orElseGet(() -> key.equals(line) ? line : key + "\"\""));
        }
        return String.join("\n", lines);
    }

    /** A text that follows two others; empty where they do not show how. */
    private Optional<String> next(String older, String newer, ReportPeriod period) {
        var olderNumbers = NUMBER.matcher(older).results().toList();
        var newerNumbers = NUMBER.matcher(newer).results().toList();
        if (!NUMBER.matcher(older).replaceAll("0").equals(NUMBER.matcher(newer).replaceAll("0"))
                || olderNumbers.size() != newerNumbers.size()) {
            return Optional.empty();
        }
        var next = new StringBuilder();
        var from = 0;
        for (var i = 0; i < newerNumbers.size(); i++) {
            var number = newerNumbers.get(i);
            var following = following(olderNumbers.get(i), number, period);
            if (following.isEmpty()) {
                return Optional.empty();
            }
            next.append(newer, from, number.start()).append(following.get());
            from = number.end();
        }
        return Optional.of(next.append(newer.substring(from)).toString());
    }

    private Optional<String> following(MatchResult older, MatchResult newer, ReportPeriod period) {
        if (older.group().equals(newer.group()) && !isOfMonth(newer.group())) {
            return Optional.of(
                    isOfYear(newer.group()) ? Integer.toString(period.to().getYear()) : newer.group());
        }
        if (newer.group(1) != null || older.group(1) != null) {
            return inWords(older.group(), newer.group(), period);
        }
        if (newer.group(2) != null && older.group(2) != null) {
            return day(newer)
                    .flatMap(day -> day(older)
                            .filter(other -> distance(other, before) == distance(day, last))
                            .map(other -> written(newer, period.to().plusDays(distance(day, last)))));
        }
        var number = Long.parseLong(newer.group());
        var week = period.week().map(name -> name.substring("2017-W".length()));
        if (week.isPresent() && isWeek(older, before) && isWeek(newer, last)) {
            var isPadded = older.group().length() > 1 && newer.group().length() > 1;
            return Optional.of(isPadded ? week.get() : week.get().replaceFirst("^0", ""));
        }
        if (isOfYear(newer.group())) {
            return Optional.of(Integer.toString(period.to().getYear()));
        }
        // The number of an issue goes on by one.
        return number == Long.parseLong(older.group()) + 1
                ? Optional.of(String.format(Locale.ROOT, "%0" + newer.group().length() + "d", number + 1))
                : Optional.empty();
    }

    /** A day or a month that is as far from the new period as those of the two before are from theirs. */
    private Optional<String> inWords(String older, String newer, ReportPeriod period) {
        for (var format : DAYS) {
            var day = read(newer, format, LocalDate::from);
            var other = read(older, format, LocalDate::from);
            if (day.isPresent() && other.isPresent()) {
                return day.map(of -> distance(of, last))
                        .filter(distance -> distance == distance(other.get(), before))
                        .map(distance -> format.format(period.to().plusDays(distance)));
            }
        }
        for (var format : MONTHS) {
            var month = read(newer, format, YearMonth::from);
            var other = read(older, format, YearMonth::from);
            if (month.isPresent() && other.isPresent()) {
                return month.map(of -> months(of, last))
                        .filter(distance -> distance == months(other.get(), before))
                        .map(distance ->
                                format.format(YearMonth.from(period.to()).plusMonths(distance)));
            }
        }
        return Optional.empty();
    }

    /** Whether a text names the month of the last report, or one beside it. */
    private boolean isOfMonth(String text) {
        return MONTHS.stream()
                .flatMap(format -> read(text, format, YearMonth::from).stream())
                .anyMatch(month -> Math.abs(months(month, last)) <= 1);
    }

    private static <T> Optional<T> read(String text, DateTimeFormatter format, TemporalQuery<T> as) {
        try {
            return Optional.of(format.parse(text, as));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static long months(YearMonth month, Sibling sibling) {
        return ChronoUnit.MONTHS.between(YearMonth.from(sibling.period().to()), month);
    }

    private static List<DateTimeFormatter> formats(List<String> patterns) {
        return patterns.stream()
                .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
                .toList();
    }

    private boolean isOfYear(String number) {
        return number.length() == 4
                && number.equals(Integer.toString(last.period().to().getYear()));
    }

    private static boolean isWeek(MatchResult number, Sibling sibling) {
        return sibling.period()
                .week()
                .filter(week -> Long.parseLong(week.substring("2017-W".length())) == Long.parseLong(number.group()))
                .isPresent();
    }

    private static long distance(LocalDate day, Sibling sibling) {
        return ChronoUnit.DAYS.between(sibling.period().to(), day);
    }

    private static Optional<LocalDate> day(MatchResult number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number.group(2)),
                    Integer.parseInt(number.group(4)),
                    Integer.parseInt(number.group(5))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String written(MatchResult like, LocalDate day) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(day).replace("-", like.group(3));
    }
}
