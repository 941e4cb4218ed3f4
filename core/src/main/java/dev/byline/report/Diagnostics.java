package dev.byline.report;

import dev.byline.check.Problem;
import dev.byline.check.Repair;
import dev.byline.check.Severities;
import dev.byline.expression.Place;
import dev.byline.expression.SourceFile;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Makes messages of problems: those that are not silenced, and each once, as what several reports share is wrong once
 * however often it is used.
 */
public final class Diagnostics {

    private final Severities severities;
    private final Set<Told> told = new HashSet<>();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    private record Told(String message, Optional<Place.Range> place) {}

    /**
     * A message to print.
     *
     * @param severity how bad the problem is
     * @param check which check found it
     * @param message the text for the author
     * @param place where; empty where the type as a whole is meant
     * @param repairs what would make the problem go away, the likeliest first
     */
    public record Diagnostic(
            Severity severity, CheckId check, String message, Optional<Place> place, List<Repair> repairs) {}

    /**
     * No messages yet.
     *
     * @param severities how bad the problems are
     */
    public Diagnostics(Severities severities) {
        this.severities = severities;
    }

    /**
     * Adds a problem.
     *
     * @param problem the problem
     * @param isSilenced which checks are silenced where it stands
     * @param print takes the message, if the problem is not silenced and was not told before
     * @return how bad it is; empty if it is silenced or switched off
     */
    public Optional<Severity> add(Problem problem, Predicate<CheckId> isSilenced, Consumer<Diagnostic> print) {
        var severity = severities.of(problem, isSilenced);
        var place = problem.place();
        if (severity.isPresent() && isNew(problem.message(), place)) {
            countMore(severity.get());
            var what = place.flatMap(Place::use).map(Diagnostics::inConstant).orElse("") + problem.what();
            print.accept(new Diagnostic(
                    severity.get(),
                    problem.check(),
                    Problem.message(problem.check(), what, problem.remedy()),
                    place,
                    problem.repairs()));
        }
        return severity;
    }

    /**
     * Notes a message.
     *
     * @param message its text
     * @param place where it stands
     * @return whether there was none like it
     */
    public boolean isNew(String message, Optional<Place> place) {
        return told.add(new Told(message, place.map(p -> Place.of(p.file(), p.span()))));
    }

    /**
     * Counts a problem that no check has found.
     *
     * @param severity how bad it is
     */
    public void countMore(Severity severity) {
        counts.merge(severity, 1, Integer::sum);
    }

    /**
     * How many problems there are.
     *
     * @param severity how bad they are
     * @return the number of those that were told
     */
    public int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** Says where the report uses the constant in whose text the problem stands. */
    private static String inConstant(Place.Use use) {
        var file = use.place().file();
        return "in `" + use.constant() + "`"
                + file.name()
                        .map(name -> ", which " + name + ":"
                                + line(file, use.place().span().start()) + " uses")
                        .orElse("")
                + ": ";
    }

    /** A line ends with a line feed, a carriage return, or both together (JLS 3.4). */
    private static int line(SourceFile file, int offset) {
        var content = file.content();
        var line = 1;
        for (var i = 0; i < Math.min(offset, content.length()); i++) {
            var isEnd = content.charAt(i) == '\n' && (i == 0 || content.charAt(i - 1) != '\r');
            if (isEnd || content.charAt(i) == '\r') {
                line++;
            }
        }
        return line;
    }
}
