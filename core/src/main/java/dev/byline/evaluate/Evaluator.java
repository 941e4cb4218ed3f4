package dev.byline.evaluate;

import dev.byline.catalog.Catalog;
import dev.byline.dsl.ReportDocument;
import dev.byline.expression.Body;
import dev.byline.expression.Expression;
import dev.byline.expression.Expression.ArrayOf;
import dev.byline.expression.Expression.Assigned;
import dev.byline.expression.Expression.Broken;
import dev.byline.expression.Expression.BrokenCall;
import dev.byline.expression.Expression.Call;
import dev.byline.expression.Expression.Cast;
import dev.byline.expression.Expression.CatalogConstant;
import dev.byline.expression.Expression.Chain;
import dev.byline.expression.Expression.Conditional;
import dev.byline.expression.Expression.DslCall;
import dev.byline.expression.Expression.FamilyCall;
import dev.byline.expression.Expression.Field;
import dev.byline.expression.Expression.HelperCall;
import dev.byline.expression.Expression.Literal;
import dev.byline.expression.Expression.Operations;
import dev.byline.expression.Expression.Refused;
import dev.byline.expression.Expression.Text;
import dev.byline.expression.Expression.Unary;
import dev.byline.expression.Expression.Variable;
import dev.byline.expression.MemberName;
import dev.byline.generated.ConstantClasses;
import dev.byline.problem.CheckId;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Evaluates the body of one report. It knows no method of the DSL: it replays each call on the DSL's own classes,
 * so that the compiler and the running report cannot differ. What the language does with numbers and texts is in
 * {@code dev.byline.language}.
 *
 * <p>What has no value is noted and left out, and the rest is evaluated all the same: an author wants to see all
 * mistakes at once.
 */
public final class Evaluator {

    /** Deep enough for any report, and far from the end of the compiler's stack. */
    private static final int MAX_DEPTH = 400;

    /** More than any report has, and few enough that helper methods which call each other twice end soon. */
    private static final int MAX_STEPS = 1_000_000;

    /** Stands for text without a value, so that what else is wrong with what it is part of is still seen. */
    public static final String MISSING = "…";

    private final Catalog catalog;
    private final ConstantClasses constants;
    private final SharedMembers shared;
    private final Origins origins = new Origins();
    private final LeftOut leftOut = new LeftOut();
    private final Arithmetic arithmetic = new Arithmetic(this::value, leftOut, origins);
    private final DslCalls dslCalls = new DslCalls(leftOut, origins);
    private final Fields fields;
    /** The helper methods that are being evaluated. */
    private final Set<MemberName> active = new HashSet<>();

    private int depth;
    private int steps;

    /**
     * An evaluator for one report.
     *
     * @param catalog the catalog of its series
     * @param constants the classes with its constants
     * @param shared the helper methods and constants of the compilation
     */
    public Evaluator(Catalog catalog, ConstantClasses constants, SharedMembers shared) {
        this.catalog = catalog;
        this.constants = constants;
        this.shared = shared;
        this.fields = new Fields(shared, this::value, leftOut, origins);
    }

    /**
     * Evaluates a report. May be called once.
     *
     * @param body the report's {@code write} method
     * @return its document, and what is not a value
     */
    public Evaluation evaluate(Body body) {
        var value = call(body, List.of());
        return leftOut.evaluation(
                value.filter(ReportDocument.class::isInstance).map(ReportDocument.class::cast), origins);
    }

    private Optional<Object> call(Body body, List<Optional<Object>> arguments) {
        var variables = new HashMap<String, Optional<Object>>();
        for (var i = 0; i < Math.min(arguments.size(), body.parameters().size()); i++) {
            variables.put(body.parameters().get(i), arguments.get(i));
        }
        for (var local : body.locals()) {
            variables.put(local.name(), value(local.value(), variables));
        }
        return value(body.result(), variables);
    }

    private Optional<Object> value(Expression expression, Map<String, Optional<Object>> variables) {
        if (depth >= MAX_DEPTH || steps >= MAX_STEPS) {
            return leftOut.refuse(
                    depth >= MAX_DEPTH ? "the report is nested too deep" : "the report is too large",
                    "split it",
                    expression.place());
        }
        steps++;
        depth++;
        try {
            return valueOf(expression, variables);
        } finally {
            depth--;
        }
    }

    private Optional<Object> valueOf(Expression expression, Map<String, Optional<Object>> variables) {
        if (expression instanceof Text text) {
            return Optional.of(origins.literal(text.value(), text.place()));
        } else if (expression instanceof Literal literal) {
            return Optional.of(literal.value());
        } else if (expression instanceof Operations operations) {
            return arithmetic.of(operations, variables);
        } else if (expression instanceof Unary unary) {
            return arithmetic.of(unary, variables);
        } else if (expression instanceof Cast cast) {
            return arithmetic.of(cast, variables);
        } else if (expression instanceof Assigned assigned) {
            return arithmetic.of(assigned, variables);
        } else if (expression instanceof Conditional conditional) {
            return conditional(conditional, variables);
        } else if (expression instanceof CatalogConstant constant) {
            return catalogConstant(constant);
        } else if (expression instanceof FamilyCall call) {
            return familyCall(call, variables);
        } else if (expression instanceof Field field) {
            return fields.of(field);
        } else if (expression instanceof Variable variable) {
            return variable(variable, variables);
        } else if (expression instanceof Chain chain) {
            return chain(chain, variables);
        } else if (expression instanceof Call call) {
            return call(call, variables);
        } else if (expression instanceof HelperCall call) {
            return helperCall(call, variables);
        } else if (expression instanceof ArrayOf array) {
            return array(array, variables);
        } else if (expression instanceof Refused refused) {
            return leftOut.refuse(refused.what(), refused.remedy(), refused.place());
        } else if (expression instanceof Broken broken) {
            return leftOut.unknown(broken.name(), broken.place());
        }
        throw new IllegalStateException("no value for " + expression);
    }

    private Optional<Object> variable(Variable variable, Map<String, Optional<Object>> variables) {
        return variables.containsKey(variable.name())
                ? variables.get(variable.name())
                : leftOut.refuse(
                        "Byline does not know the value of `" + variable.name() + "`",
                        "write the value itself, or a helper method that returns it",
                        variable.place());
    }

    private Optional<Object> conditional(Conditional conditional, Map<String, Optional<Object>> variables) {
        return !leftOut.isInConstant()
                ? leftOut.refuse(
                        "Byline does not evaluate conditions",
                        "write what is true, as a report is data",
                        conditional.place())
                : value(conditional.condition(), variables)
                        .flatMap(holds -> value(holds.equals(true) ? conditional.yes() : conditional.no(), variables));
    }

    private Optional<Object> catalogConstant(CatalogConstant constant) {
        if (!constants.declare(constant.owner())) {
            return leftOut.refuse(
                    "`" + constant.name() + "` is declared by another series",
                    "declare it in the catalog of " + catalog.series().name() + " too",
                    constant.place());
        }
        var reference = catalog.constant(constant.name());
        if (reference.isEmpty()) {
            // The compiler says so where it compiles the report; here it was compiled with another catalog.
            return leftOut.gone(constant.name(), constant.place());
        }
        var copy = ReferenceCopy.of(reference.get());
        origins.put(copy, constant.place());
        return Optional.of(copy);
    }

    private Optional<Object> familyCall(FamilyCall call, Map<String, Optional<Object>> variables) {
        var arguments = arguments(call.arguments(), variables);
        if (!constants.declare(call.owner())) {
            return leftOut.refuse(
                    "`" + call.name() + "` is declared by another series",
                    "declare it in the catalog of " + catalog.series().name() + " too",
                    call.place());
        }
        var family = catalog.family(call.name());
        if (family.isEmpty()) {
            return leftOut.gone(call.name(), call.place());
        }
        if (arguments.size() != 1 || arguments.get(0).isEmpty()) {
            // Its own problem says why it has no value.
            leftOut.note();
            return Optional.empty();
        }
        var argument = arguments.get(0).get();
        var flaw = family.get().flaw(argument.toString());
        if (flaw.isPresent()) {
            return leftOut.wrong(
                    CheckId.UNDEFINED_REFERENCE,
                    "`" + call.name() + "(…)` makes no link `[" + family.get().label() + "]` of this: "
                            + flaw.get().what(),
                    flaw.get().remedy(),
                    call.arguments().get(0).place());
        }
        var link = family.get().link(argument.toString());
        origins.put(link, call.place());
        return Optional.of(link);
    }

    private Optional<Object> array(ArrayOf array, Map<String, Optional<Object>> variables) {
        var values = new ArrayList<Object>();
        array.elements().forEach(element -> value(element, variables).ifPresent(values::add));
        try {
            values.removeIf(value -> !DslReplay.isOf(array.componentType(), value));
            var result = Array.newInstance(DslReplay.type(array.componentType()), values.size());
            for (var i = 0; i < values.size(); i++) {
                Array.set(result, i, values.get(i));
            }
            if (values.size() < array.elements().size()) {
                origins.putPartial(result);
            }
            return Optional.of(result);
        } catch (ClassNotFoundException e) {
            return leftOut.refuse(
                    "an array of " + array.componentType() + " is not part of a report",
                    "write the elements as arguments",
                    array.place());
        }
    }

    private Optional<Object> helperCall(HelperCall call, Map<String, Optional<Object>> variables) {
        var arguments = arguments(call.arguments(), variables);
        var body = shared.method(call.method());
        if (body.isEmpty() && shared.isUnread(call.method())) {
            return leftOut.unread(simple(call.method()), call.method().ownerSimpleName(), call.place());
        }
        if (body.isEmpty()) {
            return leftOut.refuse(
                    "the value of `" + simple(call.method()) + "` is not known when the report is compiled",
                    "call a method of the same compilation whose body is one `return`, or write the value here",
                    call.place());
        }
        if (!active.add(call.method())) {
            return leftOut.refuse(
                    "`" + simple(call.method()) + "` calls itself, so it has no value",
                    "write the value in its place",
                    call.place());
        }
        try {
            return call(body.get(), arguments);
        } finally {
            active.remove(call.method());
        }
    }

    private static String simple(MemberName method) {
        return method.ownerSimpleName() + "." + method.name() + "()";
    }

    private Optional<Object> chain(Chain chain, Map<String, Optional<Object>> variables) {
        var value = value(chain.receiver(), variables);
        var between = Optional.<Object>empty();
        for (var call : chain.calls()) {
            var arguments = arguments(call.arguments(), variables);
            var before = value;
            if (call instanceof BrokenCall broken) {
                value = dslCalls.of(broken, value, arguments);
            } else if (call instanceof DslCall dslCall && value.isPresent()) {
                value = dslCalls.of(dslCall, value, arguments);
            }
            if (between.isPresent() && !isSame(between, value)) {
                // Each has all blocks of the one before: together they would have the square of their number.
                origins.forget(between.get());
            }
            between = isSame(before, value) ? between : value.filter(ReportDocument.class::isInstance);
        }
        return value;
    }

    @SuppressWarnings("ReferenceEquality") // Equal documents may stand in two places.
    private static boolean isSame(Optional<Object> one, Optional<Object> other) {
        return one.isPresent() && other.isPresent() && one.get() == other.get();
    }

    private Optional<Object> call(Call call, Map<String, Optional<Object>> variables) {
        var arguments = arguments(call.arguments(), variables);
        return call instanceof DslCall dslCall
                ? dslCalls.of(dslCall, Optional.empty(), arguments)
                : dslCalls.of((BrokenCall) call, Optional.empty(), arguments);
    }

    private List<Optional<Object>> arguments(List<Expression> arguments, Map<String, Optional<Object>> variables) {
        return arguments.stream().map(argument -> value(argument, variables)).toList();
    }
}
