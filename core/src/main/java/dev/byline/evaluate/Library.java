package dev.byline.evaluate;

import dev.byline.expression.Body;
import dev.byline.expression.Expression;
import dev.byline.expression.MemberName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The helper methods and constants that reports of one compilation may use, as the classes come by. One thread adds to it
 * while others read.
 */
public final class Library {

    private final Map<MemberName, Body> methods = new ConcurrentHashMap<>();
    private final Map<MemberName, Expression> fields = new ConcurrentHashMap<>();
    private final Map<String, Boolean> asked = new ConcurrentHashMap<>();
    private final Consumer<String> kept;

    /** A library of nothing but what is added. */
    public Library() {
        this((library, owner) -> {});
    }

    /**
     * A library that looks for more in what an earlier compilation has kept.
     *
     * @param kept called once for each class that the library does not know, with its binary name; adds what it has
     */
    public Library(BiConsumer<Library, String> kept) {
        this.kept = owner -> kept.accept(this, owner);
    }

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
        return find(name, methods);
    }

    Optional<Expression> field(MemberName name) {
        return find(name, fields);
    }

    private <T> Optional<T> find(MemberName name, Map<MemberName, T> members) {
        var known = Optional.ofNullable(members.get(name));
        if (known.isEmpty()) {
            asked.computeIfAbsent(name.owner(), owner -> {
                kept.accept(owner);
                return true;
            });
            return Optional.ofNullable(members.get(name));
        }
        return known;
    }
}
