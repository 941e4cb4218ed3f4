package dev.byline.markdown;

import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.Repository;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Credits as a report writes them: {@code ([#2090] [@mgoelzer])}. */
final class CreditList {

    /** Where in a text its credits stand, if that is not its end. */
    private static final String PLACE = "credits";
    /** Where in a text those of its credits stand that are people. */
    private static final String PEOPLE = "people";
    /** Where in a text all its other credits stand. */
    private static final String THREADS = "threads";

    private static String fill(String name, String markdown, String credits) {
        return Placeholder.fill(
                markdown, place -> place.toString().equals("{" + name + "}") ? Optional.of(credits) : Optional.empty());
    }

    private static boolean has(String name, String markdown) {
        return Placeholder.in(markdown).stream()
                .anyMatch(place -> place.toString().equals("{" + name + "}"));
    }

    private final boolean fullNames;

    private CreditList(boolean fullNames) {
        this.fullNames = fullNames;
    }

    static CreditList of(ReadReport report) {
        return new CreditList(report.document().layout().fullNames());
    }

    /**
     * A text with its credits.
     *
     * @param markdown the text
     * @param credits its credits, at least one
     * @param separator what stands between the text and credits for which it has no place
     * @return the text with each credit where the text says, or else at its end
     */
    String place(String markdown, List<Reference> credits, String separator) {
        var placed = markdown;
        var left = credits;
        if (markdown.indexOf('{') < 0) {
            // Most text has no place for credits.
            return behind(markdown, write(credits), separator);
        }
        if (has(PLACE, markdown)) {
            placed = fill(PLACE, placed, write(left));
            left = List.of();
        }
        for (var kind : List.of(THREADS, PEOPLE)) {
            var of = left.stream()
                    .filter(credit -> credit instanceof Person == (kind.equals(PEOPLE)))
                    .toList();
            if (!of.isEmpty() && has(kind, markdown)) {
                placed = fill(kind, placed, list(of));
                left = left.stream().filter(credit -> !of.contains(credit)).toList();
            }
        }
        return left.isEmpty() ? placed : behind(placed, write(left), separator);
    }

    /**
     * A text with all its credits at its end.
     *
     * @param markdown the text
     * @param credits its credits, at least one
     * @param separator what stands between the two
     * @return the text and the credits
     */
    static String behind(String markdown, List<Reference> credits, String separator) {
        return behind(markdown, new CreditList(false).write(credits), separator);
    }

    private static String behind(String markdown, String credits, String separator) {
        return markdown.isEmpty() ? credits : markdown + separator + credits;
    }

    private String write(List<Reference> credits) {
        return "(" + list(credits) + ")";
    }

    private String list(List<Reference> credits) {
        return credits.stream()
                .map(credit -> "[" + DefinitionList.escape(label(credit)) + "]")
                .collect(Collectors.joining(" "));
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
