package dev.byline.reader.symbol;

import com.sun.source.tree.MethodTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A place in a source, as far as it matters for what a name means there.
 *
 * @param file the names of its file
 * @param type the class around it; empty outside of all classes
 * @param method the method around it
 * @param variables the types of the parameters and local variables that it sees
 */
public record Scope(
        FileNames file, Optional<SourceType> type, Optional<MethodTree> method, Map<String, JavaType> variables) {

    /** Copies the variables, so that they cannot change. */
    public Scope {
        variables = Map.copyOf(variables);
    }

    /**
     * The body of a class.
     *
     * @param type the class
     * @return the scope in which its members stand
     */
    public static Scope in(SourceType type) {
        return new Scope(type.names(), Optional.of(type), Optional.empty(), Map.of());
    }

    /**
     * What is around a class: its annotations stand there.
     *
     * @param type the class
     * @return the scope in which the class itself stands
     */
    public static Scope around(SourceType type) {
        return new Scope(type.names(), type.outer(), Optional.empty(), Map.of());
    }

    /**
     * The same inside of a method.
     *
     * @param inner the method
     * @return the scope
     */
    public Scope inside(MethodTree inner) {
        return new Scope(file, type, Optional.of(inner), variables);
    }

    /**
     * The same behind a variable.
     *
     * @param name the variable
     * @param of its type
     * @return the scope
     */
    public Scope with(String name, JavaType of) {
        var more = new HashMap<>(variables);
        more.put(name, of);
        return new Scope(file, type, method, more);
    }
}
