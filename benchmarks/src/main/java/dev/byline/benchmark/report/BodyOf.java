package dev.byline.benchmark.report;

import dev.byline.catalog.Catalog;
import dev.byline.dsl.Block;
import dev.byline.dsl.Dsl;
import dev.byline.dsl.Highlight;
import dev.byline.dsl.Item;
import dev.byline.dsl.Paragraph;
import dev.byline.dsl.ReportDocument;
import dev.byline.dsl.Section;
import dev.byline.expression.Body;
import dev.byline.expression.DslMethod;
import dev.byline.expression.Expression;
import dev.byline.expression.Expression.ArrayOf;
import dev.byline.expression.Expression.Call;
import dev.byline.expression.Expression.CatalogConstant;
import dev.byline.expression.Expression.Chain;
import dev.byline.expression.Expression.DslCall;
import dev.byline.expression.Expression.Text;
import dev.byline.expression.Place;
import dev.byline.reference.Reference;
import dev.byline.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The body of a report as javac's trees give it: from a report of the generated series back to its calls. */
final class BodyOf {

    private static final String TEXT = String.class.getName();
    private static final String CREDITS = Reference.class.getName() + "[]";
    private static final String BLOCKS = Block.class.getName() + "[]";

    /** Nothing is wrong with the series, so that nobody asks for a place. */
    private static final Place NOWHERE = Place.of(() -> "", new Span(0, 0));

    private final Map<Reference, String> constants = new HashMap<>();

    private BodyOf(Catalog catalog) {
        catalog.constants().forEach((name, reference) -> constants.putIfAbsent(reference, name));
    }

    static Body report(Catalog catalog, ReportDocument document) {
        var body = new BodyOf(catalog);
        var calls = document.blocks().stream()
                .<Call>map(block -> body.block(ReportDocument.class, block))
                .toList();
        return new Body(List.of(), List.of(), new Chain(call(Dsl.class, "report", List.of(), List.of()), calls));
    }

    private DslCall block(Class<?> owner, Block block) {
        if (block instanceof Paragraph paragraph) {
            return call(
                    owner,
                    "paragraph",
                    List.of(TEXT, CREDITS),
                    List.of(text(paragraph.text()), credits(paragraph.credits())));
        } else if (block instanceof Highlight highlight) {
            return call(
                    owner,
                    "highlight",
                    List.of(TEXT, TEXT, CREDITS),
                    List.of(text(highlight.title()), text(highlight.text()), credits(highlight.credits())));
        } else if (block instanceof Item item) {
            return call(owner, "item", List.of(TEXT, CREDITS), List.of(text(item.text()), credits(item.credits())));
        } else if (block instanceof Section section) {
            var blocks = section.blocks().stream()
                    .<Expression>map(inner -> block(Dsl.class, inner))
                    .toList();
            return call(
                    owner,
                    "section",
                    List.of(TEXT, BLOCKS),
                    List.of(text(section.title()), new ArrayOf(Block.class.getName(), blocks, NOWHERE)));
        }
        throw new IllegalArgumentException("the generated series has no " + block.getClass());
    }

    private static DslCall call(Class<?> owner, String name, List<String> parameters, List<Expression> arguments) {
        return new DslCall(new DslMethod(owner.getName(), name, parameters), arguments, NOWHERE, NOWHERE);
    }

    private static Text text(String value) {
        return new Text(value, NOWHERE);
    }

    private Expression credits(List<Reference> credits) {
        var values = credits.stream()
                .<Expression>map(reference ->
                        new CatalogConstant("bench.BenchRefs", constants.getOrDefault(reference, "?"), NOWHERE))
                .toList();
        return new ArrayOf(Reference.class.getName(), values, NOWHERE);
    }
}
