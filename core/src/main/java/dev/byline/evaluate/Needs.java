package dev.byline.evaluate;

import dev.byline.expression.Body;
import dev.byline.expression.Expression;
import dev.byline.expression.Expression.Field;
import dev.byline.expression.Expression.HelperCall;
import dev.byline.expression.MemberName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which methods and constants of other classes a report needs before it can be evaluated. */
public final class Needs {

    private final SharedMembers shared;
    private final Set<MemberName> seen = new HashSet<>();
    private final Set<MemberName> missing = new HashSet<>();

    private Needs(SharedMembers shared) {
        this.shared = shared;
    }

    /**
     * What a body needs and the shared members do not have yet.
     *
     * @param body a report's body
     * @param shared what has come by so far
     * @return the names of the missing methods and fields
     */
    public static Set<MemberName> missing(Body body, SharedMembers shared) {
        var needs = new Needs(shared);
        needs.add(body);
        return needs.missing;
    }

    /**
     * All that a body uses of methods and constants.
     *
     * @param body a report's body
     * @param shared what has come by
     * @return the names, those of which the shared members know nothing too
     */
    public static Set<MemberName> all(Body body, SharedMembers shared) {
        var needs = new Needs(shared);
        needs.add(body);
        return needs.seen;
    }

    private void add(Body body) {
        body.locals().forEach(local -> add(local.value()));
        add(body.result());
    }

    private void add(Expression expression) {
        expression.parts().forEach(this::add);
        if (expression instanceof HelperCall call && seen.add(call.method())) {
            add(call.method(), shared.method(call.method()).map(body -> () -> add(body)));
        } else if (expression instanceof Field field && seen.add(field.field())) {
            add(
                    field.field(),
                    shared.constant(field.field())
                            .map(known -> () -> add(known.constant().initializer())));
        }
    }

    private void add(MemberName name, Optional<Runnable> known) {
        known.ifPresentOrElse(Runnable::run, () -> missing.add(name));
    }
}
