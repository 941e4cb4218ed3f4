package dev.byline.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the language refuses; that the rest has the right value is tested by running it. */
class OperatorsTest {

    @Test
    void onlyIntegersDivideByZero() {
        assertThat(Operators.dividesByZero(BinaryOperator.DIVIDE, 1, (byte) 0)).isTrue();
        assertThat(Operators.dividesByZero(BinaryOperator.REMAINDER, 'a', 0L)).isTrue();
        assertThat(Operators.dividesByZero(BinaryOperator.DIVIDE, 1, 0.0)).isFalse();
        assertThat(Operators.dividesByZero(BinaryOperator.DIVIDE, 1f, 0)).isFalse();
        assertThat(Operators.dividesByZero(BinaryOperator.MULTIPLY, 1, 0)).isFalse();
    }

    @Test
    void operandsThatAnOperatorDoesNotTake() {
        assertThat(Operators.binary(BinaryOperator.ADD, true, 1)).isEmpty();
        assertThat(Operators.binary(BinaryOperator.ADD, true, false)).isEmpty();
        assertThat(Operators.binary(BinaryOperator.SUBTRACT, "a", 1)).isEmpty();
        assertThat(Operators.binary(BinaryOperator.AND, 1.0, 1)).isEmpty();
        assertThat(Operators.binary(BinaryOperator.SHIFT_LEFT, 1, 1.0f)).isEmpty();
        assertThat(Operators.binary(BinaryOperator.AND_THEN, 1, 1)).isEmpty();
        assertThat(Operators.unary(UnaryOperator.COMPLEMENT, 1.0)).isEmpty();
        assertThat(Operators.unary(UnaryOperator.NOT, 1)).isEmpty();
        assertThat(Operators.unary(UnaryOperator.MINUS, false)).isEmpty();
    }

    @Test
    void theLeftOperandDecides() {
        assertThat(BinaryOperator.AND_THEN.decidedBy(false)).contains(false);
        assertThat(BinaryOperator.AND_THEN.decidedBy(true)).isEmpty();
        assertThat(BinaryOperator.OR_ELSE.decidedBy(true)).contains(true);
        assertThat(BinaryOperator.OR.decidedBy(true)).isEmpty();
    }

    @Test
    void overflow() {
        assertThat(Operators.binary(BinaryOperator.ADD, Integer.MAX_VALUE, 1)).contains(Integer.MIN_VALUE);
        assertThat(Operators.binary(BinaryOperator.ADD, Integer.MAX_VALUE, 1L)).contains(1L << 31);
        assertThat(Operators.unary(UnaryOperator.MINUS, Long.MIN_VALUE)).contains(Long.MIN_VALUE);
        assertThat(Operators.binary(BinaryOperator.SHIFT_LEFT, 1, 33L)).contains(2);
    }
}
