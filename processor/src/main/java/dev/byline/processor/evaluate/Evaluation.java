package dev.byline.processor.evaluate;

import dev.byline.dsl.ReportDocument;
import dev.byline.processor.expression.Place;
import java.util.List;
import java.util.Optional;

/**
 * What came out of evaluating a report.
 *
 * @param document the report's body; empty where it is not a value at all. Where a part of it is not a value,
 *     that part is left out
 * @param origins where its values come from
 * @param refusals what is not a value
 * @param complete whether nothing was left out, neither for a refusal nor for an error of the compiler's own
 */
public record Evaluation(
        Optional<ReportDocument> document, Origins origins, List<Refusal> refusals, boolean complete) {

    /** Copies the refusals, so that they cannot change. */
    public Evaluation {
        refusals = List.copyOf(refusals);
    }

    /**
     * Something in a report that has no value when the report is compiled.
     *
     * @param what what it is
     * @param remedy what to write instead
     * @param place where
     */
    public record Refusal(String what, String remedy, Place place) {}
}
