package dev.byline.check;

import dev.byline.evaluate.Origins;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Prose.LabelUse;
import dev.byline.problem.CheckId;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.ReportPeriod;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A former handle in a report that begins when it was given up already. Reports of the time before may keep it: it leads to
 * the page of today. Nothing is known of a handle without its last day.
 */
final class FormerHandle implements ReportCheck {

    @Override
    public CheckId id() {
        return CheckId.FORMER_HANDLE;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return report.header().period().stream()
                .flatMap(period -> report.passages().stream()
                        .flatMap(passage -> passage.prose().labels().stream()
                                .flatMap(use -> problem(use, period, origins, passage.text()).stream())));
    }

    private static Optional<Problem> problem(LabelUse use, ReportPeriod period, Origins origins, String text) {
        return use.reference()
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .flatMap(person -> until(person, use.label())
                        .filter(day -> !period.from().isBefore(day))
                        .map(day -> new Problem(
                                        CheckId.FORMER_HANDLE,
                                        "`[" + use.label() + "]` is the handle that " + person.label() + " had until "
                                                + day,
                                        "write `[" + person.label() + "]`",
                                        origins.of(text, use.start(), use.end()))
                                .with(Repair.replace(origins, text, use.start(), use.end(), person.label()))));
    }

    private static Optional<LocalDate> until(Person person, String label) {
        return label.startsWith("@") ? person.until(label.substring(1)) : Optional.empty();
    }
}
