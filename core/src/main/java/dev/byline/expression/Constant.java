package dev.byline.expression;

import java.util.Optional;

/**
 * A final field with an initializer.
 *
 * @param name its name
 * @param initializer what it is made of
 * @param value its value, where it is a constant expression of the language (JLS 15.29)
 * @param isStatic whether it belongs to the class, and is made before the fields of an object
 */
public record Constant(MemberName name, Expression initializer, Optional<Object> value, boolean isStatic) {}
