package dev.byline.reader.body;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.byline.expression.Expression;
import dev.byline.expression.Expression.ArrayOf;
import dev.byline.expression.Expression.Assigned;
import dev.byline.expression.Expression.Broken;
import dev.byline.expression.Expression.BrokenCall;
import dev.byline.expression.Expression.Cast;
import dev.byline.expression.Expression.CatalogConstant;
import dev.byline.expression.Expression.Conditional;
import dev.byline.expression.Expression.Field;
import dev.byline.expression.Expression.Literal;
import dev.byline.expression.Expression.Operation;
import dev.byline.expression.Expression.Operations;
import dev.byline.expression.Expression.Refused;
import dev.byline.expression.Expression.Text;
import dev.byline.expression.Expression.Unary;
import dev.byline.expression.Expression.Variable;
import dev.byline.expression.MemberName;
import dev.byline.language.BinaryOperator;
import dev.byline.language.Conversions;
import dev.byline.language.Primitive;
import dev.byline.language.UnaryOperator;
import dev.byline.reader.symbol.ConstantValues;
import dev.byline.reader.symbol.FieldSymbol;
import dev.byline.reader.symbol.JavaType;
import dev.byline.reader.symbol.Overloads;
import dev.byline.reader.symbol.Scope;
import dev.byline.reader.symbol.SourceType;
import dev.byline.reader.symbol.Symbols;
import dev.byline.tree.NoValue;
import dev.byline.tree.OperatorTrees;
import dev.byline.tree.OwnMembers;
import dev.byline.tree.TreePlaces;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Reads one parsed expression, with its type; the other parameter is the scope in which it stands. */
final class ExpressionReader extends SimpleTreeVisitor<Typed, Scope> {

    private final Symbols symbols;
    private final ConstantValues constants;
    private final Overloads overloads;
    private final TreePlaces places;
    private final CallReader calls;

    ExpressionReader(Symbols symbols, ConstantValues constants, TreePlaces places) {
        this.symbols = symbols;
        this.constants = constants;
        this.overloads = new Overloads(symbols);
        this.places = places;
        this.calls = new CallReader(symbols, overloads, places, this);
    }

    @Override
    protected Typed defaultAction(Tree tree, Scope scope) {
        return Typed.unknown(NoValue.ofExpression(tree, places));
    }

    /** An expression whose value a variable of a type takes; what it does not take, the compiler reports. */
    Expression assigned(ExpressionTree tree, JavaType type, Scope scope) {
        var value = tree instanceof NewArrayTree array && array.getType() == null
                ? array(array, type, scope)
                : visit(tree, scope);
        return overloads.takes(type, value.type()) || hasRoom(tree, value.type(), type, scope)
                ? assigned(value, type)
                : new BrokenCall("", List.of(value.expression()), places.of(tree));
    }

    /** Whether a constant is assigned to a narrower type that has room for it (JLS 5.2). */
    private boolean hasRoom(ExpressionTree tree, JavaType from, JavaType to, Scope scope) {
        return from.isPrimitive()
                && to.primitive()
                        .flatMap(
                                target -> constants.of(tree, scope).flatMap(value -> Conversions.assign(value, target)))
                        .isPresent();
    }

    /** A value that is taken by what is of a type. */
    static Expression assigned(Typed value, JavaType type) {
        return type.primitive()
                .filter(target -> value.type().primitive().isPresent())
                .<Expression>map(target -> new Assigned(target, value.expression()))
                .orElse(value.expression());
    }

    @Override
    public Typed visitParenthesized(ParenthesizedTree tree, Scope scope) {
        return visit(tree.getExpression(), scope);
    }

    @Override
    public Typed visitTypeCast(TypeCastTree tree, Scope scope) {
        var operand = visit(tree.getExpression(), scope);
        if (tree.getType() instanceof IntersectionTypeTree && !(operand.expression() instanceof Refused)) {
            return defaultAction(tree, scope);
        }
        var type = symbols.names().type(tree.getType(), scope);
        if (!type.isKnown() || operand.expression() instanceof Refused || !isCastable(operand.type(), type)) {
            return new Typed(operand.expression(), type);
        }
        if (type.isPrimitive() && operand.type().primitive().isEmpty()) {
            // From Object or the like: it is the box that is looked at (JLS 5.5).
            var box = type.primitive().orElseThrow().box().getName();
            return new Typed(new Cast(box, operand.expression(), places.of(tree)), type);
        }
        return new Typed(new Cast(type.name(), operand.expression(), places.of(tree)), type);
    }

    /** Whether the language has such a cast, as far as two types of one kind tell. */
    private static boolean isCastable(JavaType from, JavaType to) {
        return !from.isPrimitive() || !to.isPrimitive() || from.equals(JavaType.BOOLEAN) == to.equals(JavaType.BOOLEAN);
    }

    @Override
    public Typed visitLiteral(LiteralTree tree, Scope scope) {
        var value = tree.getValue();
        if (value instanceof String string) {
            return new Typed(new Text(string, places.of(tree)), JavaType.STRING);
        }
        return value == null
                ? Typed.unknown(NoValue.ofNull(tree, places))
                : new Typed(
                        new Literal(value, places.of(tree)),
                        Primitive.of(value).map(JavaType::of).orElse(JavaType.UNKNOWN));
    }

    @Override
    public Typed visitConditionalExpression(ConditionalExpressionTree tree, Scope scope) {
        var condition = visit(tree.getCondition(), scope);
        var yes = visit(tree.getTrueExpression(), scope);
        var no = visit(tree.getFalseExpression(), scope);
        var type = constants
                .of(tree, scope)
                .flatMap(Primitive::of)
                .map(JavaType::of)
                .orElseGet(() -> together(yes.type(), no.type()));
        return new Typed(
                new Conditional(condition.expression(), assigned(yes, type), assigned(no, type), places.of(tree)),
                type);
    }

    /** The type of a choice between two values (JLS 15.25), where no constant decides it. */
    private JavaType together(JavaType yes, JavaType no) {
        if (yes.equals(no)) {
            return yes;
        }
        if (yes.primitive().isPresent() && no.primitive().isPresent()) {
            return yes.primitive().equals(no.primitive())
                    ? JavaType.of(yes.primitive().get())
                    : promoted(yes, no);
        }
        return symbols.isBelow(yes, no) ? no : symbols.isBelow(no, yes) ? yes : JavaType.OBJECT;
    }

    @Override
    public Typed visitUnary(UnaryTree tree, Scope scope) {
        var operator = OperatorTrees.operator(tree);
        if (operator.isEmpty()) {
            return defaultAction(tree, scope);
        }
        var operand = visit(tree.getExpression(), scope);
        var type = type(operator.get(), operand.type());
        return new Typed(
                type.isKnown()
                        ? new Unary(operator.get(), operand.expression(), places.of(tree))
                        : new BrokenCall("", List.of(operand.expression()), places.of(tree)),
                type);
    }

    private static JavaType type(UnaryOperator operator, JavaType operand) {
        var isFlag = operand.primitive().equals(Optional.of(Primitive.BOOLEAN));
        if (operator == UnaryOperator.NOT) {
            return isFlag ? JavaType.BOOLEAN : JavaType.UNKNOWN;
        }
        var promoted = promoted(operand, operand);
        return operator == UnaryOperator.COMPLEMENT && !isIntegral(promoted) ? JavaType.UNKNOWN : promoted;
    }

    /** Reads {@code a + b - c} in a loop: a sum may be longer than the stack is deep. */
    @Override
    public Typed visitBinary(BinaryTree tree, Scope scope) {
        var spine = new ArrayDeque<BinaryTree>();
        ExpressionTree left = tree;
        for (; left instanceof BinaryTree binary; left = binary.getLeftOperand()) {
            spine.push(binary);
        }
        var start = places.start(tree);
        var begin = visit(left, scope);
        var first = begin.expression();
        var type = begin.type();
        var operations = new ArrayList<Operation>();
        for (var binary : spine) {
            var right = visit(binary.getRightOperand(), scope);
            var place = places.from(start, binary);
            var result = type(binary, type, right.type());
            var operator = operator(binary, type, right.type(), result);
            type = result;
            if (operator.isPresent()) {
                operations.add(new Operation(operator.get(), right.expression(), place));
                continue;
            }
            var before = operations.isEmpty()
                    ? first
                    : new Operations(
                            first,
                            operations,
                            operations.get(operations.size() - 1).place());
            first = result.isKnown()
                    ? NoValue.ofComparison(OperatorTrees.symbol(binary), place)
                    : new BrokenCall("", List.of(before, right.expression()), place);
            operations.clear();
        }
        return new Typed(
                operations.isEmpty() ? first : new Operations(first, operations, places.from(start, tree)), type);
    }

    /** The operator, if it has a value when the report is compiled. */
    private static Optional<BinaryOperator> operator(BinaryTree tree, JavaType left, JavaType right, JavaType result) {
        if (tree.getKind() == Tree.Kind.PLUS) {
            return Optional.of(result.isPrimitive() ? BinaryOperator.ADD : BinaryOperator.JOIN);
        }
        var compares = tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO;
        var comparesObjects = compares && !left.isPrimitive() && !right.isPrimitive();
        return !result.isKnown() || comparesObjects ? Optional.empty() : BinaryOperator.of(OperatorTrees.symbol(tree));
    }

    /** The type of an operation (JLS 15.17 to 15.24); unknown where the operator takes no such operands. */
    private static JavaType type(BinaryTree tree, JavaType left, JavaType right) {
        var flags = left.primitive().equals(Optional.of(Primitive.BOOLEAN))
                && right.primitive().equals(Optional.of(Primitive.BOOLEAN));
        return switch (tree.getKind()) {
            case PLUS ->
                left.equals(JavaType.STRING) || right.equals(JavaType.STRING) ? JavaType.STRING : promoted(left, right);
            case MINUS, MULTIPLY, DIVIDE, REMAINDER -> promoted(left, right);
            case LEFT_SHIFT, RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> {
                var promoted = promoted(left, left);
                yield isIntegral(promoted) && isIntegral(promoted(right, right)) ? promoted : JavaType.UNKNOWN;
            }
            case AND, XOR, OR -> {
                var promoted = promoted(left, right);
                yield flags ? JavaType.BOOLEAN : isIntegral(promoted) ? promoted : JavaType.UNKNOWN;
            }
            case CONDITIONAL_AND, CONDITIONAL_OR -> flags ? JavaType.BOOLEAN : JavaType.UNKNOWN;
            case EQUAL_TO, NOT_EQUAL_TO ->
                flags || promoted(left, right).isKnown() || !left.isPrimitive() && !right.isPrimitive()
                        ? JavaType.BOOLEAN
                        : JavaType.UNKNOWN;
            default -> promoted(left, right).isKnown() ? JavaType.BOOLEAN : JavaType.UNKNOWN;
        };
    }

    /** Binary numeric promotion (JLS 5.6); unknown where an operand is no number. */
    private static JavaType promoted(JavaType left, JavaType right) {
        var one = left.primitive();
        var other = right.primitive();
        if (one.isEmpty() || other.isEmpty() || one.get() == Primitive.BOOLEAN || other.get() == Primitive.BOOLEAN) {
            return JavaType.UNKNOWN;
        }
        var wider = one.get().compareTo(other.get()) > 0 ? one.get() : other.get();
        return JavaType.of(wider.compareTo(Primitive.INT) > 0 ? wider : Primitive.INT);
    }

    private static boolean isIntegral(JavaType promoted) {
        return promoted.primitive()
                .filter(primitive -> primitive == Primitive.INT || primitive == Primitive.LONG)
                .isPresent();
    }

    @Override
    public Typed visitNewArray(NewArrayTree tree, Scope scope) {
        return tree.getType() == null
                ? defaultAction(tree, scope)
                : array(tree, symbols.names().type(tree.getType(), scope).array(), scope);
    }

    /** An array whose type its own tree says, or what takes it. */
    private Typed array(NewArrayTree tree, JavaType type, Scope scope) {
        if (tree.getInitializers() == null || !type.isArray()) {
            return defaultAction(tree, scope);
        }
        var component = type.component();
        var values = tree.getInitializers().stream()
                .map(element -> element instanceof NewArrayTree inner && inner.getType() == null
                        ? array(inner, component, scope).expression()
                        : assigned(visit(element, scope), component))
                .toList();
        return new Typed(new ArrayOf(component.name(), values, places.of(tree)), type);
    }

    /** Only what a call is called on has a use for the type. */
    @Override
    public Typed visitNewClass(NewClassTree tree, Scope scope) {
        return new Typed(NoValue.ofExpression(tree, places), symbols.names().type(tree.getIdentifier(), scope));
    }

    @Override
    public Typed visitIdentifier(IdentifierTree tree, Scope scope) {
        var name = tree.getName().toString();
        var variable = scope.variables().get(name);
        if (variable != null || name.equals("this") || name.equals("super")) {
            return new Typed(
                    new Variable(name, places.of(tree)),
                    variable != null ? variable : name.equals("this") ? self(scope) : above(scope));
        }
        return symbols.names()
                .field(name, scope)
                .map(field -> field(field, tree, scope))
                .orElseGet(() -> Typed.unknown(new Broken(name, places.of(tree))));
    }

    /** What {@code super} is called on. */
    private JavaType above(Scope scope) {
        return symbols.superclass(self(scope));
    }

    private static JavaType self(Scope scope) {
        return scope.type().map(SourceType::binaryName).map(JavaType::new).orElse(JavaType.UNKNOWN);
    }

    @Override
    public Typed visitMemberSelect(MemberSelectTree tree, Scope scope) {
        var name = tree.getIdentifier().toString();
        if (name.equals("class")) {
            return new Typed(field("java.lang.Class", name, tree), new JavaType("java.lang.Class"));
        }
        if (name.equals("this") || name.equals("super")) {
            return new Typed(
                    new Variable(name, places.of(tree)), symbols.names().type(tree.getExpression(), scope));
        }
        var owner = receiver(tree.getExpression(), scope);
        if (owner.isArray() && name.equals("length")) {
            return new Typed(field("Array", name, tree), JavaType.of(Primitive.INT));
        }
        return Optional.of(owner)
                .filter(JavaType::isKnown)
                .flatMap(type -> symbols.field(type.name(), name))
                .map(field -> field(field, tree, scope))
                .orElseGet(() -> Typed.unknown(new Broken("", places.of(tree))));
    }

    /** The type of what stands in front of a dot: of a value, or the type that it names. */
    JavaType receiver(ExpressionTree tree, Scope scope) {
        if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            var value = visit(tree, scope);
            return value.expression() instanceof Broken
                    ? symbols.names().named(tree, scope).map(JavaType::new).orElse(JavaType.UNKNOWN)
                    : value.type();
        }
        return visit(tree, scope).type();
    }

    private Typed field(FieldSymbol field, ExpressionTree tree, Scope scope) {
        if (field instanceof FieldSymbol.OfCatalog constant) {
            return new Typed(new CatalogConstant(constant.owner(), constant.name(), places.of(tree)), constant.type());
        }
        var constant = constants.of(field);
        if (constant.isEmpty()
                && field instanceof FieldSymbol.OfSource source
                && !source.declaring().is(source.tree(), Modifier.STATIC)) {
            var refusal = OwnMembers.refusal(
                    field.name(),
                    source.declaring().simpleName(),
                    scope.type().map(SourceType::simpleName),
                    scope.type().filter(source.declaring()::equals).isPresent(),
                    tree,
                    places.of(tree));
            if (refusal.isPresent()) {
                return new Typed(refusal.get(), field.type());
            }
        }
        return new Typed(
                new Field(new MemberName(field.owner(), field.name(), ""), constant, places.of(tree)), field.type());
    }

    private Field field(String owner, String name, ExpressionTree tree) {
        return new Field(new MemberName(owner, name, ""), Optional.empty(), places.of(tree));
    }

    @Override
    public Typed visitMethodInvocation(MethodInvocationTree tree, Scope scope) {
        return calls.read(tree, scope);
    }
}
