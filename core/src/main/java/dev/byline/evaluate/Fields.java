package dev.byline.evaluate;

import dev.byline.expression.Constant;
import dev.byline.expression.Expression.Field;
import dev.byline.expression.MemberName;
import dev.byline.expression.Place;
import dev.byline.language.Primitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The author's constants in a report. */
final class Fields {

    private final SharedMembers shared;
    private final Values values;
    private final LeftOut leftOut;
    private final Origins origins;
    /** The fields that are being evaluated. */
    private final List<Constant> active = new ArrayList<>();
    /** The constants of the language that were used, with the places of their texts. */
    private final Map<MemberName, Object> constants = new HashMap<>();

    Fields(SharedMembers shared, Values values, LeftOut leftOut, Origins origins) {
        this.shared = shared;
        this.values = values;
        this.leftOut = leftOut;
        this.origins = origins;
    }

    Optional<Object> of(Field field) {
        var known = shared.constant(field.field());
        if (known.isPresent()) {
            return used(field, known.get());
        }
        if (field.constant().isPresent()) {
            var constant = field.constant().get();
            return Optional.of(constant instanceof String string ? origins.opaque(string, field.place()) : constant);
        }
        if (shared.isUnread(field.field())) {
            return leftOut.unread(field.field().name(), field.field().ownerSimpleName(), field.place());
        }
        return leftOut.refuse(
                "Byline does not know the value of `" + field.field().name() + "`",
                "make it a `static final` field of this compilation with a literal or a call of the DSL,"
                        + " or write the value here",
                field.place());
    }

    private Optional<Object> used(Field field, SharedMembers.Known known) {
        var constant = known.constant();
        var value = constant.value().isPresent()
                ? Optional.of(ofLanguage(known, constant.value().get()))
                : made(field, constant);
        // A constant's text has its places in the literal; the rest is what stands here.
        if (value.isPresent() && value.get() instanceof String text) {
            var used = origins.constant(text, new Place.Use(field.field().name(), field.place()));
            if (origins.isPartial(text)) {
                origins.putPartial(used);
            }
            return Optional.of(used);
        }
        value.filter(v -> Primitive.of(v).isEmpty()).ifPresent(v -> origins.put(v, field.place()));
        return value;
    }

    /** The value of a field that is made when its class is loaded, from the first field to the last. */
    private Optional<Object> made(Field field, Constant constant) {
        var tooEarly =
                active.stream().filter(other -> isTooEarlyIn(other, constant)).findFirst();
        if (tooEarly.isPresent()) {
            var other = tooEarly.get().name();
            return leftOut.refuse(
                    other.equals(constant.name())
                            ? "`" + other.name() + "` is made of itself, so it has no value"
                            : "`" + field.field().name() + "` has no value yet where `" + other.name() + "` is made",
                    other.equals(constant.name()) ? "write the value in its place" : "declare it before that",
                    field.place());
        }
        active.add(constant);
        try {
            return values.of(constant.initializer(), Map.of());
        } finally {
            active.remove(constant);
        }
    }

    private static boolean isTooEarlyIn(Constant other, Constant constant) {
        return other.name().owner().equals(constant.name().owner())
                && (constant.isStatic() == other.isStatic() ? start(other) <= start(constant) : !constant.isStatic());
    }

    private static int start(Constant constant) {
        return constant.initializer().place().span().start();
    }

    /**
     * A constant of the language. javac knows its value; where the characters of a text stand shows its initializer. What
     * an earlier compilation has kept is made again, as other constants in it may have changed.
     */
    private Object ofLanguage(SharedMembers.Known known, Object value) {
        var name = known.constant().name();
        var initializer = known.constant().initializer();
        var before = constants.get(name);
        if (before != null) {
            return before;
        }
        var made = leftOut.inConstant(() -> values.of(initializer, Map.of()));
        var constant = made.filter(same -> !known.fresh() || same.equals(value))
                .orElseGet(() -> value instanceof String text ? origins.opaque(text, initializer.place()) : value);
        constants.put(name, constant);
        return constant;
    }
}
