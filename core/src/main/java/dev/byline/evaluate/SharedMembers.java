package dev.byline.evaluate;

import dev.byline.expression.Body;
import dev.byline.expression.Constant;
import dev.byline.expression.MemberName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The helper methods and constants that reports of one compilation may use, as the classes come by. One thread adds to it
 * while others read.
 */
public final class SharedMembers {

    /**
     * A constant, and whether its value is of this compilation.
     */
    record Known(Constant constant, boolean fresh) {}

    private final Map<MemberName, Body> methods = new ConcurrentHashMap<>();
    private final Map<MemberName, Known> constants = new ConcurrentHashMap<>();
    private final Map<String, Boolean> asked = new ConcurrentHashMap<>();
    private final Consumer<String> kept;
    private final Predicate<String> unread;

    /** Nothing but what is added. */
    public SharedMembers() {
        this((shared, owner) -> {}, owner -> false);
    }

    /**
     * Members that are looked for, too, in what an earlier compilation has kept.
     *
     * @param kept called once for each class that they do not know, with its binary name; adds what it has
     * @param unread whether a class, by its binary name, was compiled earlier and nothing of it is kept
     */
    public SharedMembers(BiConsumer<SharedMembers, String> kept, Predicate<String> unread) {
        this.kept = owner -> kept.accept(this, owner);
        this.unread = unread;
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
     * Adds a constant that this compilation has read.
     *
     * @param constant the constant
     */
    public void add(Constant constant) {
        constants.put(constant.name(), new Known(constant, true));
    }

    /**
     * Adds a constant that an earlier compilation has read. Constants of other classes are written into its value, and may
     * have changed since.
     *
     * @param constant the constant
     */
    public void addKept(Constant constant) {
        constants.put(constant.name(), new Known(constant, false));
    }

    Optional<Body> method(MemberName name) {
        return find(name, methods);
    }

    Optional<Known> constant(MemberName name) {
        return find(name, constants);
    }

    /** Whether the class that declares a member was compiled earlier, and nothing of it is kept: what it has may be right. */
    boolean isUnread(MemberName name) {
        return unread.test(name.owner());
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
