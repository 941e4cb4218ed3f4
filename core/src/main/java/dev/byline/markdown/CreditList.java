package dev.byline.markdown;

import dev.byline.catalog.SeriesStyle;
import dev.byline.pattern.Placeholder;
import dev.byline.reference.ForgeThread;
import dev.byline.reference.Reference;
import dev.byline.reference.Reference.Person;
import dev.byline.reference.Reference.Repository;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                markdown,
                Placeholder.inMarkdown(markdown),
                place -> place.toString().equals("{" + name + "}") ? Optional.of(credits) : Optional.empty());
    }

    private static boolean has(String name, String markdown) {
        return Placeholder.inMarkdown(markdown).stream()
                .anyMatch(place -> place.toString().equals("{" + name + "}"));
    }

    /** In the place of a label, the number of a credit. */
    private static final Pattern NUMBERED = Pattern.compile("(?<!\\\\)((?:\\\\{2})*)\\[\\{([1-9][0-9]?)}]");

    private static final Pattern NUMBER = Pattern.compile("\\{([1-9][0-9]?)}");

    private final SeriesStyle style;
    private final boolean fullNames;

    private CreditList(SeriesStyle style, boolean fullNames) {
        this.style = style;
        this.fullNames = fullNames;
    }

    static CreditList of(ParsedReport report) {
        return new CreditList(
                report.catalog().series().style(), report.document().layout().fullNames());
    }

    /**
     * Whether a label is the place of a credit.
     *
     * @param label the label
     * @param credits how many credits there are
     */
    static boolean isPlace(String label, int credits) {
        var number = NUMBER.matcher(label);
        return credits > 0 && number.matches() && Integer.parseInt(number.group(1)) <= credits;
    }

    /**
     * A text with the labels of credits in the places of their numbers.
     *
     * @param markdown the text
     * @param credits its credits
     * @param placed takes those that have a place
     */
    private String numbered(String markdown, List<Reference> credits, Set<Reference> placed) {
        return NUMBERED.matcher(markdown).replaceAll(match -> {
            var number = Integer.parseInt(match.group(2));
            if (number > credits.size()) {
                return Matcher.quoteReplacement(match.group());
            }
            var credit = credits.get(number - 1);
            placed.add(credit);
            return Matcher.quoteReplacement(match.group(1) + bracketed(credit));
        });
    }

    /**
     * A text as a reader sees it, with labels in the places of numbers.
     *
     * @param markdown the text
     * @param credits its credits
     * @return the text; the same if it has no such place
     */
    static String shown(String markdown, List<Reference> credits) {
        return credits.isEmpty() || !markdown.contains("[{")
                ? markdown
                : new CreditList(SeriesStyle.USUAL, false).numbered(markdown, credits, new HashSet<>());
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
        var numbered = new HashSet<Reference>();
        placed = numbered(placed, credits, numbered);
        if (!numbered.isEmpty()) {
            left = left.stream().filter(credit -> !numbered.contains(credit)).toList();
            if (left.isEmpty()) {
                return placed;
            }
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
        return behind(markdown, new CreditList(SeriesStyle.USUAL, false).write(credits), separator);
    }

    private static String behind(String markdown, String credits, String separator) {
        var text = markdown.stripTrailing();
        return text.isEmpty() ? credits : text + separator + credits;
    }

    private String write(List<Reference> credits) {
        return style.creditsBegin() + list(credits) + style.creditsEnd();
    }

    private String list(List<Reference> credits) {
        return credits.stream().map(this::bracketed).collect(Collectors.joining(style.creditsBetween()));
    }

    private String bracketed(Reference credit) {
        return "[" + DefinitionList.escape(label(credit)) + "]";
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
