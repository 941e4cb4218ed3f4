package dev.byline.evaluate;

import dev.byline.dsl.Dsl;
import dev.byline.dsl.InlineText;
import dev.byline.evaluate.Origins.Piece;
import dev.byline.expression.Expression.DslCall;
import dev.byline.expression.Place;
import dev.byline.problem.CheckId;
import dev.byline.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text with references in its places, {@link Dsl#text}. What it says is the DSL's; here each of its pieces keeps the
 * place where it is written, and each place without a reference and each reference without a place is told.
 */
final class TypedText {

    private static final String METHOD = "text";

    /** A place for a value as {@link java.util.Formatter} and {@link java.text.MessageFormat} have it. */
    private static final Pattern OTHER_PLACE = Pattern.compile("%(?:[0-9]+\\$)?[sd]|\\{[0-9]+}");

    private final LeftOut leftOut;
    private final Origins origins;

    TypedText(LeftOut leftOut, Origins origins) {
        this.leftOut = leftOut;
        this.origins = origins;
    }

    static boolean is(DslCall call) {
        return call.method().name().equals(METHOD) && call.method().owner().equals(Dsl.class.getName());
    }

    /** The text, with what could be put into it. */
    Optional<Object> of(DslCall call, List<Optional<Object>> arguments) {
        var argument = call.arguments().get(0).place();
        var text = arguments.get(0).map(String.class::cast).orElse(Evaluator.MISSING);
        var references = arguments.get(1).map(Reference[].class::cast).orElse(new Reference[0]);
        // Which of the places a reference without a value was for, nobody knows.
        var isWhole = arguments.stream().allMatch(Optional::isPresent)
                && !origins.isPartial(text)
                && !origins.isPartial(references);
        var places = InlineText.places(text);
        var pieces = new ArrayList<Piece>();
        var done = 0;
        for (var i = 0; i < places.size(); i++) {
            var start = places.get(i);
            add(pieces, text, done, start, argument);
            done = start + InlineText.PLACE.length();
            if (i < references.length) {
                var label = InlineText.label(references[i]);
                var place = origins.of(references[i]).orElse(call.namePlace());
                pieces.add(new Piece(length(pieces), label, place, false));
            } else {
                pieces.add(new Piece(length(pieces), Evaluator.MISSING, argument, false));
                if (isWhole) {
                    noReference(start, done, text, references.length, call);
                }
            }
        }
        add(pieces, text, done, text.length(), argument);
        if (isWhole) {
            var others =
                    OTHER_PLACE.matcher(text).results().map(MatchResult::group).iterator();
            for (var i = places.size(); i < references.length; i++) {
                noPlace(references[i], others.hasNext() ? Optional.of(others.next()) : Optional.empty(), call);
            }
        }
        var made = origins.text(pieces, call.namePlace());
        if (!isWhole || references.length != places.size()) {
            leftOut.note();
            origins.putPartial(made);
        }
        return Optional.of(made);
    }

    private void noReference(int start, int end, String text, int references, DslCall call) {
        leftOut.wrong(
                CheckId.UNFILLED_PLACEHOLDER,
                "nothing fills this `{}`: the text is given " + references
                        + (references == 1 ? " reference" : " references"),
                "name one more behind the text, or write `\\{}` for the text itself",
                origins.of(text, start, end).orElse(call.namePlace()));
    }

    private void noPlace(Reference reference, Optional<String> other, DslCall call) {
        leftOut.wrong(
                CheckId.UNFILLED_PLACEHOLDER,
                "the text has no `{}` for `" + reference.label() + "`",
                other.map(written -> "write `{}` in the place of `" + written + "`")
                        .orElse("write `{}` where it belongs, or delete it here"),
                origins.of(reference).orElse(call.namePlace()));
    }

    /** Adds a part of the text as it is written. */
    private void add(List<Piece> pieces, String text, int start, int end, Place argument) {
        for (var piece : origins.pieces(text, argument)) {
            var from = Math.max(start, piece.start());
            var to = Math.min(end, piece.start() + piece.value().length());
            if (from < to) {
                pieces.add(piece.part(from - piece.start(), to - piece.start(), length(pieces)));
            }
        }
    }

    private static int length(List<Piece> pieces) {
        return pieces.isEmpty()
                ? 0
                : pieces.get(pieces.size() - 1).start()
                        + pieces.get(pieces.size() - 1).value().length();
    }
}
