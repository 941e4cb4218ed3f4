package dev.byline.expression;

import java.util.List;

/**
 * A method that only returns a value.
 *
 * @param parameters the names of its parameters
 * @param locals its local variables, each of which may use those before it
 * @param result what it returns
 */
public record Body(List<String> parameters, List<Local> locals, Expression result) {

    /** Copies the lists, so that the body cannot change. */
    public Body {
        parameters = List.copyOf(parameters);
        locals = List.copyOf(locals);
    }

    /**
     * A local variable.
     *
     * @param name its name
     * @param value its initializer
     */
    public record Local(String name, Expression value) {}
}
