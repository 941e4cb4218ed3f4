package dev.byline.importer.infer;

import dev.byline.catalog.SaidDates;
import dev.byline.importer.text.FrontMatter;
import dev.byline.reference.ReportPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the title, the name and the front matter of a file say of its days. A series may name its files by any day of the
 * period, as long as all do the same: what differs from most of the others is a slip.
 */
public final class DateClaims {

    /** Of fewer files, nobody can say what is usual. */
    private static final int ENOUGH = 4;

    /** Keys that are compared otherwise, or whose days are not the report's. */
    private static final Set<String> OF_ITS_OWN =
            Set.of("date", "published", "created", "title", "subject", "updated", "modified", "lastmod");

    private static final Pattern WEEK = Pattern.compile("(?i)\\bweek #?([0-9]{1,2})\\b");

    private final Map<String, Tally<Integer>> usual = new TreeMap<>();
    private final Map<String, List<Claim>> claims = new TreeMap<>();

    /**
     * Two dates of one file that belong together.
     *
     * @param kind which two, and what they are called
     * @param distance the days or weeks between them
     * @param words what the file says
     */
    private record Claim(String kind, int distance, String words) {}

    /**
     * The claims of all files of a series.
     *
     * @param reports its reports
     */
    public DateClaims(List<ReportPlan> reports) {
        for (var report : reports) {
            var found = read(report);
            claims.put(report.file().path(), found);
            found.forEach(claim ->
                    usual.computeIfAbsent(claim.kind(), kind -> new Tally<>()).add(claim.distance(), 1));
        }
    }

    /**
     * What the dates of a file say against each other.
     *
     * @param report the report of the file
     * @return a sentence for each contradiction
     */
    public List<String> contradictions(ReportPlan report) {
        var taken =
                report.period().map(period -> "; taken is " + period.label()).orElse("; no period is taken");
        return claims.getOrDefault(report.file().path(), List.of()).stream()
                .filter(claim -> !isUsual(claim))
                .map(claim -> claim.words() + taken)
                .toList();
    }

    private boolean isUsual(Claim claim) {
        if (claim.kind().equals("month")) {
            return true;
        }
        if (claim.kind().equals("order")) {
            return claim.distance() >= 0;
        }
        var tally = Optional.ofNullable(usual.get(claim.kind())).orElseGet(Tally::new);
        var all = 0;
        for (var distance : tally.values()) {
            all += tally.of(distance);
        }
        var most = tally.first().orElse(claim.distance());
        var agreed = tally.of(most);
        if (all >= ENOUGH && agreed * 3 >= all * 2) {
            return claim.distance() == most;
        }
        // Where the files agree on nothing, only what cannot be is a slip: another week.
        return !claim.kind().equals("week") || claim.distance() == 0 || all >= ENOUGH;
    }

    private static List<Claim> read(ReportPlan report) {
        var claims = new ArrayList<Claim>();
        var title = report.title();
        var days = days(title);
        var named = days(Periods.words(report.file().name())).stream().findFirst();
        var keyed = FrontMatter.value(report.file().keys(), "date", "published", "created")
                .flatMap(value -> days(value).stream().findFirst());
        var month = Periods.month(title);
        var last = days.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(days.get(days.size() - 1));
        if (days.size() == 2) {
            var length = (int) ChronoUnit.DAYS.between(days.get(0), days.get(1));
            claims.add(new Claim(
                    "order", length, "the title ends before it begins: " + days.get(0) + " to " + days.get(1)));
            var isMonth = days.get(0).getDayOfMonth() == 1
                    && days.get(1).getDayOfMonth() == days.get(1).lengthOfMonth();
            claims.add(new Claim(
                    isMonth ? "month" : "length",
                    length,
                    "the title names " + (length + 1) + " days, " + days.get(0) + " to " + days.get(1)
                            + ", and most titles another number"));
        }
        named.ifPresent(name -> last.ifPresent(day -> claims.add(new Claim(
                "name",
                (int) ChronoUnit.DAYS.between(day, name),
                "the title says " + day + ", and the name of the file " + name))));
        named.ifPresent(name -> keyed.ifPresent(day -> claims.add(new Claim(
                "key",
                (int) ChronoUnit.DAYS.between(day, name),
                "the front matter says " + day + ", and the name of the file " + name))));
        if (named.isEmpty()) {
            keyed.ifPresent(key -> last.ifPresent(day -> claims.add(new Claim(
                    "title key",
                    (int) ChronoUnit.DAYS.between(day, key),
                    "the title says " + day + ", and the front matter " + key))));
        }
        var filed = named.or(() -> keyed);
        filed.ifPresent(day -> month.ifPresent(said -> claims.add(new Claim(
                "month of the title",
                (int) ChronoUnit.MONTHS.between(YearMonth.from(said.from()), YearMonth.from(day)),
                "the title says " + YearMonth.from(said.from()) + ", and the "
                        + (named.isPresent() ? "name of the file " : "front matter ") + day))));
        filed.ifPresent(day -> claims.addAll(
                ofOtherKeys(report.file().keys(), day, (named.isPresent() ? "name of the file " : "date ") + day)));
        var week = WEEK.matcher(title);
        if (week.find()) {
            last.or(() -> named)
                    .or(() -> keyed)
                    .or(() -> report.period().map(period -> period.to()))
                    .ifPresent(day -> {
                        var is = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                        claims.add(new Claim(
                                "week",
                                Integer.parseInt(week.group(1)) - is,
                                "the title says " + week.group() + ", and " + day + " is in week " + is));
                    });
        }
        return claims;
    }

    /** What the keys say that are not compared otherwise, each against the day of the file. */
    private static List<Claim> ofOtherKeys(String keys, LocalDate day, String words) {
        var claims = new ArrayList<Claim>();
        FrontMatter.values(keys).forEach((key, value) -> {
            if (!OF_ITS_OWN.contains(key)) {
                days(value).stream()
                        .findFirst()
                        .ifPresent(other -> claims.add(new Claim(
                                "key " + key,
                                (int) ChronoUnit.DAYS.between(day, other),
                                "the front matter says " + other + " under `" + key + "`, and the " + words)));
            }
        });
        return claims;
    }

    /** The days that a text names: one, or both ends of a run. */
    private static List<LocalDate> days(String text) {
        return SaidDates.in(text).stream()
                .filter(said -> said.kind() == ReportPeriod.Kind.DAY || said.kind() == ReportPeriod.Kind.RANGE)
                .flatMap(said -> Stream.of(said.from(), said.to()).distinct())
                .toList();
    }
}
