package dev.byline.catalog;

import dev.byline.catalog.DeclarationProblem.Within;
import dev.byline.catalog.Declarations.ReportDeclaration;
import dev.byline.catalog.Declarations.SeriesDeclaration;
import dev.byline.frontmatter.FrontMatter;
import dev.byline.pattern.Placeholders;
import dev.byline.reference.ReportPeriod;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks at the patterns of a series before a report fills them. */
final class PatternCheck {

    private static final Pattern LINK = Pattern.compile("(?:https?://[^/\\s]+)?/[^\\s<>\"\\\\]*");

    private PatternCheck() {}

    static void check(SeriesDeclaration series, ProblemList problems) {
        var patterns = series.patterns();
        var site = series.site();
        placeholders(patterns.file(), "file", Placeholders.OF_FILES, site, problems);
        placeholders(patterns.reportLink(), "reportLink", Placeholders.OF_LINKS, site, problems);
        var link = patterns.reportLink();
        if (!link.isEmpty() && !LINK.matcher(link).matches()) {
            problems.invalid(
                    site.member("reportLink"),
                    "\"" + link + "\" is not the address of a report on a site",
                    "begin with a slash or with https://, and write no white space: \"/reports/{year}/{slug}/\"");
        }
        if (!patterns.publishTo().isEmpty()) {
            FileNames.flaw(patterns.publishTo())
                    .ifPresent(flaw -> problems.invalid(
                            site.member("publishTo"),
                            "`" + patterns.publishTo() + "` is not a folder of the project: " + flaw.what(),
                            flaw.remedy()
                                    + "; the folder is relative to the project's base directory and inside of it"));
        }
        for (var flaw : FrontMatter.ofSeries(patterns.frontMatter()).flaws()) {
            problems.frontMatter(
                    site.member("frontMatter"),
                    new Within(patterns.frontMatter(), flaw.start(), flaw.end()),
                    flaw.what(),
                    flaw.remedy());
        }
    }

    private static void placeholders(
            String pattern, String member, List<String> names, DeclarationSite site, ProblemList problems) {
        Placeholders.plain(pattern).stream()
                .filter(found -> !names.contains(found.name()))
                .forEach(found -> problems.invalid(
                        site.member(member),
                        new Within(pattern, found.start(), found.end()),
                        "`" + member + "` has the unknown placeholder `{" + found.name() + "}`",
                        found.remedy(names)));
    }

    /** A link that a report cannot fill would lead nowhere. */
    static void link(
            SeriesDeclaration series,
            ReportDeclaration report,
            String title,
            Optional<ReportPeriod> period,
            String file,
            ProblemList problems) {
        var values = ReportAddress.values(series.name(), title, period, file);
        Placeholders.fill(series.patterns().reportLink(), values)
                .unfilled()
                .filter(found -> Placeholders.OF_LINKS.contains(found.name()))
                // A period that is wrong has its own problem.
                .filter(found -> period.isPresent() || !report.file().isEmpty())
                .ifPresent(found -> problems.invalid(
                        report.site(),
                        "the `reportLink` of the series has {" + found.name() + "}, which this report cannot fill",
                        "give the report a period that has it, or write the link of the series with {file}"));
    }
}
