package dev.byline.report;

import dev.byline.check.Problem;
import dev.byline.check.Repair;
import dev.byline.check.ReportFacts;
import dev.byline.expression.Place;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a report.
 *
 * @param problems what is wrong with it, in the order of the checks
 * @param suggestions what an author may have meant by a name that the compiler does not know
 * @param unknown the names and calls that nobody knows
 * @param forSeries what the checks of the whole series need of it; empty where it has no value at all
 * @param markdown its Markdown; empty where it is not complete or has errors
 * @param references how many references it has, in prose and in credits
 */
public record EvaluatedReport(
        List<Problem> problems,
        List<Suggestion> suggestions,
        List<Unknown> unknown,
        Optional<ReportFacts> forSeries,
        Optional<String> markdown,
        long references) {

    /** Copies the lists, so that they cannot change. */
    public EvaluatedReport {
        problems = List.copyOf(problems);
        suggestions = List.copyOf(suggestions);
        unknown = List.copyOf(unknown);
    }

    /**
     * A name of which nothing is known.
     *
     * @param name the name; empty for something without one
     * @param place where
     */
    public record Unknown(String name, Place place) {}

    /**
     * A help for an author beside an error of the compiler's own.
     *
     * @param text the message
     * @param place where
     * @param repairs what would make the error go away, the likeliest first
     */
    public record Suggestion(String text, Place place, List<Repair> repairs) {

        /** Copies the list, so that it cannot change. */
        public Suggestion {
            repairs = List.copyOf(repairs);
        }
    }
}
