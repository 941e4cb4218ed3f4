package dev.byline.markdown;

import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Repository;
import java.util.List;
import java.util.stream.Collectors;

/** Credits as a report writes them: {@code ([#2090] [@mgoelzer])}. */
final class CreditList {

    /** Where in a text its credits stand, if that is not its end. */
    static final String PLACE = "{credits}";

    private final boolean fullNames;

    private CreditList(boolean fullNames) {
        this.fullNames = fullNames;
    }

    static CreditList of(ReadReport report) {
        return new CreditList(report.document().layout().fullNames());
    }

    String write(List<Reference> credits) {
        return credits.stream()
                .map(credit -> "[" + DefinitionList.escape(label(credit)) + "]")
                .collect(Collectors.joining(" ", "(", ")"));
    }

    /** The label of a credit, without brackets. */
    String label(Reference credit) {
        if (fullNames && credit instanceof Repository repository) {
            return repository.slug();
        }
        if (fullNames && credit instanceof ForgeThread thread) {
            // What stands between repository and number is the forge's.
            var number = Integer.toString(thread.number());
            var label = thread.label();
            var sign = label.substring(label.length() - number.length() - 1, label.length() - number.length());
            return thread.repository().slug() + sign + number;
        }
        return credit.label();
    }
}
