package dev.byline.processor.javac;

import dev.byline.problem.Severity;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which classes have problems, by their binary names. */
final class Verdicts {

    private final Map<String, Severity> worst = new HashMap<>();
    private boolean anyUnread;

    /** Notes a problem of a class; a silenced one is none. */
    void note(String type, Optional<Severity> severity) {
        severity.ifPresent(given -> worst.merge(
                type, given, (a, b) -> a == Severity.ERROR || b == Severity.ERROR ? Severity.ERROR : Severity.WARNING));
    }

    /** Notes that nothing is known of a class that was compiled earlier, and that this is an error. */
    void noteUnread() {
        anyUnread = true;
    }

    boolean anyUnread() {
        return anyUnread;
    }

    boolean hasError(String type) {
        return worst.get(type) == Severity.ERROR;
    }

    /** The classes with an error. */
    Collection<String> wrong() {
        var wrong = new TreeSet<>(worst.keySet());
        wrong.removeIf(type -> !hasError(type));
        return wrong;
    }

    /** The classes with an error or a warning. */
    Collection<String> suspect() {
        return new TreeSet<>(worst.keySet());
    }
}
