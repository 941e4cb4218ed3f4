package dev.byline.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Expressions that compile and do not throw: of all kinds of literals, constants, variables, helper methods, casts,
 * conversions and operators. What they give differs from seed to seed, what they are called does not.
 */
final class RandomExpressions {

    /** The types of values, each narrower number before the wider ones. */
    enum Kind {
        BOOLEAN("Boolean"),
        BYTE("Byte"),
        SHORT("Short"),
        CHAR("Character"),
        INT("Integer"),
        LONG("Long"),
        FLOAT("Float"),
        DOUBLE("Double"),
        STRING("String");

        private static final List<Kind> NUMBERS = List.of(BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE);

        private final String box;

        Kind(String box) {
            this.box = box;
        }

        String type() {
            return this == STRING ? "String" : name().toLowerCase(Locale.ROOT);
        }

        boolean isNumber() {
            return NUMBERS.contains(this);
        }

        boolean isSmall() {
            return isNumber() && compareTo(INT) < 0;
        }

        /** The types that an assignment widens to this one. */
        List<Kind> narrower() {
            return NUMBERS.stream()
                    .filter(kind -> isNumber() && kind.compareTo(this) < 0)
                    .filter(kind -> this != CHAR && !(kind == CHAR && compareTo(INT) < 0))
                    .toList();
        }
    }

    /** Something with a name, as an expression uses it. */
    private record Named(String code, Kind kind, boolean boxed, boolean constant) {}

    /** A helper method. */
    private record Helper(String name, Kind result, boolean boxed, List<String> parameters) {}

    private final Random random;
    private final RandomLiterals literals;
    private final List<Named> scope = new ArrayList<>();
    private final List<Helper> helpers = new ArrayList<>();
    private int names;

    RandomExpressions(Random random) {
        this.random = random;
        this.literals = new RandomLiterals(random);
    }

    /** The members of a class that may be used by this class and, if they are static, by others. */
    String members(String owner, int constants, int methods) {
        var members = new StringBuilder();
        for (var i = 0; i < constants; i++) {
            members.append("    static final ").append(constant(owner + ".")).append('\n');
        }
        for (var i = 0; i < methods; i++) {
            members.append("    static ").append(helper(owner + ".")).append('\n');
        }
        return members.toString();
    }

    private String constant(String owner) {
        var kind = any();
        var name = "C" + names++;
        var isConstant = random.nextInt(4) > 0;
        var boxed = !isConstant && random.nextBoolean();
        var value = isConstant ? constantInitializer(kind) : initializer(kind, boxed, false);
        scope.add(new Named(random.nextBoolean() ? owner + name : owner + "/**/" + name, kind, boxed, isConstant));
        return (boxed ? kind.box : kind.type()) + " " + name + " = " + value + ";";
    }

    private String constantInitializer(Kind kind) {
        if (random.nextInt(4) == 0) {
            var condition = value(Kind.BOOLEAN, 1, true);
            return condition + " ? " + value(kind, 2, true) + " : " + value(kind, 2, true);
        }
        return initializer(kind, false, true);
    }

    private String helper(String owner) {
        var kind = any();
        var boxed = random.nextInt(3) == 0;
        var name = "h" + names++;
        var outside = List.copyOf(scope);
        var parameters = new ArrayList<String>();
        var declared = new ArrayList<String>();
        for (var i = random.nextInt(4); i > 0; i--) {
            var parameter = any();
            var parameterBoxed = random.nextInt(4) == 0;
            var type = parameterBoxed ? parameter.box : parameter.type();
            parameters.add(type);
            declared.add(type + " p" + i);
            scope.add(new Named("p" + i, parameter, parameterBoxed, false));
        }
        var body = new StringBuilder();
        for (var i = random.nextInt(3); i > 0; i--) {
            body.append(local()).append(' ');
        }
        body.append("return ").append(initializer(kind, boxed, false)).append(';');
        scope.clear();
        scope.addAll(outside);
        helpers.add(new Helper(owner + name, kind, boxed, parameters));
        return (boxed ? kind.box : kind.type()) + " " + name + "(" + String.join(", ", declared) + ") { " + body + " }";
    }

    /** A local variable, which what follows may use. */
    String local() {
        var kind = any();
        var name = "v" + names++;
        var boxed = random.nextInt(4) == 0;
        var isFinal = random.nextBoolean();
        var isVar = random.nextInt(3) == 0;
        var value = isVar ? "(" + kind.type() + ") " + value(kind, 2, false) : initializer(kind, boxed, false);
        scope.add(new Named(name, kind, boxed && !isVar, false));
        return (isFinal ? "final " : "") + (isVar ? "var" : boxed ? kind.box : kind.type()) + " " + name + " = " + value
                + ";";
    }

    /** What a variable of a type takes. */
    private String initializer(Kind kind, boolean boxed, boolean constant) {
        if (kind.isSmall() && random.nextInt(3) == 0) {
            // A constant that the type has room for; of a char, one that is a letter.
            return random.nextBoolean()
                    ? String.valueOf(97 + random.nextInt(20))
                    : "'" + (char) ('a' + random.nextInt(20)) + "'";
        }
        return converted(kind, boxed, constant);
    }

    /** What a parameter of a type takes. */
    private String converted(Kind kind, boolean boxed, boolean constant) {
        var narrower = kind.narrower();
        return boxed || narrower.isEmpty() || random.nextBoolean()
                ? value(kind, 2, constant)
                : value(pick(narrower), 2, constant);
    }

    /** Ends a body: what follows cannot use its variables. */
    void endBody() {
        scope.removeIf(named -> named.code().startsWith("v"));
    }

    /** A text that is safe in Markdown. */
    String text() {
        return value(Kind.STRING, 3, false);
    }

    /** A number from 0 on. */
    String small() {
        return "(" + value(Kind.INT, 2, false) + " & 1023)";
    }

    private Kind any() {
        return pick(List.of(Kind.values()));
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    /** An operand whose type is the primitive type or the string. */
    private String value(Kind kind, int depth, boolean constant) {
        var choice = random.nextInt(depth <= 0 ? 5 : 14);
        if (choice < 3) {
            return literals.of(kind);
        } else if (choice < 5) {
            return named(kind, constant, false);
        } else if (choice == 5 && !constant) {
            return call(kind, depth);
        } else if (choice == 6 && !constant) {
            return "(" + kind.type() + ") (Object) " + atom(kind, depth - 1, false);
        } else if (choice == 7 && kind != Kind.STRING) {
            return "(" + value(kind, depth - 1, constant) + ")";
        } else if (choice == 8 && kind.isNumber()) {
            return cast(kind, depth, constant);
        }
        return switch (kind) {
            case STRING -> sum(depth, constant);
            case BOOLEAN -> condition(depth, constant);
            case BYTE, SHORT -> cast(kind, depth, constant);
            // Only letters, so that no text has half of a character.
            case CHAR -> "(char) ('a' + (" + value(Kind.INT, depth - 1, constant) + " & 15))";
            case INT, LONG -> integers(kind, depth, constant);
            case FLOAT, DOUBLE -> fractions(kind, depth, constant);
        };
    }

    private String cast(Kind kind, int depth, boolean constant) {
        if (kind == Kind.CHAR) {
            return "(char) (97 + (byte) " + value(Kind.BYTE, depth - 1, constant) + " % 20)";
        }
        var from = pick(Kind.NUMBERS);
        if (!constant && kind.narrower().contains(from) && random.nextBoolean()) {
            return "(" + kind.type() + ") " + named(from, false, true);
        }
        var operand = from == Kind.CHAR
                ? "(char) " + value(pick(List.of(Kind.INT, Kind.LONG, Kind.DOUBLE)), depth - 1, constant)
                : value(from, depth - 1, constant);
        return "(" + kind.type() + ") " + operand;
    }

    /** Something with a name; a box too where the language takes it out. */
    private String named(Kind kind, boolean constant, boolean boxes) {
        var found = scope.stream()
                .filter(named -> named.kind() == kind && (named.constant() || !constant) && (boxes || !named.boxed()))
                .toList();
        return found.isEmpty() ? literals.of(kind) : pick(found).code();
    }

    private String call(Kind kind, int depth) {
        var found = helpers.stream()
                .filter(helper -> helper.result() == kind && !helper.boxed())
                .toList();
        if (found.isEmpty()) {
            return literals.of(kind);
        }
        var helper = pick(found);
        var arguments =
                helper.parameters().stream().map(type -> argument(type, depth)).toList();
        return helper.name() + "(" + String.join(", ", arguments) + ")";
    }

    private String argument(String type, int depth) {
        var kind = Stream.of(Kind.values())
                .filter(k -> k.type().equals(type) || k.box.equals(type))
                .findFirst()
                .orElseThrow();
        var boxed = !kind.type().equals(type);
        var narrower = kind.narrower();
        return boxed || narrower.isEmpty() || random.nextBoolean()
                ? value(kind, depth - 1, false)
                : value(pick(narrower), depth - 1, false);
    }

    /** A number of any type up to the given one, or a box of it. */
    private String operand(Kind widest, int depth, boolean constant) {
        var kinds = Kind.NUMBERS.stream()
                .filter(kind -> kind.compareTo(widest) <= 0)
                .toList();
        var kind = pick(kinds);
        return !constant && random.nextInt(5) == 0 ? named(kind, false, true) : atom(kind, depth - 1, constant);
    }

    /** A value that stands between two operators. */
    private String atom(Kind kind, int depth, boolean constant) {
        return "(" + value(kind, depth, constant) + ")";
    }

    private String integers(Kind kind, int depth, boolean constant) {
        return switch (random.nextInt(4)) {
            case 0 -> pick("-", "+", "~") + atom(kind, depth - 1, constant);
            case 1 ->
                // javac does not take a long >>> a long for the constant that it is.
                "(" + atom(kind, depth - 1, constant) + " " + pick("<<", ">>", ">>>") + " "
                        + operand(constant ? Kind.INT : Kind.LONG, depth, constant) + ")";
            default -> {
                var sum = new StringBuilder("(" + atom(kind, depth - 1, constant));
                for (var i = random.nextInt(3); i >= 0; i--) {
                    var operator = pick("+", "-", "*", "/", "%", "&", "|", "^");
                    var right = operand(kind, depth, constant);
                    sum.append(' ').append(operator).append(' ');
                    sum.append(operator.equals("/") || operator.equals("%") ? "(" + right + " | 1)" : right);
                }
                yield sum.append(")").toString();
            }
        };
    }

    private String fractions(Kind kind, int depth, boolean constant) {
        if (random.nextInt(4) == 0) {
            return pick("-", "+") + atom(kind, depth - 1, constant);
        }
        var sum = new StringBuilder("(" + atom(kind, depth - 1, constant));
        for (var i = random.nextInt(3); i >= 0; i--) {
            sum.append(' ').append(pick("+", "-", "*", "/", "%")).append(' ');
            // What is between two integers is integral, and might divide by zero.
            sum.append(atom(kind, depth - 1, constant));
        }
        return sum.append(")").toString();
    }

    private String condition(int depth, boolean constant) {
        return switch (random.nextInt(4)) {
            case 0 -> "!" + atom(Kind.BOOLEAN, depth - 1, constant);
            case 1 ->
                "(" + atom(Kind.BOOLEAN, depth - 1, constant) + " " + pick("&&", "||", "&", "|", "^", "==", "!=") + " "
                        + atom(Kind.BOOLEAN, depth - 1, constant) + ")";
            default ->
                "(" + atom(pick(Kind.NUMBERS), depth - 1, constant) + " " + pick("<", "<=", ">", ">=", "==", "!=") + " "
                        + operand(Kind.DOUBLE, depth, constant) + ")";
        };
    }

    /** Operands from left to right: numbers are added until a text comes. */
    private String sum(int depth, boolean constant) {
        var operands = new ArrayList<String>();
        var numbers = random.nextInt(3);
        for (var i = 0; i < numbers; i++) {
            operands.add(operand(Kind.DOUBLE, depth, constant));
        }
        operands.add(atom(Kind.STRING, depth - 1, constant));
        for (var i = random.nextInt(4) + (numbers == 0 ? 1 : 0); i > 0; i--) {
            var kind = any();
            operands.add(
                    !constant && random.nextInt(4) == 0 ? named(kind, false, true) : atom(kind, depth - 1, constant));
        }
        return "(" + String.join(" + ", operands) + ")";
    }
}
