package dev.byline.reader.symbol;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import dev.byline.language.BinaryOperator;
import dev.byline.language.Conversions;
import dev.byline.language.Operators;
import dev.byline.language.Primitive;
import dev.byline.tree.OperatorTrees;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.lang.model.element.Modifier;

/** The values of constant expressions (JLS 15.29). Several threads may ask for them. */
public final class ConstantValues {

    private final Symbols symbols;
    private final Map<VariableTree, Optional<Object>> fields = new ConcurrentHashMap<>();

    /**
     * The values of some sources.
     *
     * @param symbols the types of the sources
     */
    public ConstantValues(Symbols symbols) {
        this.symbols = symbols;
    }

    /**
     * The value of an expression.
     *
     * @param tree the expression
     * @param scope where it stands
     * @return a string or a boxed primitive; empty where it is no constant expression, or has no value
     */
    public Optional<Object> of(ExpressionTree tree, Scope scope) {
        return of(tree, scope, new HashSet<>());
    }

    /**
     * The value of a field.
     *
     * @param field the field
     * @return its value; empty where it is no constant of the language
     */
    public Optional<Object> of(FieldSymbol field) {
        return of(field, new HashSet<>());
    }

    private Optional<Object> of(FieldSymbol field, Set<VariableTree> active) {
        if (field instanceof FieldSymbol.OfLibrary library) {
            return library.constant();
        }
        if (!(field instanceof FieldSymbol.OfSource source)) {
            return Optional.empty();
        }
        var tree = source.tree();
        var known = fields.get(tree);
        if (known == null) {
            if (!active.add(tree)) {
                return Optional.empty();
            }
            known = find(source, active);
            active.remove(tree);
            // Of what is made of itself, the value depends on where one begins.
            if (known.isPresent() || active.isEmpty()) {
                fields.put(tree, known);
            }
        }
        return known;
    }

    private Optional<Object> find(FieldSymbol.OfSource field, Set<VariableTree> active) {
        var tree = field.tree();
        var type = field.type();
        if (tree.getInitializer() == null
                || !field.declaring().is(tree, Modifier.FINAL)
                || !type.isPrimitive() && !type.equals(JavaType.STRING)) {
            return Optional.empty();
        }
        return of(tree.getInitializer(), Scope.in(field.declaring()), active).flatMap(value -> converted(value, type));
    }

    /** A value as a variable takes it: also a narrower one, if a constant of it has room there (JLS 5.2). */
    private static Optional<Object> converted(Object value, JavaType type) {
        if (type.equals(JavaType.STRING)) {
            return Optional.of(value).filter(String.class::isInstance);
        }
        return type.primitive().flatMap(primitive -> Conversions.assign(value, primitive));
    }

    private Optional<Object> of(ExpressionTree tree, Scope scope, Set<VariableTree> active) {
        if (tree instanceof LiteralTree literal) {
            return Optional.ofNullable(literal.getValue());
        } else if (tree instanceof ParenthesizedTree parenthesized) {
            return of(parenthesized.getExpression(), scope, active);
        } else if (tree instanceof TypeCastTree cast) {
            return cast(cast, scope, active);
        } else if (tree instanceof UnaryTree unary) {
            return OperatorTrees.operator(unary)
                    .flatMap(operator -> of(unary.getExpression(), scope, active)
                            .flatMap(operand -> Operators.unary(operator, operand)));
        } else if (tree instanceof BinaryTree binary) {
            return binary(binary, scope, active);
        } else if (tree instanceof ConditionalExpressionTree conditional) {
            return conditional(conditional, scope, active);
        } else if (tree instanceof IdentifierTree identifier) {
            var name = identifier.getName().toString();
            return scope.variables().containsKey(name)
                    ? Optional.empty()
                    : symbols.names().field(name, scope).flatMap(field -> of(field, active));
        } else if (tree instanceof MemberSelectTree select) {
            return symbols.names()
                    .named(select.getExpression(), scope)
                    .flatMap(type -> symbols.field(type, select.getIdentifier().toString()))
                    .flatMap(field -> of(field, active));
        }
        return Optional.empty();
    }

    private Optional<Object> cast(TypeCastTree tree, Scope scope, Set<VariableTree> active) {
        var type = symbols.names().type(tree.getType(), scope);
        var operand = of(tree.getExpression(), scope, active);
        if (type.equals(JavaType.STRING)) {
            return operand.filter(String.class::isInstance);
        }
        return type.isPrimitive()
                ? operand.flatMap(
                        value -> Conversions.cast(value, type.primitive().orElseThrow()))
                : Optional.empty();
    }

    /** Both have to be constants; their type is that of both together (JLS 15.25). */
    private Optional<Object> conditional(ConditionalExpressionTree tree, Scope scope, Set<VariableTree> active) {
        var condition = of(tree.getCondition(), scope, active);
        var yes = of(tree.getTrueExpression(), scope, active);
        var no = of(tree.getFalseExpression(), scope, active);
        if (condition.isEmpty() || yes.isEmpty() || no.isEmpty()) {
            return Optional.empty();
        }
        var chosen = condition.get().equals(true) ? yes.get() : no.get();
        var type = together(yes.get(), no.get());
        return type.isPresent() ? Conversions.cast(chosen, type.get()) : Optional.of(chosen);
    }

    private static Optional<Primitive> together(Object first, Object second) {
        var one = Primitive.of(first);
        var other = Primitive.of(second);
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return Optional.empty();
        }
        return narrow(first, other.get())
                .or(() -> narrow(second, one.get()))
                .or(() -> isByteAndShort(one.get(), other.get()) ? Optional.of(Primitive.SHORT) : Optional.empty())
                .or(() -> Operators.binary(BinaryOperator.ADD, first, second).flatMap(Primitive::of));
    }

    /** An {@code int} beside a narrower type that has room for it becomes of that type. */
    private static Optional<Primitive> narrow(Object constant, Primitive other) {
        return Primitive.of(constant).equals(Optional.of(Primitive.INT))
                        && other != Primitive.BOOLEAN
                        && other.compareTo(Primitive.INT) < 0
                        && Conversions.assign(constant, other).isPresent()
                ? Optional.of(other)
                : Optional.empty();
    }

    private static boolean isByteAndShort(Primitive one, Primitive other) {
        return Set.of(one, other).equals(Set.of(Primitive.BYTE, Primitive.SHORT));
    }

    /** A sum may be longer than the stack is deep. */
    private Optional<Object> binary(BinaryTree tree, Scope scope, Set<VariableTree> active) {
        var spine = new ArrayDeque<BinaryTree>();
        ExpressionTree left = tree;
        for (; left instanceof BinaryTree binary; left = binary.getLeftOperand()) {
            spine.push(binary);
        }
        var value = of(left, scope, active);
        for (var binary : spine) {
            if (value.isEmpty()) {
                return value;
            }
            var first = value.get();
            value = of(binary.getRightOperand(), scope, active).flatMap(second -> applied(binary, first, second));
        }
        return value;
    }

    private static Optional<Object> applied(BinaryTree tree, Object left, Object right) {
        if (left instanceof String || right instanceof String) {
            return switch (tree.getKind()) {
                case PLUS -> Optional.of(String.valueOf(left) + right);
                // Equal constant strings are the same object (JLS 3.10.5).
                case EQUAL_TO -> bothStrings(left, right).map(Object.class::cast);
                case NOT_EQUAL_TO -> bothStrings(left, right).map(same -> !same);
                default -> Optional.empty();
            };
        }
        return BinaryOperator.of(OperatorTrees.symbol(tree))
                .filter(operator -> !Operators.dividesByZero(operator, left, right))
                .flatMap(operator -> Operators.binary(operator, left, right));
    }

    private static Optional<Boolean> bothStrings(Object left, Object right) {
        return left instanceof String && right instanceof String ? Optional.of(left.equals(right)) : Optional.empty();
    }
}
