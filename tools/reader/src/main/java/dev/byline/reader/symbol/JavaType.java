package dev.byline.reader.symbol;

import dev.byline.language.Primitive;
import java.util.Optional;

/**
 * The erasure of a type.
 *
 * @param name a keyword, a binary name, or one of those with {@code []} behind it
 */
public record JavaType(String name) {

    /** A type that is not known without the class path, or that the compiler does not know either. */
    public static final JavaType UNKNOWN = new JavaType("?");

    /** What a method without a value returns. */
    static final JavaType VOID = new JavaType("void");

    /** {@code java.lang.Object}. */
    public static final JavaType OBJECT = new JavaType("java.lang.Object");

    /** {@code java.lang.String}. */
    public static final JavaType STRING = new JavaType("java.lang.String");

    /** {@code boolean}. */
    public static final JavaType BOOLEAN = new JavaType("boolean");

    private static final String ARRAY = "[]";

    /**
     * The type of a class.
     *
     * @param type a class that the DSL or the platform has
     * @return its type
     */
    public static JavaType of(Class<?> type) {
        return type.isArray() ? of(type.getComponentType()).array() : new JavaType(type.getName());
    }

    /**
     * A primitive type.
     *
     * @param primitive the type
     * @return its type
     */
    public static JavaType of(Primitive primitive) {
        return new JavaType(primitive.keyword());
    }

    /**
     * Whether anything is known of it.
     *
     * @return whether its name is one
     */
    public boolean isKnown() {
        return !element().equals(UNKNOWN);
    }

    /**
     * Whether it is primitive.
     *
     * @return whether its values are no objects
     */
    public boolean isPrimitive() {
        return primitive().filter(primitive -> primitive.keyword().equals(name)).isPresent();
    }

    /**
     * The primitive type that it is or boxes.
     *
     * @return empty for any other
     */
    public Optional<Primitive> primitive() {
        return Primitive.named(name);
    }

    /**
     * Whether it is an array.
     *
     * @return whether it has a component type
     */
    public boolean isArray() {
        return name.endsWith(ARRAY);
    }

    /**
     * The type of an array's elements.
     *
     * @return the component type; the type itself where it is no array
     */
    public JavaType component() {
        return isArray() ? new JavaType(name.substring(0, name.length() - ARRAY.length())) : this;
    }

    /**
     * An array of it.
     *
     * @return the type
     */
    public JavaType array() {
        return new JavaType(name + ARRAY);
    }

    private JavaType element() {
        var element = this;
        while (element.isArray()) {
            element = element.component();
        }
        return element;
    }
}
