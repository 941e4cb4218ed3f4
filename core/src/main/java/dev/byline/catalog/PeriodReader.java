package dev.byline.catalog;

import dev.byline.catalog.Declarations.PeriodDeclaration;
import dev.byline.reference.ReportPeriod;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the members of an annotation that give a period or a day. */
final class PeriodReader {

    private final ProblemList problems;

    PeriodReader(ProblemList problems) {
        this.problems = problems;
    }

    /** The period of a report: of two that contradict each other, the first. */
    Optional<ReportPeriod> ofReport(PeriodDeclaration declared, DeclarationSite site) {
        return read(declared, site).map(Read::first);
    }

    /** The period of a further catalog type: none where two contradict each other, for no check relies on it. */
    Optional<ReportPeriod> ofPart(PeriodDeclaration declared, DeclarationSite site) {
        return read(declared, site).filter(read -> !read.contradicted()).map(Read::first);
    }

    /** A day that need not be given. */
    Optional<LocalDate> date(String text, DeclarationSite site) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ReportPeriod.date(text));
        } catch (DateTimeException e) {
            problems.period(site, e, "correct the date");
            return Optional.empty();
        }
    }

    private record Read(ReportPeriod first, boolean contradicted) {}

    private Optional<Read> read(PeriodDeclaration declared, DeclarationSite site) {
        var found = new LinkedHashMap<String, ReportPeriod>();
        var failed = false;
        failed |= parse(declared.week(), Kind.WEEK, site, found);
        failed |= parse(declared.month(), Kind.MONTH, site, found);
        failed |= parse(declared.day(), Kind.DAY, site, found);
        failed |= parseRange(declared, site, found);
        if (failed || found.isEmpty()) {
            return Optional.empty();
        }
        var entries = List.copyOf(found.entrySet());
        var first = entries.get(0);
        for (var other : entries.subList(1, entries.size())) {
            if (!sameDays(other.getValue(), first.getValue())) {
                problems.period(
                        site.member(other.getKey()),
                        first.getKey() + " is " + days(first.getValue()) + ", but " + other.getKey() + " is "
                                + days(other.getValue()),
                        "keep the one that is right");
                return Optional.of(new Read(first.getValue(), true));
            }
        }
        return Optional.of(new Read(first.getValue(), false));
    }

    static boolean sameDays(ReportPeriod a, ReportPeriod b) {
        return a.from().equals(b.from()) && a.to().equals(b.to());
    }

    private static String days(ReportPeriod period) {
        return period.from().equals(period.to()) ? period.to().toString() : period.from() + " to " + period.to();
    }

    private boolean parse(String text, Kind kind, DeclarationSite site, Map<String, ReportPeriod> found) {
        if (text.isEmpty()) {
            return false;
        }
        try {
            found.put(kind.member(), kind.parser.apply(text));
            return false;
        } catch (DateTimeException e) {
            problems.period(site.member(kind.member()), e, remedy(text, kind));
            return true;
        }
    }

    /** What was probably meant: another member, or the same numbers as this one wants them. */
    private static String remedy(String text, Kind kind) {
        for (var other : Kind.values()) {
            if (other != kind && other.reads(text)) {
                return "write `" + other.member() + " = \"" + text + "\"` if that is meant";
            }
        }
        return kind.written(text).map(near -> "did you mean `" + near + "`?").orElse("correct it");
    }

    /** A member that names a period by itself. */
    private enum Kind {
        WEEK("[0-9]{4}(?:[^0-9A-Za-z]*[wW][^0-9A-Za-z]*|[^0-9A-Za-z]+)[0-9]{1,2}", "%04d-W%02d", ReportPeriod::ofWeek),
        MONTH("[0-9]{4}[^0-9]+[0-9]{1,2}", "%04d-%02d", ReportPeriod::ofMonth),
        DAY("[0-9]{4}[^0-9]+[0-9]{1,2}[^0-9]+[0-9]{1,2}", "%04d-%02d-%02d", ReportPeriod::ofDay);

        private static final Pattern NUMBER = Pattern.compile("[0-9]+");

        private final Pattern nearly;
        private final String form;
        private final Function<String, ReportPeriod> parser;

        Kind(String nearly, String form, Function<String, ReportPeriod> parser) {
            this.nearly = Pattern.compile(nearly);
            this.form = form;
            this.parser = parser;
        }

        String member() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean reads(String text) {
            try {
                return !parser.apply(text).label().isEmpty();
            } catch (DateTimeException e) {
                return false;
            }
        }

        /** The numbers of a text in the form of this kind, if they make a period. */
        Optional<String> written(String text) {
            if (!nearly.matcher(text.strip()).matches()) {
                return Optional.empty();
            }
            var numbers = NUMBER.matcher(text)
                    .results()
                    .map(number -> (Object) Integer.valueOf(number.group()))
                    .toArray();
            return Optional.of(String.format(Locale.ROOT, form, numbers)).filter(this::reads);
        }
    }

    private boolean parseRange(PeriodDeclaration declared, DeclarationSite site, Map<String, ReportPeriod> found) {
        if (declared.from().isEmpty() && declared.to().isEmpty()) {
            return false;
        }
        if (declared.from().isEmpty() || declared.to().isEmpty()) {
            var missing = declared.from().isEmpty() ? "from" : "to";
            var given = declared.from().isEmpty() ? "to" : "from";
            problems.period(
                    site.member(given),
                    "the period has `" + given + "` but no `" + missing + "`",
                    "write both, or `day` for a single day");
            return true;
        }
        var from = date(declared.from(), site.member("from"));
        var to = date(declared.to(), site.member("to"));
        if (from.isEmpty() || to.isEmpty()) {
            return true;
        }
        try {
            found.put("from", ReportPeriod.ofRange(declared.from(), declared.to()));
            return false;
        } catch (DateTimeException e) {
            problems.period(site.member("to"), e, "correct one of the days");
            return true;
        }
    }
}
