package dev.byline.check;

import dev.byline.evaluate.Origins;
import dev.byline.markdown.ParsedReport;
import dev.byline.markdown.Passage;
import dev.byline.problem.CheckId;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Person;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The same reference twice in the credits of an item, also under two names. A label in the prose beside a credit is
 * none: the prose tells, and the credits credit.
 */
final class RepeatedReference implements ReportCheck {

    @Override
    public CheckId id() {
        return CheckId.REPEATED_REFERENCE;
    }

    @Override
    public Stream<Problem> check(ParsedReport report, Origins origins) {
        return report.passages().stream().flatMap(passage -> repeated(passage, origins));
    }

    private static Stream<Problem> repeated(Passage passage, Origins origins) {
        var seen = new HashSet<Reference>();
        return passage.credits().stream()
                .filter(credit -> !seen.add(credit))
                .map(credit -> new Problem(
                                CheckId.REPEATED_REFERENCE,
                                "`" + credit.label() + "`" + aliases(credit) + " stands in these credits already",
                                "delete it, or write the reference that was meant",
                                origins.of(credit))
                        .with(Citations.removal(credit.label(), origins.of(credit))));
    }

    private static String aliases(Reference reference) {
        return reference instanceof Person person && !person.aliases().isEmpty()
                ? person.aliases().stream()
                        .map(alias -> "`@" + alias + "`")
                        .collect(Collectors.joining(", ", " (also ", ")"))
                : "";
    }
}
