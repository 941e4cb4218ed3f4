package dev.byline.language;

import java.util.Optional;

/**
 * The operators of the language (JLS 15.15 to 15.24) on values of primitive types: with the promotions of their operands,
 * with overflow, and by the arithmetic of the Java that runs, which is the same in every Java since 17.
 */
public final class Operators {

    private Operators() {}

    /**
     * Applies an operator to one operand.
     *
     * @param operator the operator
     * @param operand its operand
     * @return empty if the operator takes no such operand
     */
    public static Optional<Object> unary(UnaryOperator operator, Object operand) {
        if (operator == UnaryOperator.NOT) {
            return operand instanceof Boolean flag ? Optional.of(!flag) : Optional.empty();
        }
        return Conversions.number(operand).flatMap(number -> {
            var type = promoted(number, 0);
            return switch (operator) {
                case PLUS -> Optional.of(Conversions.convert(number, type));
                case MINUS -> Optional.of(minus(number, type));
                default -> complement(number, type);
            };
        });
    }

    private static Object minus(Number number, Primitive type) {
        return switch (type) {
            case DOUBLE -> -number.doubleValue();
            case FLOAT -> -number.floatValue();
            case LONG -> -number.longValue();
            default -> -number.intValue();
        };
    }

    private static Optional<Object> complement(Number number, Primitive type) {
        return switch (type) {
            case LONG -> Optional.of(~number.longValue());
            case INT -> Optional.of(~number.intValue());
            default -> Optional.empty();
        };
    }

    /**
     * Whether an operator divides an integer by zero, which has no value.
     *
     * @param operator the operator
     * @param left its left operand
     * @param right its right operand
     * @return whether a running program would throw
     */
    public static boolean dividesByZero(BinaryOperator operator, Object left, Object right) {
        var divides = operator == BinaryOperator.DIVIDE || operator == BinaryOperator.REMAINDER;
        return divides
                && isIntegral(left)
                && isIntegral(right)
                && Conversions.number(right).map(Number::longValue).equals(Optional.of(0L));
    }

    private static boolean isIntegral(Object value) {
        return Primitive.of(value).filter(Primitive::isIntegral).isPresent();
    }

    /**
     * Applies an operator to two operands that are not strings.
     *
     * @param operator the operator; {@link #dividesByZero} tells where it has no result
     * @param left its left operand
     * @param right its right operand
     * @return empty if the operator takes no such operands
     */
    public static Optional<Object> binary(BinaryOperator operator, Object left, Object right) {
        if (left instanceof Boolean first && right instanceof Boolean second) {
            return booleans(operator, first, second);
        }
        var first = Conversions.number(left);
        var second = Conversions.number(right);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return numbers(operator, first.get(), second.get());
    }

    private static Optional<Object> numbers(BinaryOperator operator, Number left, Number right) {
        return switch (operator) {
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> shift(operator, left, right);
            default ->
                switch (promoted(left, right)) {
                    case DOUBLE -> doubles(operator, left.doubleValue(), right.doubleValue());
                    case FLOAT -> floats(operator, left.floatValue(), right.floatValue());
                    case LONG -> longs(operator, left.longValue(), right.longValue());
                    default -> ints(operator, left.intValue(), right.intValue());
                };
        };
    }

    /** The type that both operands are converted to (JLS 5.6). */
    private static Primitive promoted(Number left, Number right) {
        if (left instanceof Double || right instanceof Double) {
            return Primitive.DOUBLE;
        } else if (left instanceof Float || right instanceof Float) {
            return Primitive.FLOAT;
        }
        return left instanceof Long || right instanceof Long ? Primitive.LONG : Primitive.INT;
    }

    /** Each operand of a shift has a type of its own; the result is of the left one's. */
    private static Optional<Object> shift(BinaryOperator operator, Number left, Number right) {
        var type = promoted(left, 0);
        if (type.compareTo(Primitive.LONG) > 0 || promoted(right, 0).compareTo(Primitive.LONG) > 0) {
            return Optional.empty();
        }
        // Only the lowest five or six bits count, which are the same in an int and in a long.
        var distance = right.intValue();
        if (type == Primitive.LONG) {
            var value = left.longValue();
            return Optional.of(
                    switch (operator) {
                        case SHIFT_LEFT -> value << distance;
                        case SHIFT_RIGHT -> value >> distance;
                        default -> value >>> distance;
                    });
        }
        var value = left.intValue();
        return Optional.of(
                switch (operator) {
                    case SHIFT_LEFT -> value << distance;
                    case SHIFT_RIGHT -> value >> distance;
                    default -> value >>> distance;
                });
    }

    private static Optional<Object> booleans(BinaryOperator operator, boolean left, boolean right) {
        return switch (operator) {
            case AND, AND_THEN -> Optional.of(left & right);
            case OR, OR_ELSE -> Optional.of(left | right);
            case XOR, UNEQUAL -> Optional.of(left ^ right);
            case EQUAL -> Optional.of(left == right);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> ints(BinaryOperator operator, int left, int right) {
        return switch (operator) {
            case ADD, JOIN -> Optional.of(left + right);
            case SUBTRACT -> Optional.of(left - right);
            case MULTIPLY -> Optional.of(left * right);
            case DIVIDE -> Optional.of(left / right);
            case REMAINDER -> Optional.of(left % right);
            case AND -> Optional.of(left & right);
            case XOR -> Optional.of(left ^ right);
            case OR -> Optional.of(left | right);
            default -> compared(operator, left, right);
        };
    }

    private static Optional<Object> longs(BinaryOperator operator, long left, long right) {
        return switch (operator) {
            case ADD, JOIN -> Optional.of(left + right);
            case SUBTRACT -> Optional.of(left - right);
            case MULTIPLY -> Optional.of(left * right);
            case DIVIDE -> Optional.of(left / right);
            case REMAINDER -> Optional.of(left % right);
            case AND -> Optional.of(left & right);
            case XOR -> Optional.of(left ^ right);
            case OR -> Optional.of(left | right);
            default -> compared(operator, left, right);
        };
    }

    private static Optional<Object> floats(BinaryOperator operator, float left, float right) {
        return switch (operator) {
            case ADD, JOIN -> Optional.of(left + right);
            case SUBTRACT -> Optional.of(left - right);
            case MULTIPLY -> Optional.of(left * right);
            case DIVIDE -> Optional.of(left / right);
            case REMAINDER -> Optional.of(left % right);
            // A float is a double of the same value.
            default -> compared(operator, (double) left, (double) right);
        };
    }

    private static Optional<Object> doubles(BinaryOperator operator, double left, double right) {
        return switch (operator) {
            case ADD, JOIN -> Optional.of(left + right);
            case SUBTRACT -> Optional.of(left - right);
            case MULTIPLY -> Optional.of(left * right);
            case DIVIDE -> Optional.of(left / right);
            case REMAINDER -> Optional.of(left % right);
            default -> compared(operator, left, right);
        };
    }

    private static Optional<Object> compared(BinaryOperator operator, long left, long right) {
        return switch (operator) {
            case LESS -> Optional.of(left < right);
            case AT_MOST -> Optional.of(left <= right);
            case MORE -> Optional.of(left > right);
            case AT_LEAST -> Optional.of(left >= right);
            case EQUAL -> Optional.of(left == right);
            case UNEQUAL -> Optional.of(left != right);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> compared(BinaryOperator operator, double left, double right) {
        return switch (operator) {
            case LESS -> Optional.of(left < right);
            case AT_MOST -> Optional.of(left <= right);
            case MORE -> Optional.of(left > right);
            case AT_LEAST -> Optional.of(left >= right);
            case EQUAL -> Optional.of(left == right);
            case UNEQUAL -> Optional.of(left != right);
            default -> Optional.empty();
        };
    }
}
