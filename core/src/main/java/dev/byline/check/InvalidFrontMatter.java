package dev.byline.check;

import dev.byline.evaluate.Origins;
import dev.byline.frontmatter.FrontMatter;
import dev.byline.frontmatter.TextFlaw;
import dev.byline.markdown.ParsedReport;
import dev.byline.problem.CheckId;
import java.util.stream.Stream;

/** Front matter of a report that its program could not read. That of the series is looked at with the declarations. */
final class InvalidFrontMatter implements ReportCheck {

    @Override
    public CheckId id() {
        return CheckId.INVALID_FRONT_MATTER;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        var text = report.document().layout().frontMatter();
        if (text.isBlank() || origins.isPartial(text)) {
            return Stream.empty();
        }
        var own = FrontMatter.ofReport(text);
        var series = FrontMatter.ofSeries(report.seriesFrontMatter());
        return Stream.concat(own.flaws().stream(), own.flawBeside(series).stream())
                .map(flaw -> problem(flaw, text, origins));
    }

    private static Problem problem(TextFlaw flaw, String text, Origins origins) {
        return new Problem(
                CheckId.INVALID_FRONT_MATTER, flaw.what(), flaw.remedy(), origins.of(text, flaw.start(), flaw.end()));
    }
}
