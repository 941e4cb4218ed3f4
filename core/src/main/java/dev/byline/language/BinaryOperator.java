package dev.byline.language;

import java.util.Optional;
import java.util.stream.Stream;

/** An operator between two operands. */
public enum BinaryOperator {
    /** {@code +} where an operand is a string. */
    JOIN("+"),
    /** {@code +} of numbers. */
    ADD("+"),
    /** {@code -}. */
    SUBTRACT("-"),
    /** {@code *}. */
    MULTIPLY("*"),
    /** {@code /}. */
    DIVIDE("/"),
    /** {@code %}. */
    REMAINDER("%"),
    /** {@code <<}. */
    SHIFT_LEFT("<<"),
    /** {@code >>}. */
    SHIFT_RIGHT(">>"),
    /** {@code >>>}. */
    SHIFT_RIGHT_UNSIGNED(">>>"),
    /** {@code &}. */
    AND("&"),
    /** {@code ^}. */
    XOR("^"),
    /** {@code |}. */
    OR("|"),
    /** {@code &&}. */
    AND_THEN("&&"),
    /** {@code ||}. */
    OR_ELSE("||"),
    /** {@code <}. */
    LESS("<"),
    /** {@code <=}. */
    AT_MOST("<="),
    /** {@code >}. */
    MORE(">"),
    /** {@code >=}. */
    AT_LEAST(">="),
    /** {@code ==}. */
    EQUAL("=="),
    /** {@code !=}. */
    UNEQUAL("!=");

    private final String symbol;

    BinaryOperator(String symbol) {
        this.symbol = symbol;
    }

    /**
     * An operator by how it is written.
     *
     * @param symbol the operator
     * @return the operator; that of numbers for {@code +}
     */
    public static Optional<BinaryOperator> of(String symbol) {
        return Stream.of(values())
                .filter(operator -> operator != JOIN && operator.symbol.equals(symbol))
                .findFirst();
    }

    /**
     * How it is written.
     *
     * @return the operator
     */
    public String symbol() {
        return symbol;
    }

    /**
     * What the left operand alone decides.
     *
     * @param left its value
     * @return the result, if the right operand has no part in it
     */
    public Optional<Object> decidedBy(Object left) {
        var decides = this == AND_THEN && left.equals(false) || this == OR_ELSE && left.equals(true);
        return decides ? Optional.of(left) : Optional.empty();
    }
}
