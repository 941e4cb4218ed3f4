package dev.byline.evaluate;

import dev.byline.expression.Expression;
import dev.byline.expression.Expression.Assigned;
import dev.byline.expression.Expression.Cast;
import dev.byline.expression.Expression.Operation;
import dev.byline.expression.Expression.Operations;
import dev.byline.expression.Expression.Unary;
import dev.byline.expression.Place;
import dev.byline.language.Conversions;
import dev.byline.language.Operators;
import dev.byline.language.Primitive;
import dev.byline.reference.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operators and conversions in a report. */
final class Arithmetic {

    /** More than any report has, in UTF-16 units. */
    private static final int MAX_TEXT = 16 << 20;

    /** Only where a constant that a report was compiled with is of another type now. */
    private static final String CHANGED = "correct its type here or where it is declared";

    private final Values values;
    private final LeftOut leftOut;
    private final Origins origins;
    private long textLength;

    Arithmetic(Values values, LeftOut leftOut, Origins origins) {
        this.values = values;
        this.leftOut = leftOut;
        this.origins = origins;
    }

    Optional<Object> of(Operations operations, Map<String, Optional<Object>> variables) {
        var left = value(operations.first(), variables);
        var leftPlace = operations.first().place();
        var all = operations.operations();
        for (var i = 0; i < all.size(); i++) {
            var operation = all.get(i);
            if (left.flatMap(operation.operator()::decidedBy).isEmpty()) {
                var right = value(operation.right(), variables);
                if (Sum.isText(operation.operator(), left, right)) {
                    return text(left, leftPlace, right, all.subList(i, all.size()), variables);
                }
                left = applied(operation, left, right);
            }
            leftPlace = operation.place();
        }
        return left;
    }

    private Optional<Object> applied(Operation operation, Optional<Object> left, Optional<Object> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        var operator = operation.operator();
        if (Operators.dividesByZero(operator, left.get(), right.get())) {
            return leftOut.refuse(
                    "`" + operator.symbol() + "` by zero has no value",
                    "divide by another number",
                    operation.right().place());
        }
        return Operators.binary(operator, left.get(), right.get())
                .or(() -> leftOut.refuse(
                        "`" + operator.symbol() + "` does not take these operands", CHANGED, operation.place()));
    }

    /** What begins with a text is text to its end: the operators that follow are all {@code +}. */
    private Optional<Object> text(
            Optional<Object> left,
            Place leftPlace,
            Optional<Object> right,
            List<Operation> operations,
            Map<String, Optional<Object>> variables) {
        var sum = new Sum(origins);
        sum.add(operand(left, leftPlace), leftPlace);
        var next = right;
        for (var i = 0; i < operations.size(); i++) {
            var operation = operations.get(i);
            if (i > 0) {
                next = value(operation.right(), variables);
            }
            var place = operation.right().place();
            sum.add(operand(next, place), place);
            if (textLength + sum.length() > MAX_TEXT) {
                return leftOut.refuse("the report's text is too long", "split it", operation.place());
            }
            if (!Sum.isPlus(operation.operator())) {
                return leftOut.refuse(
                        "`" + operation.operator().symbol() + "` takes no text", CHANGED, operation.place());
            }
        }
        textLength += sum.length();
        return sum.text(operations.get(operations.size() - 1).place());
    }

    /** An operand of {@code +}. Java would make text of anything, such as the components of a record. */
    private Optional<Object> operand(Optional<Object> value, Place place) {
        if (value.isPresent() && value.get() instanceof Reference reference) {
            return leftOut.refuse(
                    "`+` cannot put a reference into a text", "write `[" + reference.label() + "]` in the text", place);
        }
        if (value.isPresent()
                && !(value.get() instanceof String)
                && Primitive.of(value.get()).isEmpty()) {
            return leftOut.refuse(
                    "a value of the DSL is not text",
                    "give it to the method that takes it, and write the text here",
                    place);
        }
        return value;
    }

    Optional<Object> of(Cast cast, Map<String, Optional<Object>> variables) {
        return value(cast.operand(), variables).flatMap(value -> cast(value, cast));
    }

    private Optional<Object> cast(Object value, Cast cast) {
        var primitive =
                Primitive.named(cast.type()).filter(named -> named.keyword().equals(cast.type()));
        var result = primitive.isPresent()
                ? Conversions.cast(value, primitive.get())
                : DslReplay.isOf(cast.type(), value) ? Optional.of(value) : Optional.empty();
        return result.or(() -> leftOut.refuse(
                "this is no `" + cast.type().substring(cast.type().lastIndexOf('.') + 1) + "`",
                "leave the cast out",
                cast.place()));
    }

    Optional<Object> of(Unary unary, Map<String, Optional<Object>> variables) {
        return value(unary.operand(), variables)
                .flatMap(operand -> Operators.unary(unary.operator(), operand)
                        .or(() -> leftOut.refuse("this operator does not take its operand", CHANGED, unary.place())));
    }

    Optional<Object> of(Assigned assigned, Map<String, Optional<Object>> variables) {
        return value(assigned.value(), variables)
                .flatMap(value -> Conversions.assign(value, assigned.type())
                        .or(() -> leftOut.refuse(
                                "this is no `" + assigned.type().keyword() + "`", CHANGED, assigned.place())));
    }

    /** What is left of broken code is no operand, and the compiler has spoken of it. */
    private Optional<Object> value(Expression expression, Map<String, Optional<Object>> variables) {
        return values.of(expression, variables).filter(value -> !Salvage.isRest(value, origins));
    }
}
