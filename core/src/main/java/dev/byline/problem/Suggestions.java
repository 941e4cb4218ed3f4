package dev.byline.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that an author most likely meant. */
public final class Suggestions {

    private static final Pattern THREAD = Pattern.compile("(pr|issue)([0-9]+)$");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    /** A label or a constant that ends in a number. */
    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]+)");

    private Suggestions() {}

    /** A candidate and its distance. */
    private record Candidate(String name, int distance) {}

    /**
     * The nearest of some names.
     *
     * @param wrong what the author wrote
     * @param names what is declared
     * @return the nearest name, if it is near enough to be a slip
     */
    public static Optional<String> nearest(String wrong, Collection<String> names) {
        // Two swapped letters count two. In a short name, more would be another name.
        var threshold = wrong.length() <= 3 ? 1 : Math.min(4, Math.max(2, wrong.length() / 4));
        var distance = new LevenshteinDistance(threshold);
        return names.stream()
                .filter(name -> Math.abs(name.length() - wrong.length()) <= threshold)
                .filter(name -> sameKind(name, wrong))
                .map(name -> new Candidate(name, distance(distance, wrong, name)))
                .filter(candidate -> candidate.distance() >= 0)
                .min(Comparator.comparingInt(Candidate::distance)
                        .thenComparing(candidate -> numbersApart(candidate.name(), wrong))
                        .thenComparing(candidate -> candidate.name().charAt(0) != wrong.charAt(0))
                        .thenComparing(candidate -> commonPrefix(candidate.name(), wrong), Comparator.reverseOrder())
                        .thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /**
     * The nearest constant.
     *
     * @param wrong the name that is not declared
     * @param constants the names that are
     * @return the thread of the same number but of the other kind, or else the nearest name
     */
    public static Optional<String> nearestConstant(String wrong, Collection<String> constants) {
        var other = THREAD.matcher(wrong).replaceFirst(m -> m.group(1).equals("pr") ? "issue$2" : "pr$2");
        return !other.equals(wrong) && constants.contains(other) ? Optional.of(other) : nearest(wrong, constants);
    }

    /** A wrong person is no issue, and a wrong number no other one that is far away. */
    private static boolean sameKind(String name, String wrong) {
        return name.startsWith("@") == wrong.startsWith("@") && name.contains("#") == wrong.contains("#");
    }

    private static int distance(LevenshteinDistance levenshtein, String wrong, String name) {
        if (name.equalsIgnoreCase(wrong)) {
            return 0;
        }
        var found = levenshtein.apply(wrong, name);
        if (found > 0 && isOtherNumber(wrong, name)) {
            return -1;
        }
        return found > 0 && found * 2 > Math.max(wrong.length(), name.length()) ? -1 : found;
    }

    /** However long what stands before it is, a number is near another by its digits alone: one of them, or two swapped. */
    private static boolean isOtherNumber(String wrong, String name) {
        var a = NUMBERED.matcher(wrong);
        var b = NUMBERED.matcher(name);
        if (!a.matches() || !b.matches() || !a.group(1).equals(b.group(1))) {
            return false;
        }
        var wrongNumber = a.group(2);
        var number = b.group(2);
        var distance = LevenshteinDistance.getDefaultInstance().apply(wrongNumber, number);
        var isSwap = distance == 2
                && Arrays.equals(
                        wrongNumber.chars().sorted().toArray(),
                        number.chars().sorted().toArray());
        return !isSwap && (distance > 1 || Math.max(wrongNumber.length(), number.length()) < 2);
    }

    /**
     * How far apart the numbers of two names are that differ in nothing else: a digit is mistyped, but a week is mostly
     * taken for the one before or behind.
     */
    private static long numbersApart(String a, String b) {
        if (!DIGITS.matcher(a).replaceAll("0").equals(DIGITS.matcher(b).replaceAll("0"))) {
            return Long.MAX_VALUE;
        }
        return Math.abs(number(a) - number(b));
    }

    /** The digits of a name as one number, each run with room for what a year, a month or a thread has. */
    private static long number(String name) {
        return DIGITS.matcher(name)
                .results()
                .mapToLong(run -> Long.parseLong(
                        run.group().substring(Math.max(0, run.group().length() - 9))))
                .reduce(0, (all, run) -> (all * 100 + run) % 1_000_000_000_000L);
    }

    private static int commonPrefix(String a, String b) {
        var length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }
}
