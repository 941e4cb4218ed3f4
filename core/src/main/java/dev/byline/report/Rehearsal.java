package dev.byline.report;

import dev.byline.catalog.Catalog;
import dev.byline.check.CheckedReport;
import dev.byline.check.ReportChecks;
import dev.byline.check.Severities;
import dev.byline.evaluate.Library;
import dev.byline.expression.Body;
import dev.byline.expression.DslMethod;
import dev.byline.expression.Expression;
import dev.byline.expression.Expression.ArrayOf;
import dev.byline.expression.Expression.DslCall;
import dev.byline.expression.Expression.Text;
import dev.byline.expression.Place;
import dev.byline.generated.ConstantClasses;
import dev.byline.index.IndexedReport;
import dev.byline.reference.Reference;
import dev.byline.source.Span;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Evaluates, checks and writes a small report that nobody sees. A report needs several hundred classes; they are loaded
 * by then, on the rehearsal's thread, while javac enters its classes. Otherwise the first real report loads them, and
 * javac's thread waits for it at the end.
 */
public final class Rehearsal {

    private static final Place NOWHERE = Place.of(() -> "", new Span(0, 0));
    private static final String DOCUMENT = "dev.byline.dsl.ReportDocument";
    private static final String STRING = "java.lang.String";
    private static final String REFERENCES = "dev.byline.reference.Reference[]";

    private Rehearsal() {}

    /**
     * Rehearses a report.
     *
     * @param catalog the catalog of its series
     * @param constants the classes with its constants
     * @return its entry in an index; empty for a series without a report
     */
    public static Optional<IndexedReport> of(Catalog catalog, ConstantClasses constants) {
        var checks = ReportChecks.of(catalog, path -> false, Severities.parse(""));
        var reports = new SeriesReports(catalog, constants, new Library(), checks, Optional.empty());
        return catalog.reports().stream()
                .findFirst()
                .map(header -> reports.evaluate(
                        new ReportBody(header, NOWHERE, new Body(List.of(), List.of(), report(text(catalog))))))
                .flatMap(EvaluatedReport::forSeries)
                .map(CheckedReport::report);
    }

    /** Prose with a bit of everything that most prose has. */
    private static Expression text(Catalog catalog) {
        var labels = Stream.of(catalog.people(), catalog.threads(), catalog.repositories())
                .map(Rehearsal::label)
                .collect(Collectors.joining(" "));
        return new Text("`code` *emphasis* [text](https://example.org/) " + labels, NOWHERE);
    }

    private static String label(Collection<? extends Reference> references) {
        return references.stream()
                .findFirst()
                .map(reference -> "[" + reference.label() + "]")
                .orElse("");
    }

    /** {@code report().intro(text).item(text).highlight(text, text)}. */
    private static Expression report(Expression text) {
        var credits = new ArrayOf("dev.byline.reference.Reference", List.of(), NOWHERE);
        var report = call(Optional.empty(), "dev.byline.dsl.Dsl", "report", List.of(), List.of());
        var intro = call(Optional.of(report), DOCUMENT, "intro", List.of(STRING, REFERENCES), List.of(text, credits));
        var item = call(Optional.of(intro), DOCUMENT, "item", List.of(STRING, REFERENCES), List.of(text, credits));
        return call(
                Optional.of(item),
                DOCUMENT,
                "highlight",
                List.of(STRING, STRING, REFERENCES),
                List.of(text, text, credits));
    }

    private static Expression call(
            Optional<Expression> receiver,
            String owner,
            String name,
            List<String> parameters,
            List<Expression> arguments) {
        return new DslCall(receiver, new DslMethod(owner, name, parameters), arguments, NOWHERE, NOWHERE);
    }
}
