package dev.byline.reader.symbol;

import dev.byline.language.Primitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells which of several methods of a name a call means (JLS 15.12.2): by subtypes alone, with boxing, and with several
 * arguments for the last parameter. An argument of an unknown type fits everywhere.
 */
public final class Overloads {

    private final Symbols symbols;

    /**
     * Decides by the types of some sources.
     *
     * @param symbols the types
     */
    public Overloads(Symbols symbols) {
        this.symbols = symbols;
    }

    private enum Phase {
        STRICT,
        LOOSE,
        VARIABLE_ARITY
    }

    /**
     * The method that a call means.
     *
     * @param methods the methods of that name
     * @param arguments the types of the arguments
     * @return the method; empty where none fits, and where none of several is more specific than the others
     */
    public Optional<MethodSymbol> choose(List<MethodSymbol> methods, List<JavaType> arguments) {
        for (var phase : Phase.values()) {
            var fitting = methods.stream()
                    .filter(method -> phase != Phase.VARIABLE_ARITY || method.isVarArgs())
                    .filter(method -> fits(method, arguments, phase))
                    .toList();
            if (!fitting.isEmpty()) {
                return mostSpecific(fitting, arguments.size(), phase);
            }
        }
        return Optional.empty();
    }

    private Optional<MethodSymbol> mostSpecific(List<MethodSymbol> methods, int arity, Phase phase) {
        var best = methods.stream()
                .filter(method -> methods.stream().allMatch(other -> isAsSpecific(method, other, arity, phase)))
                .toList();
        // Of methods with the same parameters, a class overrides those of an interface, and what has a body the others.
        return best.size() <= 1
                ? best.stream().findFirst()
                : Stream.concat(best.stream().filter(method -> !method.isAbstract()), best.stream())
                        .filter(method -> best.stream()
                                .allMatch(other -> other.parameters().equals(method.parameters())))
                        .findFirst();
    }

    private boolean isAsSpecific(MethodSymbol method, MethodSymbol other, int arity, Phase phase) {
        var count = phase == Phase.VARIABLE_ARITY
                ? Math.max(
                        arity,
                        Math.max(method.parameters().size(), other.parameters().size()))
                : arity;
        for (var i = 0; i < count; i++) {
            if (!isSubtype(parameter(method, i, phase), parameter(other, i, phase))) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(MethodSymbol method, List<JavaType> arguments, Phase phase) {
        var count = method.parameters().size();
        if (phase == Phase.VARIABLE_ARITY ? arguments.size() < count - 1 : arguments.size() != count) {
            return false;
        }
        for (var i = 0; i < arguments.size(); i++) {
            var parameter = parameter(method, i, phase);
            if (phase == Phase.STRICT ? !isSubtype(arguments.get(i), parameter) : !takes(parameter, arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static JavaType parameter(MethodSymbol method, int index, Phase phase) {
        var last = method.parameters().size() - 1;
        return phase == Phase.VARIABLE_ARITY && index >= last
                ? method.parameters().get(last).component()
                : method.parameters().get(index);
    }

    /** Subtyping among primitive types (JLS 4.10.1) and among the others. */
    private boolean isSubtype(JavaType type, JavaType above) {
        if (!type.isKnown() || !above.isKnown() || type.equals(above)) {
            return true;
        }
        if (type.isPrimitive() || above.isPrimitive()) {
            return type.isPrimitive()
                    && above.isPrimitive()
                    && widens(type.primitive().orElseThrow(), above.primitive().orElseThrow());
        }
        return symbols.isBelow(type, above);
    }

    private static boolean widens(Primitive from, Primitive to) {
        return from != Primitive.BOOLEAN
                && to != Primitive.BOOLEAN
                && to != Primitive.CHAR
                && from.compareTo(to) < 0
                && !(from == Primitive.CHAR && to.compareTo(Primitive.INT) < 0);
    }

    /**
     * Whether a variable takes a value in a loose context (JLS 5.3).
     *
     * @param variable the type of the variable
     * @param value the type of the value
     * @return whether it does, or may
     */
    public boolean takes(JavaType variable, JavaType value) {
        if (isSubtype(value, variable)) {
            return true;
        }
        if (value.isPrimitive() && !variable.isPrimitive()) {
            return value.primitive()
                    .filter(primitive -> symbols.isBelow(JavaType.of(primitive.box()), variable))
                    .isPresent();
        }
        return variable.isPrimitive()
                && !value.isPrimitive()
                && value.primitive()
                        .filter(primitive -> isSubtype(JavaType.of(primitive), variable))
                        .isPresent();
    }
}
