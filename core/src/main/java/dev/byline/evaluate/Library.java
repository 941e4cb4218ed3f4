package dev.byline.evaluate;

import dev.byline.expression.Body;
import dev.byline.expression.Expression;
import dev.byline.expression.MemberName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The helper methods and constants that reports of one compilation may use, as the classes come by. One thread adds to it
 * while others read.
 */
public final class Library {

    private final Map<MemberName, Body> methods = new ConcurrentHashMap<>();
    private final Map<MemberName, Expression> fields = new ConcurrentHashMap<>();

    /**
     * Adds a method that only returns a value.
     *
     * @param name the method
     * @param body what it returns
     */
    public void add(MemberName name, Body body) {
        methods.put(name, body);
    }

    /**
     * Adds a static final field.
     *
     * @param name the field
     * @param initializer its value
     */
    public void add(MemberName name, Expression initializer) {
        fields.put(name, initializer);
    }

    Optional<Body> method(MemberName name) {
        return Optional.ofNullable(methods.get(name));
    }

    Optional<Expression> field(MemberName name) {
        return Optional.ofNullable(fields.get(name));
    }
}
