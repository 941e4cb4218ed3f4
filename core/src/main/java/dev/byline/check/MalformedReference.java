package dev.byline.check;

import dev.byline.evaluate.Origins;
import dev.byline.markdown.ParsedReport;
import dev.byline.problem.CheckId;
import java.util.List;
import java.util.stream.Stream;

/** Brackets and parentheses that are meant as a reference, and that Markdown does not read as one. */
final class MalformedReference implements ReportCheck {

    @Override
    public CheckId id() {
        return CheckId.MALFORMED_REFERENCE;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return report.passages().stream()
                .flatMap(passage -> ReferenceFlaw.in(passage, report.catalog()).stream()
                        .map(mistake -> new Problem(
                                        CheckId.MALFORMED_REFERENCE,
                                        mistake.what(),
                                        mistake.remedy(),
                                        origins.of(passage.text(), mistake.wrong(), mistake.wrong() + 1))
                                .with(mistake.correct()
                                        .map(text -> Repair.replace(
                                                origins, passage.text(), mistake.start(), mistake.end(), text))
                                        .orElse(List.of()))));
    }
}
