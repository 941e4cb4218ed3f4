package dev.byline.processor.javac;

import com.google.auto.common.MoreElements;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
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
import dev.byline.language.BinaryOperator;
import dev.byline.language.Primitive;
import dev.byline.tree.NoValue;
import dev.byline.tree.OperatorTrees;
import dev.byline.tree.TreePlaces;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads one attributed expression; the other parameter is the path of what it stands in. */
final class ExpressionReader extends SimpleTreeVisitor<Expression, TreePath> {

    private final Trees trees;
    private final TreePlaces places;
    private final ResolvedNames names;
    private final Predicate<String> isSource;
    private final ObjectMembers own;
    private final CallReader calls;

    ExpressionReader(Trees trees, TreePlaces places, ResolvedNames names, Predicate<String> isSource) {
        this.trees = trees;
        this.places = places;
        this.names = names;
        this.isSource = isSource;
        this.own = new ObjectMembers(trees);
        this.calls = new CallReader(trees, places, names, isSource, own, this);
    }

    @Override
    protected Expression defaultAction(Tree tree, TreePath parent) {
        return NoValue.ofExpression(tree, places);
    }

    /** An expression whose value a variable of a type takes; what it does not take, the compiler has reported. */
    Expression assigned(ExpressionTree tree, TypeMirror type, TreePath parent) {
        var given = trees.getTypeMirror(new TreePath(parent, tree));
        return given == null || names.isAssignable(given, type)
                ? assigned(tree, names.erasedName(type), parent)
                : new BrokenCall("", List.of(visit(tree, parent)), places.of(tree));
    }

    /** An expression whose value is taken by what is of a type with this erased name. */
    Expression assigned(ExpressionTree tree, String type, TreePath parent) {
        var value = visit(tree, parent);
        return Primitive.named(type)
                .filter(target -> primitive(new TreePath(parent, tree)).isPresent())
                .<Expression>map(target -> new Assigned(target, value))
                .orElse(value);
    }

    /** The primitive type that an expression is of or boxes. */
    private Optional<Primitive> primitive(TreePath expression) {
        return Optional.ofNullable(trees.getTypeMirror(expression))
                .flatMap(type -> Primitive.named(names.erasedName(type)));
    }

    private boolean isBroken(TreePath expression) {
        var type = trees.getTypeMirror(expression);
        return type == null || type.getKind() == TypeKind.ERROR;
    }

    @Override
    public Expression visitParenthesized(ParenthesizedTree tree, TreePath parent) {
        return visit(tree.getExpression(), new TreePath(parent, tree));
    }

    @Override
    public Expression visitTypeCast(TypeCastTree tree, TreePath parent) {
        var path = new TreePath(parent, tree);
        var operand = visit(tree.getExpression(), path);
        var type = trees.getTypeMirror(path);
        if (type == null || type.getKind() == TypeKind.ERROR || operand instanceof Refused) {
            return operand;
        }
        if (type.getKind() == TypeKind.INTERSECTION) {
            return defaultAction(tree, parent);
        }
        var target = Primitive.named(names.erasedName(type));
        if (type.getKind().isPrimitive()
                && target.isPresent()
                && primitive(new TreePath(path, tree.getExpression())).isEmpty()) {
            // From Object or the like: it is the box that is looked at (JLS 5.5).
            return new Cast(target.get().box().getName(), operand, places.of(tree));
        }
        return new Cast(names.erasedName(type), operand, places.of(tree));
    }

    @Override
    public Expression visitLiteral(LiteralTree tree, TreePath parent) {
        var value = tree.getValue();
        if (value instanceof String string) {
            return new Text(string, places.of(tree));
        }
        return value == null ? NoValue.ofNull(tree, places) : new Literal(value, places.of(tree));
    }

    @Override
    public Expression visitConditionalExpression(ConditionalExpressionTree tree, TreePath parent) {
        var path = new TreePath(parent, tree);
        var type = trees.getTypeMirror(path);
        return type == null
                ? defaultAction(tree, parent)
                : new Conditional(
                        visit(tree.getCondition(), path),
                        assigned(tree.getTrueExpression(), type, path),
                        assigned(tree.getFalseExpression(), type, path),
                        places.of(tree));
    }

    @Override
    public Expression visitUnary(UnaryTree tree, TreePath parent) {
        var operator = OperatorTrees.operator(tree);
        if (operator.isEmpty()) {
            return defaultAction(tree, parent);
        }
        var path = new TreePath(parent, tree);
        var operand = visit(tree.getExpression(), path);
        return isBroken(path)
                ? new BrokenCall("", List.of(operand), places.of(tree))
                : new Unary(operator.get(), operand, places.of(tree));
    }

    /** Reads {@code a + b - c} in a loop: a sum may be longer than the stack is deep. */
    @Override
    public Expression visitBinary(BinaryTree tree, TreePath parent) {
        var spine = new ArrayDeque<TreePath>();
        ExpressionTree left = tree;
        for (var path = parent; left instanceof BinaryTree binary; left = binary.getLeftOperand()) {
            path = new TreePath(path, binary);
            spine.push(path);
        }
        var start = places.start(tree);
        var first = visit(left, spine.getFirst());
        var operations = new ArrayList<Operation>();
        for (var path : spine) {
            var binary = (BinaryTree) path.getLeaf();
            var right = visit(binary.getRightOperand(), path);
            var place = places.from(start, binary);
            var operator = operator(binary, path);
            if (operator.isPresent()) {
                operations.add(new Operation(operator.get(), right, place));
                continue;
            }
            var before = operations.isEmpty()
                    ? first
                    : new Operations(
                            first,
                            operations,
                            operations.get(operations.size() - 1).place());
            first = isBroken(path)
                    ? new BrokenCall("", List.of(before, right), place)
                    : NoValue.ofComparison(OperatorTrees.symbol(binary), place);
            operations.clear();
        }
        return operations.isEmpty() ? first : new Operations(first, operations, places.from(start, tree));
    }

    /** The operator, if it has a value when the report is compiled. */
    private Optional<BinaryOperator> operator(BinaryTree tree, TreePath path) {
        if (tree.getKind() == Tree.Kind.PLUS) {
            return Optional.of(isObject(path) ? BinaryOperator.JOIN : BinaryOperator.ADD);
        }
        var compares = tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO;
        var comparesObjects = compares
                && isObject(new TreePath(path, tree.getLeftOperand()))
                && isObject(new TreePath(path, tree.getRightOperand()));
        return isBroken(path) || comparesObjects ? Optional.empty() : BinaryOperator.of(OperatorTrees.symbol(tree));
    }

    private boolean isObject(TreePath expression) {
        var type = trees.getTypeMirror(expression);
        return type == null || !type.getKind().isPrimitive();
    }

    @Override
    public Expression visitNewArray(NewArrayTree tree, TreePath parent) {
        var path = new TreePath(parent, tree);
        var type = trees.getTypeMirror(path);
        if (tree.getInitializers() == null || !(type instanceof ArrayType array)) {
            return defaultAction(tree, parent);
        }
        var component = names.erasedName(array.getComponentType());
        var values = tree.getInitializers().stream()
                .map(element -> assigned(element, component, path))
                .toList();
        return new ArrayOf(component, values, places.of(tree));
    }

    @Override
    public Expression visitIdentifier(IdentifierTree tree, TreePath parent) {
        return variable(tree, parent);
    }

    @Override
    public Expression visitMemberSelect(MemberSelectTree tree, TreePath parent) {
        return variable(tree, parent);
    }

    private Expression variable(ExpressionTree tree, TreePath parent) {
        var element = trees.getElement(new TreePath(parent, tree));
        if (!(element instanceof VariableElement variable) || variable.asType().getKind() == TypeKind.ERROR) {
            return new Broken(
                    tree instanceof IdentifierTree identifier
                            ? identifier.getName().toString()
                            : "",
                    places.of(tree));
        }
        if (variable.getKind() != ElementKind.FIELD && variable.getKind() != ElementKind.ENUM_CONSTANT) {
            return new Variable(variable.getSimpleName().toString(), places.of(tree));
        }
        var owner = names.owner(variable);
        if (owner.refs()) {
            return new CatalogConstant(
                    owner.binaryName(), variable.getSimpleName().toString(), places.of(tree));
        }
        if (variable.getConstantValue() == null
                && isSource.test(names.binaryName(
                        ResolvedNames.outermost(MoreElements.asType(variable.getEnclosingElement()))))) {
            var refusal = own.refusal(variable, tree, parent, places.of(tree));
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        return new Field(names.memberName(variable), Optional.ofNullable(variable.getConstantValue()), places.of(tree));
    }

    @Override
    public Expression visitMethodInvocation(MethodInvocationTree tree, TreePath parent) {
        return calls.read(tree, parent);
    }
}
