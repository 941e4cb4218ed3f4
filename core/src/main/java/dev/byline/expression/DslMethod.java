package dev.byline.expression;

import java.util.List;

/**
 * A method of the DSL, as the compiler resolved it.
 *
 * @param owner the binary name of the class that declares it
 * @param name its name
 * @param parameters the binary names of its erased parameter types; an array as {@code java.lang.String[]}
 */
public record DslMethod(String owner, String name, List<String> parameters) {

    /** Copies the names, so that they cannot change. */
    public DslMethod {
        parameters = List.copyOf(parameters);
    }
}
