package dev.byline.catalog;

import dev.byline.catalog.Declarations.PeriodDeclaration;
import dev.byline.catalog.Declarations.ReportDeclaration;
import dev.byline.catalog.Declarations.SeriesDeclaration;
import dev.byline.generated.GeneratedNames;
import dev.byline.index.ReportHeader;
import dev.byline.pattern.Placeholders;
import dev.byline.reference.Flaw;
import dev.byline.reference.ReportPeriod;
import dev.byline.reference.ReportReference;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves reports: their periods, files and titles. */
final class ReportResolver {

    private final SeriesDeclaration series;
    private final NameRegistry names;
    private final PeriodReader periods;
    private final ProblemList problems;
    private final List<ReportHeader> reports = new ArrayList<>();
    private final Map<String, ReportHeader> reportsByKey = new HashMap<>();
    /** The first report of each title. */
    private final Map<String, String> titles = new HashMap<>();

    private boolean seriesRepeats;
    private @Nullable MonthNames months;

    ReportResolver(SeriesDeclaration series, NameRegistry names, PeriodReader periods, ProblemList problems) {
        this.series = series;
        this.names = names;
        this.periods = periods;
        this.problems = problems;
    }

    List<ReportHeader> all() {
        return reports;
    }

    void add(ReportDeclaration declared) {
        var site = declared.site();
        var period = periods.ofReport(declared.period(), site);
        var ownTitle = !declared.title().isEmpty();
        var pattern = ownTitle ? declared.title() : series.title();
        var filled = TitlePattern.fill(pattern, series.name(), Locales.of(series.locale()), period);
        var unfilled = filled.unfilled();
        // A period that is wrong or missing has its own problem; the title would only repeat it.
        var isPage = isPage(declared) && !declared.file().isEmpty();
        // What no report can fill is a mistake of the series, and told there.
        var isOfSeries = !ownTitle && unfilled.isPresent() && unfilled.get().isWrong();
        if (unfilled.isPresent() && !isOfSeries && (period.isPresent() || isPage)) {
            var wrong = unfilled.get();
            var what = "the title" + (ownTitle ? "" : " of the series") + " has the placeholder " + wrong.place()
                    + ", which this report cannot fill";
            if (ownTitle) {
                problems.invalid(site.member("title"), wrong.within(pattern), what, wrong.remedy());
            } else {
                problems.invalid(site, what, wrong.remedy());
            }
        }
        if (ownTitle && declared.title().isBlank()) {
            problems.empty(
                    site.member("title"),
                    "the title of the report is empty",
                    "write one, or delete it for the title of the series");
        }
        var title = filled.title();
        var file = file(declared, title, period);
        var label = period.map(ReportPeriod::label).orElse(file);
        PatternCheck.link(series, declared, title, period, file, problems);
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
        if (ownTitle) {
            period.ifPresent(days -> checkDates(site.member("title"), "the title", pattern, days));
        }
        if (!declared.file().isEmpty()) {
            period.ifPresent(days -> checkDates(site.member("file"), "the file", declared.file(), days));
        }
        var other = titles.putIfAbsent(title.strip(), declared.type());
        if (other != null && !title.isBlank() && unfilled.isEmpty()) {
            repeatedTitle(
                    ownTitle ? site.member("title") : series.site().member("title"),
                    title,
                    nameOf(other, declared.type()),
                    ownTitle);
        }
    }

    private void repeatedTitle(DeclarationSite site, String title, String other, boolean ownTitle) {
        if (ownTitle) {
            problems.repeatedTitle(
                    site,
                    "the title \"" + title + "\" is that of " + other + " too",
                    "write one that tells the two apart, or delete it for the title of the series");
        } else if (!seriesRepeats) {
            seriesRepeats = true;
            problems.repeatedTitle(
                    site,
                    "more than one report has the title \"" + title + "\"",
                    "write a placeholder into it that tells them apart, such as {week} or {to}");
        }
    }

    /** Made once, and only where some report has a title or a file of its own. */
    private MonthNames months() {
        if (months == null) {
            months = MonthNames.of(Locales.of(series.locale()));
        }
        return months;
    }

    private void checkDates(DeclarationSite site, String what, String text, ReportPeriod period) {
        SaidDates.otherThan(period, text, months())
                .ifPresent(said -> problems.contradictingDate(
                        site,
                        what + " says \"" + said + "\", and the period is "
                                + (period.label().contains("..")
                                                || period.from().equals(period.to())
                                        ? period.label()
                                        : period.label() + ", " + period.from() + " to " + period.to()),
                        "correct the one that is wrong"));
    }

    private String file(ReportDeclaration declared, String title, Optional<ReportPeriod> period) {
        var byType = declared.type().substring(declared.type().lastIndexOf('.') + 1);
        var own = withoutEnding(declared.file());
        var site = declared.site();
        if (!own.isEmpty()) {
            var flaw = flaw(own);
            flaw.ifPresent(wrong -> problems.invalid(
                    site.member("file"),
                    "\"" + declared.file() + "\" cannot be the name of a report's file: " + wrong.what(),
                    wrong.remedy()));
            return flaw.isPresent() ? byType : own;
        }
        if (period.isEmpty()) {
            if (isPage(declared)) {
                problems.invalid(
                        site,
                        "the report has neither a period nor a file",
                        "give it a period, such as week = \"2017-W25\", or the name of its page: file = \"summit\"");
            }
            return byType;
        }
        var byDay = period.get().to().toString();
        var pattern = withoutEnding(series.patterns().file());
        if (pattern.isEmpty()) {
            return byDay;
        }
        var filled = Placeholders.fill(pattern, Placeholders.of(folderName(series.name()), title, period));
        if (filled.unfilled().isPresent()) {
            var unfilled = filled.unfilled().get();
            // One that there is not is told at the series.
            if (Placeholders.OF_FILES.contains(unfilled.name())) {
                problems.invalid(
                        site,
                        "the series names its files with {" + unfilled.name() + "}, which this report cannot fill",
                        "give the report a file of its own: file = \"" + byDay + "\"");
            }
            return byDay;
        }
        var flaw = flaw(filled.text());
        flaw.ifPresent(wrong -> problems.invalid(
                site,
                "\"" + filled.text() + "\", as the series names it, cannot be the name of a report's file: "
                        + wrong.what(),
                "give the report a file of its own: file = \"" + byDay + "\""));
        return flaw.isPresent() ? byDay : filled.text();
    }

    private static String withoutEnding(String file) {
        return file.replaceFirst("\\.md$", "");
    }

    /** The name of the series as a part of a path. */
    private static String folderName(String name) {
        return CatalogBuilder.folder(name);
    }

    private static Optional<Flaw> flaw(String file) {
        return file.equalsIgnoreCase("README")
                ? Optional.of(new Flaw("the index of the series is called so", "write another name"))
                : FileNames.flaw(file);
    }

    private void reportDuplicate(ReportHeader header, ReportHeader other, ReportDeclaration declared) {
        var site = declared.site();
        var samePeriod = header.period()
                .flatMap(a -> other.period().filter(b -> PeriodReader.sameDays(a, b)))
                .isPresent();
        if (samePeriod) {
            problems.duplicateReport(
                    periodSite(declared.period(), site),
                    "the period " + header.reference().label() + " has a report already, "
                            + nameOf(other.type(), header.type()),
                    "correct the period, or delete one report");
        } else {
            problems.duplicateReport(
                    declared.file().isEmpty() ? site : site.member("file"),
                    "the file " + header.path() + " is written by " + nameOf(other.type(), header.type()) + " already",
                    "give one of them another file");
        }
    }

    private static boolean isPage(ReportDeclaration declared) {
        return declared.period().equals(new PeriodDeclaration("", "", "", "", ""));
    }

    private Optional<ReportHeader> duplicateOf(ReportHeader header) {
        // File systems of macOS and Windows do not tell names apart by case, nor that of macOS by how an accent is
        // written.
        var sameFile = reportsByKey.putIfAbsent(
                Normalizer.normalize(header.path(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT), header);
        return header.period()
                .map(period -> reportsByKey.putIfAbsent(period.from() + ".." + period.to(), header))
                .or(() -> Optional.ofNullable(sameFile));
    }

    /** What a reader of one report calls another: two packages may have a class of the same name. */
    private static String nameOf(String other, String here) {
        return GeneratedNames.of(other)
                        .packageName()
                        .equals(GeneratedNames.of(here).packageName())
                ? simpleName(other)
                : other.replace('$', '.');
    }

    static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static DeclarationSite periodSite(PeriodDeclaration period, DeclarationSite site) {
        return !period.week().isEmpty()
                ? site.member("week")
                : !period.month().isEmpty()
                        ? site.member("month")
                        : !period.day().isEmpty()
                                ? site.member("day")
                                : !period.from().isEmpty() ? site.member("from") : site;
    }
}
