package dev.byline.language;

/** An operator in front of its operand, of those that change nothing. */
public enum UnaryOperator {
    /** {@code +}. */
    PLUS,
    /** {@code -}. */
    MINUS,
    /** {@code ~}. */
    COMPLEMENT,
    /** {@code !}. */
    NOT
}
