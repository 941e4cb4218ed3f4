package dev.byline.evaluate;

import dev.byline.expression.Expression;
import java.util.Map;
import java.util.Optional;

/** Gives the values of expressions. */
@FunctionalInterface
interface Values {

    /**
     * The value of an expression.
     *
     * @param variables the variables that it may use, each with its value, if it has one
     * @return empty if it has none, which is noted
     */
    Optional<Object> of(Expression expression, Map<String, Optional<Object>> variables);
}
