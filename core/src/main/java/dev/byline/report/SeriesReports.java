package dev.byline.report;

import dev.byline.catalog.Catalog;
import dev.byline.check.NewDeclaration;
import dev.byline.check.Problem;
import dev.byline.check.Repair;
import dev.byline.check.ReportChecks;
import dev.byline.check.ReportFacts;
import dev.byline.evaluate.Evaluation;
import dev.byline.evaluate.SharedMembers;
import dev.byline.expression.Place;
import dev.byline.generated.ConstantClasses;
import dev.byline.markdown.MarkdownWriter;
import dev.byline.problem.CheckId;
import dev.byline.problem.Severity;
import dev.byline.problem.Suggestions;
import dev.byline.report.EvaluatedReport.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Evaluates the reports of a series, checks each and writes its Markdown. Reports depend on nothing but the catalog and
 * the shared members, so several threads may evaluate them at once, in any order.
 *
 * @param catalog the catalog of the series
 * @param constants the classes with its constants
 * @param shared the helper methods and constants of the compilation
 * @param checks the checks of the series
 * @param footer where the series' footer is written; empty where that was compiled before
 */
public record SeriesReports(
        Catalog catalog, ConstantClasses constants, SharedMembers shared, ReportChecks checks, Optional<Place> footer) {

    /**
     * Evaluates a report.
     *
     * @param report the report; the shared members have all that it needs and that there is
     * @return what came out of it
     */
    public EvaluatedReport evaluate(ReportBody report) {
        var traced = TracedReport.of(catalog, constants, shared, footer, report);
        var evaluation = traced.evaluation();
        var problems = new ArrayList<Problem>();
        evaluation.refusals().stream().map(SeriesReports::refusal).forEach(problems::add);
        evaluation.gone().stream().map(this::gone).forEach(problems::add);
        var suggestions =
                evaluation.unknown().stream().flatMap(this::suggestion).toList();
        if (traced.read().isEmpty()) {
            return new EvaluatedReport(
                    problems, suggestions, unknown(evaluation), Optional.empty(), Optional.empty(), 0);
        }
        var read = traced.read().get();
        problems.addAll(checks.check(read, evaluation.origins(), evaluation.complete()));
        var forSeries = ReportFacts.of(read, evaluation.origins(), report.title(), evaluation.complete());
        var markdown = evaluation.complete() && problems.stream().noneMatch(SeriesReports::isAlwaysAnError)
                ? Optional.of(MarkdownWriter.write(read))
                : Optional.<String>empty();
        return new EvaluatedReport(
                problems, suggestions, unknown(evaluation), Optional.of(forSeries), markdown, read.references());
    }

    private static List<EvaluatedReport.Unknown> unknown(Evaluation evaluation) {
        return evaluation.broken().stream()
                .map(broken -> new EvaluatedReport.Unknown(broken.name(), broken.place()))
                .toList();
    }

    private static Problem refusal(Evaluation.Refusal refusal) {
        return new Problem(refusal.check(), refusal.what(), refusal.remedy(), Optional.of(refusal.place()));
    }

    private Problem gone(Evaluation.Unknown constant) {
        return new Problem(
                        CheckId.UNDEFINED_REFERENCE,
                        "`" + constant.name() + "` is not declared in "
                                + catalog.series().name() + " any more",
                        Suggestions.nearestConstant(
                                        constant.name(), catalog.constants().keySet())
                                .map(near -> "did you mean `" + near + "`?")
                                .or(() -> NewDeclaration.ofConstant(constant.name(), catalog))
                                .orElse("declare it, or delete it here"),
                        Optional.of(constant.place()))
                .with(Repair.ofConstant(constant.name(), constant.place(), catalog));
    }

    private static boolean isAlwaysAnError(Problem problem) {
        return problem.check().severity().equals(Optional.of(Severity.ERROR));
    }

    /** The compiler has said that it does not know the name; which one was meant, only the catalog knows. */
    private Stream<Suggestion> suggestion(Evaluation.Unknown unknown) {
        var name = unknown.name();
        var what = catalog.constant(name).isPresent()
                ? Optional.of("`" + name + "` is a constant of "
                        + catalog.series().name() + "; write `import static " + constants.toImport(name) + ".*;`")
                : Suggestions.nearestConstant(name, catalog.constants().keySet())
                        .map(near -> "did you mean `" + near + "`?")
                        .or(() -> NewDeclaration.ofConstant(name, catalog))
                        .map(remedy -> "`" + name + "` is not declared in "
                                + catalog.series().name() + "; " + remedy);
        return what.stream()
                .map(text -> new Suggestion(
                        "[byline:" + CheckId.UNDEFINED_REFERENCE.id() + "] " + text,
                        unknown.place(),
                        catalog.constant(name).isPresent()
                                ? List.of()
                                : Repair.ofConstant(name, unknown.place(), catalog)));
    }
}
