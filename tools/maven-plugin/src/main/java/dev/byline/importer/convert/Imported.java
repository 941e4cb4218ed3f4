package dev.byline.importer.convert;

import dev.byline.check.Problem;
import dev.byline.check.ReportFacts;
import dev.byline.dsl.ReportDocument;
import dev.byline.importer.infer.ReportPlan;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A report of the new project.
 *
 * @param plan its annotation
 * @param document its body
 * @param checked what the checks of the series need of it
 * @param count what became of its references
 * @param defects what was wrong in the old file
 * @param wholeBecause why it is one piece of Markdown; empty if it is not
 * @param silenced what the checks would say of what the old file says, if they were not silenced
 */
public record Imported(
        ReportPlan plan,
        ReportDocument document,
        ReportFacts checked,
        FileCount count,
        List<Defect> defects,
        Optional<String> wholeBecause,
        List<Problem> silenced) {

    private static final Set<CheckId> DECLARED =
            Set.of(CheckId.PERIOD_GAP, CheckId.CONTRADICTING_DATE, CheckId.REPEATED_TITLE);

    private static boolean isDeclared(Problem problem) {
        return DECLARED.contains(problem.check());
    }

    /**
     * The warnings that the class silences.
     *
     * @return the checks; none where no check looks at the report
     */
    public Set<CheckId> warnings() {
        return silenced.stream()
                // Of an old report that stays as it was found, only its declaration is looked at.
                .filter(problem -> !document.layout().found() || isDeclared(problem))
                .filter(problem -> problem.asked() || problem.check().severity().equals(Optional.of(Severity.WARNING)))
                .map(Problem::check)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
