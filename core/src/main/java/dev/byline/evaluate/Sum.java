package dev.byline.evaluate;

import dev.byline.evaluate.Origins.Piece;
import dev.byline.expression.Place;
import dev.byline.language.BinaryOperator;
import dev.byline.language.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text that {@code +} puts together (JLS 15.18.1), with the place of each piece. */
final class Sum {

    private final Origins origins;
    private final List<Piece> pieces = new ArrayList<>();
    private int length;
    private boolean hasValue;
    private boolean partial;

    Sum(Origins origins) {
        this.origins = origins;
    }

    /**
     * Whether {@code +} makes text of its operands. The values say so, as a constant may have become a number since the
     * compiler has resolved the operator; the operator, where there is no value.
     */
    static boolean isText(BinaryOperator operator, Optional<Object> left, Optional<Object> right) {
        return switch (operator) {
            case JOIN -> !isPrimitive(left) || !isPrimitive(right);
            case ADD -> left.orElse(0) instanceof String || right.orElse(0) instanceof String;
            default -> false;
        };
    }

    private static boolean isPrimitive(Optional<Object> value) {
        return value.flatMap(Primitive::of).isPresent();
    }

    static boolean isPlus(BinaryOperator operator) {
        return operator == BinaryOperator.JOIN || operator == BinaryOperator.ADD;
    }

    /** Adds an operand: a string or a value of a primitive type. */
    void add(Optional<Object> operand, Place place) {
        var value = operand.orElse(Evaluator.MISSING);
        hasValue |= operand.isPresent();
        partial |= operand.isEmpty() || origins.isPartial(value);
        for (var piece : origins.pieces(value, place)) {
            pieces.add(piece.at(length + piece.start()));
        }
        length += String.valueOf(value).length();
    }

    int length() {
        return length;
    }

    /** The text; empty if none of its operands has a value. */
    Optional<Object> text(Place place) {
        if (!hasValue) {
            return Optional.empty();
        }
        var text = origins.text(pieces, place);
        if (partial) {
            origins.putPartial(text);
        }
        return Optional.of(text);
    }
}
