package dev.byline.expression;

import dev.byline.language.BinaryOperator;
import dev.byline.language.Primitive;
import dev.byline.language.UnaryOperator;
import java.util.ArrayList;
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
     * What it is made of.
     *
     * @return the expressions in it, in the order of the source
     */
    default List<Expression> parts() {
        if (this instanceof Operations operations) {
            var parts = new ArrayList<>(List.of(operations.first()));
            operations.operations().forEach(operation -> parts.add(operation.right()));
            return parts;
        } else if (this instanceof Unary unary) {
            return List.of(unary.operand());
        } else if (this instanceof Cast cast) {
            return List.of(cast.operand());
        } else if (this instanceof Assigned assigned) {
            return List.of(assigned.value());
        } else if (this instanceof Conditional choice) {
            return List.of(choice.condition(), choice.yes(), choice.no());
        } else if (this instanceof Chain chain) {
            var parts = new ArrayList<>(List.of(chain.receiver()));
            parts.addAll(chain.calls());
            return parts;
        } else if (this instanceof Call call) {
            return call.arguments();
        } else if (this instanceof HelperCall call) {
            return call.arguments();
        } else if (this instanceof FamilyCall call) {
            return call.arguments();
        } else if (this instanceof ArrayOf array) {
            return array.elements();
        }
        return List.of();
    }

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

    /**
     * Operators between operands, from left to right: each takes what came out before it. {@code a * b + c} is one of
     * these, so that a long sum is not a deep one; {@code a + b * c} is one whose last operand is another.
     *
     * @param first the first operand
     * @param operations the operators, each with its right operand; at least one
     */
    record Operations(Expression first, List<Operation> operations, Place place) implements Expression {

        /** Copies the list, so that it cannot change. */
        public Operations {
            operations = List.copyOf(operations);
        }
    }

    /**
     * An operator and its right operand.
     *
     * @param operator the operator, as the compiler resolved it
     * @param right its right operand
     * @param place all from the first operand to this one
     */
    record Operation(BinaryOperator operator, Expression right, Place place) {}

    /**
     * An operator in front of its operand.
     *
     * @param operator the operator
     * @param operand its operand
     */
    record Unary(UnaryOperator operator, Expression operand, Place place) implements Expression {}

    /**
     * A cast.
     *
     * @param type the erased type in the parentheses: a keyword, or a binary name
     * @param operand what is cast
     */
    record Cast(String type, Expression operand, Place place) implements Expression {}

    /**
     * A value that is assigned, given to a method, or returned, where a primitive type or a class that boxes one takes it.
     *
     * @param type the type that takes it
     * @param value the value
     */
    record Assigned(Primitive type, Expression value) implements Expression {

        @Override
        public Place place() {
            return value.place();
        }
    }

    /**
     * A choice between two values. It has a value in the initializer of a constant of the language only.
     *
     * @param condition what chooses
     * @param yes the value if it holds
     * @param no the value if it does not
     */
    record Conditional(Expression condition, Expression yes, Expression no, Place place) implements Expression {}

    /**
     * A constant of a generated {@code Refs} class.
     *
     * @param owner the binary name of the class
     * @param name the constant's name
     */
    record CatalogConstant(String owner, String name, Place place) implements Expression {}

    /**
     * A call of a method of a generated {@code Refs} class, which makes one of a family of links.
     *
     * @param owner the binary name of the class
     * @param name the method's name
     * @param arguments the arguments
     */
    record FamilyCall(String owner, String name, List<Expression> arguments, Place place) implements Expression {}

    /**
     * A static final field.
     *
     * @param field its name
     * @param constant its value, where it is a constant expression of the language (JLS 15.29)
     */
    record Field(MemberName field, Optional<Object> constant, Place place) implements Expression {}

    /** A parameter or local variable. */
    record Variable(String name, Place place) implements Expression {}

    /** A call in a {@link Chain}, or one that is called on nothing. */
    sealed interface Call extends Expression {

        /**
         * What the method is given.
         *
         * @return the arguments
         */
        List<Expression> arguments();
    }

    /**
     * Calls, each on what the one before it gave: {@code report().item(…).item(…)}.
     *
     * @param receiver what the first of the calls is called on; no chain itself
     * @param calls the calls; at least one
     */
    record Chain(Expression receiver, List<Call> calls) implements Expression {

        /** Copies the list, so that it cannot change. */
        public Chain {
            calls = List.copyOf(calls);
        }

        @Override
        public Place place() {
            return calls.get(calls.size() - 1).place();
        }
    }

    /**
     * A call of a method of the DSL: of a static one, where it does not stand in a chain.
     *
     * @param method the method
     * @param arguments an argument for each parameter; those of a variable arity are put into an array
     * @param namePlace the method's name in the source
     */
    record DslCall(DslMethod method, List<Expression> arguments, Place namePlace, Place place) implements Call {}

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
     * Something that cannot be evaluated.
     *
     * @param what what it is, as the beginning of a sentence
     * @param remedy what to write instead
     */
    record Refused(String what, String remedy, Place place) implements Expression {}

    /**
     * A call that the compiler could not resolve, and has reported: most often for a wrong argument.
     *
     * @param name the method's name
     * @param arguments the arguments as they are written
     */
    record BrokenCall(String name, List<Expression> arguments, Place place) implements Call {}

    /**
     * Something that the compiler itself has reported as an error.
     *
     * @param name the name that it does not know; empty for anything else
     */
    record Broken(String name, Place place) implements Expression {}
}
