package dev.byline.language;

import java.util.Optional;

/** Conversions between primitive types (JLS 5). Boxing needs none: a value of a primitive type is its box. */
public final class Conversions {

    private Conversions() {}

    /**
     * Casts a value (JLS 5.5).
     *
     * @param value the value
     * @param target the type in the parentheses
     * @return empty if the language has no such cast
     */
    public static Optional<Object> cast(Object value, Primitive target) {
        if (Primitive.of(value).equals(Optional.of(target))) {
            return Optional.of(value);
        }
        if (!target.isNumeric()) {
            return Optional.empty();
        }
        return number(value).map(number -> convert(number, target));
    }

    /**
     * Converts a value where it is assigned, given to a method or returned (JLS 5.2 and 5.3): only what is wider takes it,
     * or what is narrower and has room for it, as for a constant.
     *
     * @param value the value
     * @param target the type of the variable
     * @return empty if the language has no such conversion
     */
    public static Optional<Object> assign(Object value, Primitive target) {
        return cast(value, target)
                .filter(converted -> Primitive.of(value)
                        .filter(kind -> widens(kind, target) || isConstantOf(kind, target) && isSame(value, converted))
                        .isPresent());
    }

    private static boolean isConstantOf(Primitive from, Primitive to) {
        return from.compareTo(Primitive.INT) <= 0 && to.compareTo(Primitive.INT) < 0;
    }

    private static boolean isSame(Object value, Object converted) {
        return number(value).map(Number::longValue).equals(number(converted).map(Number::longValue));
    }

    private static boolean widens(Primitive from, Primitive to) {
        return from == to || from.isNumeric() && from.compareTo(to) < 0 && to != Primitive.CHAR;
    }

    /** A number, or the number of a character. */
    static Optional<Number> number(Object value) {
        if (value instanceof Character character) {
            return Optional.of((int) character);
        }
        return value instanceof Number number && Primitive.of(value).isPresent()
                ? Optional.of(number)
                : Optional.empty();
    }

    static Object convert(Number value, Primitive target) {
        return switch (target) {
            case BYTE -> (byte) toInt(value);
            case SHORT -> (short) toInt(value);
            case CHAR -> (char) toInt(value);
            case INT -> toInt(value);
            // A Float or a Double stops at the ends of a long, as a cast does.
            case LONG -> value.longValue();
            case FLOAT -> value.floatValue();
            case DOUBLE -> value.doubleValue();
            case BOOLEAN -> throw new IllegalArgumentException("no number is a boolean");
        };
    }

    /** Cuts a long off, and stops a double at the ends of an int: what is narrower than an int goes by one (JLS 5.1.3). */
    private static int toInt(Number value) {
        return value.intValue();
    }
}
