package dev.byline.evaluate;

import dev.byline.dsl.ReportDocument;
import dev.byline.expression.Place;
import dev.byline.problem.CheckId;
import java.util.List;
import java.util.Optional;

/**
 * What came out of evaluating a report.
 *
 * @param document the report's body; empty where it is not a value at all. Where a part of it is not a value,
 *     that part is left out
 * @param origins where its values come from
 * @param refusals what is not a value
 * @param unknown the names that the compiler does not know, and has reported
 * @param gone the constants that were declared when the report was compiled, and are no more
 * @param broken the names and calls that nobody knows, those without a name too
 * @param complete whether nothing was left out, neither for a refusal nor for an error of the compiler's own
 */
public record Evaluation(
        Optional<ReportDocument> document,
        Origins origins,
        List<Refusal> refusals,
        List<Unknown> unknown,
        List<Unknown> gone,
        List<Unknown> broken,
        boolean complete) {

    /** Copies the lists, so that they cannot change. */
    public Evaluation {
        unknown = List.copyOf(unknown);
        gone = List.copyOf(gone);
        broken = List.copyOf(broken);
        refusals = List.copyOf(refusals);
    }

    /**
     * A name that nothing declares.
     *
     * @param name the name
     * @param place where it is used
     */
    public record Unknown(String name, Place place) {}

    /**
     * Something in a report that cannot be evaluated.
     *
     * @param check what kind of mistake it is
     * @param what what it is
     * @param remedy what to write instead
     * @param place where
     */
    public record Refusal(CheckId check, String what, String remedy, Place place) {}
}
