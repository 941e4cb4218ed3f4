package dev.byline.expression;

import java.util.List;
import java.util.Optional;

/** An expression in a report's body or in what it uses, with its names resolved. */
public sealed interface Expression {

    /**
     * Where it stands.
     *
     * @return the range of the whole expression
     */
    Place place();

    /**
     * A string literal, a text block, or several of them that the parser put together.
     *
     * @param value its value
     */
    record Text(String value, Place place) implements Expression {}

    /**
     * Any other literal.
     *
     * @param value a boxed primitive
     */
    record Literal(Object value, Place place) implements Expression {}

    /** Two operands of {@code +}, of which at least one is a string. */
    record Concatenation(Expression left, Expression right, Place place) implements Expression {}

    /**
     * A constant of a generated {@code Refs} class.
     *
     * @param owner the binary name of the class
     * @param name the constant's name
     */
    record CatalogConstant(String owner, String name, Place place) implements Expression {}

    /**
     * A static final field.
     *
     * @param field its name
     * @param constant its value, where it is a constant expression of the language (JLS 15.29)
     */
    record Field(MemberName field, Optional<Object> constant, Place place) implements Expression {}

    /** A parameter or local variable. */
    record Variable(String name, Place place) implements Expression {}

    /**
     * A call of a method of the DSL.
     *
     * @param receiver the object it is called on; empty for a static method
     * @param method the method
     * @param arguments an argument for each parameter; those of a variable arity are put into an array
     * @param namePlace the method's name in the source
     */
    record DslCall(
            Optional<Expression> receiver, DslMethod method, List<Expression> arguments, Place namePlace, Place place)
            implements Expression {}

    /**
     * A call of a method that the author wrote.
     *
     * @param method its name
     * @param arguments the arguments
     */
    record HelperCall(MemberName method, List<Expression> arguments, Place place) implements Expression {}

    /**
     * An array with its elements.
     *
     * @param componentType the binary name of the erased component type
     * @param elements the elements
     */
    record ArrayOf(String componentType, List<Expression> elements, Place place) implements Expression {}

    /**
     * Something that has no value when the report is compiled.
     *
     * @param what what it is, as the beginning of a sentence
     * @param remedy what to write instead
     */
    record Refused(String what, String remedy, Place place) implements Expression {}

    /**
     * A call that the compiler could not resolve, and has reported: most often for a wrong argument.
     *
     * @param receiver the object it is called on; empty for a static method
     * @param name the method's name
     * @param arguments the arguments as they are written
     */
    record BrokenCall(Optional<Expression> receiver, String name, List<Expression> arguments, Place place)
            implements Expression {}

    /**
     * Something that the compiler itself has reported as an error.
     *
     * @param name the name that it does not know; empty for anything else
     */
    record Broken(String name, Place place) implements Expression {}
}
