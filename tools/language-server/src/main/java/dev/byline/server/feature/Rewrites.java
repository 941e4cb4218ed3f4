package dev.byline.server.feature;

import dev.byline.reader.CallPlace;
import dev.byline.reader.Cited;
import dev.byline.reader.Cited.Form;
import dev.byline.reader.SeriesView;
import dev.byline.reader.SourceView;
import dev.byline.reader.parse.SourceText;
import dev.byline.reader.repair.Edit;
import dev.byline.reader.repair.Repairs;
import dev.byline.reference.Reference;
import dev.byline.server.feature.QuickFixes.Fix;
import dev.byline.server.feature.QuickFixes.Kind;
import dev.byline.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says the same in another way: a typed argument as a label in the prose, and back. */
final class Rewrites {

    /** The calls that have prose, and credits behind it, by the number of the prose's argument. */
    private static final Map<String, Integer> PROSE =
            Map.of("intro", 0, "item", 0, "paragraph", 0, "highlight", 1, "lead", 1);

    private static final Set<Form> FORMS = Set.of(Form.CONSTANT, Form.LABEL);

    private Rewrites() {}

    static List<Fix> at(SourceView view, Path file, Span range) {
        var source = view.text(file).map(SourceText::content).orElse("");
        return view.series(file).stream()
                .flatMap(series -> series.in(file).stream()
                        .filter(cited -> FORMS.contains(cited.form()) && cited.isWhole())
                        .filter(cited -> cited.span().start() <= range.end()
                                && range.start() <= cited.span().end())
                        .limit(1)
                        .flatMap(cited -> call(view, file, cited).stream()
                                .flatMap(call -> fix(source, call, cited, series).stream())))
                .toList();
    }

    private static Optional<Fix> fix(String source, CallPlace call, Cited cited, SeriesView series) {
        return cited.form() == Form.CONSTANT ? toLabel(source, call, cited) : toArgument(source, call, cited, series);
    }

    /** The innermost call with prose around a place. */
    private static Optional<CallPlace> call(SourceView view, Path file, Cited cited) {
        return view.classes(file).stream()
                .flatMap(place -> place.calls().stream())
                .flatMap(call -> around(call, cited.span()))
                .filter(call ->
                        PROSE.containsKey(call.name()) && call.arguments().size() > PROSE.get(call.name()))
                .reduce((outer, inner) -> inner);
    }

    private static Stream<CallPlace> around(CallPlace call, Span span) {
        return call.span().start() <= span.start() && span.end() <= call.span().end()
                ? Stream.concat(Stream.of(call), call.inner().stream().flatMap(inner -> around(inner, span)))
                : Stream.empty();
    }

    private static Span prose(CallPlace call) {
        return call.arguments().get(PROSE.getOrDefault(call.name(), 0));
    }

    private static Optional<Fix> toLabel(String source, CallPlace call, Cited cited) {
        var prose = prose(call);
        if (!call.arguments().contains(cited.span()) || prose.equals(cited.span())) {
            return Optional.empty();
        }
        var end = endOfText(source, prose);
        return end.map(at -> new Fix(
                "Cite [" + cited.reference().label() + "] in the prose",
                Kind.REWRITE,
                List.of(),
                List.of(
                        new Edit(
                                cited.file(),
                                new Span(at, at),
                                " [" + Edit.literal(cited.reference().label()) + "]"),
                        Repairs.withoutArgument(cited.file(), source, cited.span())),
                false));
    }

    /** Where more text would go on in a literal: in front of its closing quotes. */
    private static Optional<Integer> endOfText(String source, Span literal) {
        var quotes = source.startsWith("\"\"\"", Math.max(literal.start(), literal.end() - 3)) ? 3 : 1;
        var end = literal.end() - quotes;
        if (end <= literal.start()
                || source.charAt(literal.end() - 1) != '"'
                || source.charAt(literal.start()) != '"') {
            return Optional.empty();
        }
        while (quotes == 3 && end > literal.start() && Character.isWhitespace(source.charAt(end - 1))) {
            end--;
        }
        return Optional.of(end);
    }

    private static Optional<Fix> toArgument(String source, CallPlace call, Cited cited, SeriesView series) {
        var prose = prose(call);
        var span = cited.span();
        var isAlone = span.start() > prose.start()
                && source.charAt(span.start() - 1) == '['
                && span.end() < prose.end()
                && source.charAt(span.end()) == ']'
                && span.end() + 1 < source.length()
                && "[(".indexOf(source.charAt(span.end() + 1)) < 0;
        var constant = constant(cited.reference(), series);
        if (!isAlone || constant.isEmpty() || prose.start() > span.start() || prose.end() < span.end()) {
            return Optional.empty();
        }
        var start = span.start() - 1;
        var end = span.end() + 1;
        // What was between the label and the word before goes with it.
        if (start > prose.start() && source.charAt(start - 1) == ' ') {
            start--;
        }
        var last = call.arguments().get(call.arguments().size() - 1).end();
        return Optional.of(new Fix(
                "Credit " + constant.get() + " as an argument",
                Kind.REWRITE,
                List.of(),
                List.of(
                        new Edit(cited.file(), new Span(start, end), ""),
                        new Edit(cited.file(), new Span(last, last), ", " + constant.get())),
                false));
    }

    private static Optional<String> constant(Reference reference, SeriesView series) {
        var constants = series.catalog().constants();
        return constants.entrySet().stream()
                .filter(constant -> constant.getValue().equals(reference))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
