package dev.byline.catalog;

import dev.byline.catalog.Declarations.PeriodDeclaration;
import dev.byline.catalog.Declarations.ReportDeclaration;
import dev.byline.catalog.Declarations.SeriesDeclaration;
import dev.byline.index.ReportHeader;
import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ReportReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Resolves reports: their periods, files and titles. */
final class ReportResolver {

    private static final Pattern NOT_IN_A_FILE = Pattern.compile("[\\p{Cntrl}\\p{Z}\\\\:*?<>|%#{}\\[\\]^`&&[^ ]]");

    private final SeriesDeclaration series;
    private final NameRegistry names;
    private final PeriodReader periods;
    private final ProblemList problems;
    private final List<ReportHeader> reports = new ArrayList<>();
    private final Map<String, ReportHeader> reportsByKey = new HashMap<>();
    /** The first report of each title. */
    private final Map<String, String> titles = new HashMap<>();

    private boolean seriesRepeats;

    ReportResolver(SeriesDeclaration series, NameRegistry names, PeriodReader periods, ProblemList problems) {
        this.series = series;
        this.names = names;
        this.periods = periods;
        this.problems = problems;
    }

    List<ReportHeader> all() {
        return reports;
    }

    /** Whether a name can be that of a report's file; a space is seen inside of a name, and not at its ends. */
    private static boolean isFile(String name) {
        return !NOT_IN_A_FILE.matcher(name).find()
                && !name.equalsIgnoreCase("README")
                && Stream.of(name.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.startsWith(".") || !part.equals(part.strip()));
    }

    void add(ReportDeclaration declared) {
        var site = declared.site();
        var period = periods.ofReport(declared.period(), site);
        var file = declared.file().replaceFirst("\\.md$", "");
        if (file.isEmpty()) {
            if (period.isEmpty()) {
                if (isPage(declared)) {
                    problems.invalid(
                            site,
                            "the report has neither a period nor a file",
                            "give it a period, such as week = \"2017-W25\", or the name of its page: file = \"summit\"");
                }
                file = declared.type().substring(declared.type().lastIndexOf('.') + 1);
            } else {
                file = period.get().to().toString();
            }
        } else if (!isFile(file)) {
            problems.invalid(
                    site.member("file"),
                    "\"" + declared.file() + "\" cannot be the name of a report's file",
                    "write a name without .md, below the folder of the series, with no \\ : * ? < > | % # { } [ ] ^ ` in it, and not README");
            file = declared.type().substring(declared.type().lastIndexOf('.') + 1);
        }
        var ownTitle = !declared.title().isEmpty();
        var pattern = ownTitle ? declared.title() : series.title();
        var filled = TitlePattern.fill(pattern, series.name(), Locales.of(series.locale()), period);
        var unfilled = filled.unfilled();
        // A period that is wrong or missing has its own problem; the title would only repeat it.
        var isPage = isPage(declared) && !declared.file().isEmpty();
        // What no report can fill is a mistake of the series, and told there.
        var isOfSeries = !ownTitle && unfilled.isPresent() && unfilled.get().isWrong();
        if (unfilled.isPresent() && !isOfSeries && (period.isPresent() || isPage)) {
            problems.invalid(
                    ownTitle ? site.member("title") : site,
                    "the title" + (ownTitle ? "" : " of the series") + " has the placeholder "
                            + unfilled.get().placeholder() + ", which this report cannot fill",
                    unfilled.get().remedy());
        }
        if (ownTitle && declared.title().isBlank()) {
            problems.empty(
                    site.member("title"),
                    "the title of the report is empty",
                    "write one, or delete it for the title of the series");
        }
        var title = filled.title();
        if (ownTitle) {
            period.ifPresent(days -> checkDates(site.member("title"), "the title", pattern, days));
        }
        if (!declared.file().isEmpty()) {
            period.ifPresent(days -> checkDates(site.member("file"), "the file", declared.file(), days));
        }
        var label = period.map(ReportPeriod::label).orElse(file);
        // A day's notes and a page are called by their file where the day or the week has a report already.
        var reference = new ReportReference(label, file, title, period, ForgeSite.pathOf(file + ".md"));
        var header = new ReportHeader(declared.type(), reference);
        var duplicate = duplicateOf(header);
        reports.add(header);
        if (duplicate.isPresent()) {
            reportDuplicate(header, duplicate.get(), declared);
            return;
        }
        names.register(reference, JavaNames.identifier(label), site, List.of(label, header.path()));
        var other = titles.putIfAbsent(title.strip(), declared.type());
        if (other != null && !title.isBlank() && unfilled.isEmpty()) {
            repeatedTitle(ownTitle ? site.member("title") : series.site().member("title"), title, other, ownTitle);
        }
    }

    private void repeatedTitle(Site site, String title, String other, boolean ownTitle) {
        if (ownTitle) {
            problems.repeatedTitle(
                    site,
                    "the title \"" + title + "\" is that of " + simpleName(other) + " too",
                    "write one that tells the two apart, or delete it for the title of the series");
        } else if (!seriesRepeats) {
            seriesRepeats = true;
            problems.repeatedTitle(
                    site,
                    "more than one report has the title \"" + title + "\"",
                    "write a placeholder into it that tells them apart, such as {week} or {to}");
        }
    }

    private void checkDates(Site site, String what, String text, ReportPeriod period) {
        SaidDates.otherThan(period, text, Locales.of(series.locale()))
                .ifPresent(said -> problems.contradictingDate(
                        site,
                        what + " says \"" + said + "\", and the period is "
                                + (period.label().contains("..")
                                                || period.from().equals(period.to())
                                        ? period.label()
                                        : period.label() + ", " + period.from() + " to " + period.to()),
                        "correct the one that is wrong"));
    }

    private void reportDuplicate(ReportHeader header, ReportHeader other, ReportDeclaration declared) {
        var site = declared.site();
        var samePeriod = header.period()
                .flatMap(a -> other.period().filter(b -> PeriodReader.sameDays(a, b)))
                .isPresent();
        if (samePeriod) {
            problems.duplicateReport(
                    periodSite(declared.period(), site),
                    "the period " + header.reference().label() + " has a report already, " + simpleName(other.type()),
                    "correct the period, or delete one report");
        } else {
            problems.duplicateReport(
                    declared.file().isEmpty() ? site : site.member("file"),
                    "the file " + header.path() + " is written by " + simpleName(other.type()) + " already",
                    "give one of them another file");
        }
    }

    private static boolean isPage(ReportDeclaration declared) {
        return declared.period().equals(new PeriodDeclaration("", "", "", "", ""));
    }

    private Optional<ReportHeader> duplicateOf(ReportHeader header) {
        // File systems of macOS and Windows do not tell names apart by case.
        var sameFile = reportsByKey.putIfAbsent(header.path().toLowerCase(Locale.ROOT), header);
        return header.period()
                .map(period -> reportsByKey.putIfAbsent(period.from() + ".." + period.to(), header))
                .or(() -> Optional.ofNullable(sameFile));
    }

    static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static Site periodSite(PeriodDeclaration period, Site site) {
        return !period.week().isEmpty()
                ? site.member("week")
                : !period.month().isEmpty()
                        ? site.member("month")
                        : !period.day().isEmpty()
                                ? site.member("day")
                                : !period.from().isEmpty() ? site.member("from") : site;
    }
}
