package dev.byline.check;

import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import dev.byline.problem.Suggestions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How bad each check's problems are in this compilation: as the check has it, or as the option {@value #OPTION} sets
 * it, {@code -Abyline.checks=period-gap:off,unmentioned-thread:error}.
 */
public final class Severities {

    /** The name of the processor's option. */
    public static final String OPTION = "byline.checks";

    /** What stands in front of the option's value on a compiler's command line. */
    public static final String ARGUMENT = "-A" + OPTION + "=";

    /** What the option sets; the severity is empty where it switches a check off. */
    private final Map<CheckId, Optional<Severity>> severities;

    private final List<String> mistakes;

    private Severities(Map<CheckId, Optional<Severity>> severities, List<String> mistakes) {
        this.severities = severities;
        this.mistakes = List.copyOf(mistakes);
    }

    /**
     * Reads the option.
     *
     * @param option its value; empty where it is not set
     * @return the severities; what cannot be read is a mistake and changes nothing
     */
    public static Severities parse(String option) {
        var severities = new EnumMap<CheckId, Optional<Severity>>(CheckId.class);
        var mistakes = new ArrayList<String>();
        for (var setting : option.split(",", -1)) {
            if (!setting.isBlank()) {
                read(setting.strip(), severities, mistakes);
            }
        }
        return new Severities(severities, mistakes);
    }

    private static void read(String setting, Map<CheckId, Optional<Severity>> severities, List<String> mistakes) {
        var parts = setting.split(":", -1);
        var check = Stream.of(CheckId.values())
                .filter(id -> id.id().equals(parts[0].strip()))
                .findFirst();
        if (check.isEmpty()) {
            var ids = Stream.of(CheckId.values()).map(CheckId::id).toList();
            mistakes.add("there is no check \"" + parts[0].strip() + "\"; "
                    + Suggestions.nearest(parts[0].strip(), ids)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("write one of " + String.join(", ", ids)));
            return;
        }
        switch (parts.length == 2 ? parts[1].strip().toLowerCase(Locale.ROOT) : "") {
            case "error" -> severities.put(check.get(), Optional.of(Severity.ERROR));
            case "warning" -> set(check.get(), Optional.of(Severity.WARNING), severities, mistakes);
            case "off" -> set(check.get(), Optional.empty(), severities, mistakes);
            default ->
                mistakes.add("\"" + setting + "\" sets no severity; write \""
                        + check.get().id() + ":off\", \"" + check.get().id() + ":warning\" or \""
                        + check.get().id() + ":error\"");
        }
    }

    private static void set(
            CheckId check,
            Optional<Severity> severity,
            Map<CheckId, Optional<Severity>> severities,
            List<String> mistakes) {
        if (check.severity().equals(Optional.of(Severity.ERROR))) {
            mistakes.add("\"" + check.id() + "\" is always an error; delete the setting, and correct the report");
        } else {
            severities.put(check, severity);
        }
    }

    /**
     * How bad the problems of a check are. The option has the last word, also over what a series asks for.
     *
     * @param check the check
     * @param asked whether the series asks for it
     * @return the severity; empty if the check is off
     */
    Optional<Severity> of(CheckId check, boolean asked) {
        var set = severities.get(check);
        if (set != null) {
            return set;
        }
        return check.severity().or(() -> asked ? Optional.of(Severity.WARNING) : Optional.empty());
    }

    /**
     * Whether problems of a check that no series asks for are printed at all in one place of the source.
     *
     * @param check the check
     * @param isSilenced whether {@code @SuppressWarnings("byline:<id>")} stands on the place or around it
     * @return whether the check is neither off nor silenced
     */
    public boolean isTold(CheckId check, Predicate<CheckId> isSilenced) {
        return of(new Problem(check, "", "", Optional.empty()), isSilenced).isPresent();
    }

    /**
     * How bad a problem is in one place of the source.
     *
     * @param problem the problem
     * @param isSilenced whether {@code @SuppressWarnings("byline:<id>")} stands on the place or around it; it silences a
     *     check that is no error by itself
     * @return the severity; empty if the check is off or silenced
     */
    public Optional<Severity> of(Problem problem, Predicate<CheckId> isSilenced) {
        var error = problem.check().severity().equals(Optional.of(Severity.ERROR));
        return !error && isSilenced.test(problem.check()) ? Optional.empty() : of(problem.check(), problem.asked());
    }

    /**
     * The message for a mistake in the option.
     *
     * @param mistake one of {@link #mistakes()}
     * @return the text for the author
     */
    public static String message(String mistake) {
        return "[byline:" + CheckId.INVALID_OPTION.id() + "] -A" + OPTION + ": " + mistake;
    }

    /**
     * What cannot be read in the option.
     *
     * @return a text for each, {@code <what is wrong>; <what to do>}
     */
    public List<String> mistakes() {
        return mistakes;
    }
}
