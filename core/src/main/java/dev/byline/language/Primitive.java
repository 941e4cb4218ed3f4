package dev.byline.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A primitive type. Its values are objects of the class that boxes them, and of no other. */
public enum Primitive {
    /** {@code boolean}. */
    BOOLEAN(boolean.class, Boolean.class),
    /** {@code byte}. */
    BYTE(byte.class, Byte.class),
    /** {@code short}. */
    SHORT(short.class, Short.class),
    /** {@code char}. */
    CHAR(char.class, Character.class),
    /** {@code int}. */
    INT(int.class, Integer.class),
    /** {@code long}. */
    LONG(long.class, Long.class),
    /** {@code float}. */
    FLOAT(float.class, Float.class),
    /** {@code double}. */
    DOUBLE(double.class, Double.class);

    private static final Map<String, Primitive> NAMED = new HashMap<>();

    static {
        for (var primitive : values()) {
            NAMED.put(primitive.type.getName(), primitive);
            NAMED.put(primitive.box.getName(), primitive);
        }
    }

    private final Class<?> type;
    private final Class<?> box;

    Primitive(Class<?> type, Class<?> box) {
        this.type = type;
        this.box = box;
    }

    /**
     * The type of a value.
     *
     * @param value any value
     * @return empty if it is none of a primitive type
     */
    public static Optional<Primitive> of(Object value) {
        return named(value.getClass().getName());
    }

    /**
     * The type of a name.
     *
     * @param name {@code int} or {@code java.lang.Integer}
     * @return empty if it is neither a primitive type nor a class that boxes one
     */
    public static Optional<Primitive> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    /**
     * Its name in a source.
     *
     * @return the keyword
     */
    public String keyword() {
        return type.getName();
    }

    /**
     * The class that stands for it.
     *
     * @return {@code int.class}, for example
     */
    public Class<?> type() {
        return type;
    }

    /**
     * The class that boxes it.
     *
     * @return {@code Integer.class}, for example
     */
    public Class<?> box() {
        return box;
    }

    boolean isNumeric() {
        return this != BOOLEAN;
    }

    boolean isIntegral() {
        return isNumeric() && this != FLOAT && this != DOUBLE;
    }
}
