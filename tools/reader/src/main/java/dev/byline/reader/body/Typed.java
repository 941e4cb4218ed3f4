package dev.byline.reader.body;

import dev.byline.expression.Expression;
import dev.byline.reader.symbol.JavaType;

/**
 * An expression and its type.
 *
 * @param expression the expression
 * @param type the erasure of its type
 */
record Typed(Expression expression, JavaType type) {

    static Typed unknown(Expression expression) {
        return new Typed(expression, JavaType.UNKNOWN);
    }
}
