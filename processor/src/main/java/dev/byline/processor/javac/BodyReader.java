package dev.byline.processor.javac;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.byline.expression.Body;
import dev.byline.expression.DslMethod;
import dev.byline.expression.Expression;
import dev.byline.expression.Expression.ArrayOf;
import dev.byline.expression.Expression.Broken;
import dev.byline.expression.Expression.BrokenCall;
import dev.byline.expression.Expression.CatalogConstant;
import dev.byline.expression.Expression.Concatenation;
import dev.byline.expression.Expression.DslCall;
import dev.byline.expression.Expression.Field;
import dev.byline.expression.Expression.HelperCall;
import dev.byline.expression.Expression.Literal;
import dev.byline.expression.Expression.Refused;
import dev.byline.expression.Expression.Text;
import dev.byline.expression.Expression.Variable;
import dev.byline.expression.Place;
import dev.byline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;

/**
 * Reads attributed method bodies and initializers of one source file into expressions. Only to be used while javac
 * still has the class: from its ANALYZE event to its generation.
 */
final class BodyReader {

    private final Trees trees;
    private final CompilationUnitFile file;
    private final SourcePositions positions;
    private final ResolvedNames names;
    private final Predicate<String> isSource;
    private final ExpressionReader reader = new ExpressionReader();

    /**
     * A reader for one source file.
     *
     * @param names the names of what javac has resolved, for all files of a compilation
     * @param isSource whether an outermost class, by its binary name, is of this compilation
     */
    BodyReader(Trees trees, CompilationUnitFile file, ResolvedNames names, Predicate<String> isSource) {
        this.trees = trees;
        this.file = file;
        this.names = names;
        this.isSource = isSource;
        this.positions = trees.getSourcePositions();
    }

    /** The source file. */
    CompilationUnitTree unit() {
        return file.unit();
    }

    /** A method's body; empty if the method has none. */
    Optional<Body> body(MethodTree method, TreePath path) {
        var block = method.getBody();
        if (block == null) {
            return Optional.empty();
        }
        var parameters = method.getParameters().stream()
                .map(parameter -> parameter.getName().toString())
                .toList();
        return Optional.of(body(parameters, block, new TreePath(path, block)));
    }

    private Body body(List<String> parameters, BlockTree block, TreePath path) {
        var locals = new ArrayList<Body.Local>();
        Optional<Expression> result = Optional.empty();
        for (var statement : block.getStatements()) {
            var statementPath = new TreePath(path, statement);
            if (result.isPresent()) {
                break;
            } else if (statement instanceof ReturnTree returned && returned.getExpression() != null) {
                result = Optional.of(read(returned.getExpression(), statementPath));
            } else if (statement instanceof VariableTree variable && variable.getInitializer() != null) {
                locals.add(
                        new Body.Local(variable.getName().toString(), read(variable.getInitializer(), statementPath)));
            } else if (isBroken(statement)) {
                result = Optional.of(new Broken("", place(statement)));
            } else {
                result = Optional.of(refusedStatement(statement));
            }
        }
        return new Body(parameters, locals, result.orElseGet(() -> new Broken("", place(block))));
    }

    Expression read(ExpressionTree tree, TreePath parent) {
        return reader.visit(tree, parent);
    }

    private static boolean isBroken(StatementTree statement) {
        return statement instanceof ErroneousTree || statement instanceof EmptyStatementTree;
    }

    private Refused refusedStatement(StatementTree statement) {
        var what = switch (statement.getKind()) {
            case IF, SWITCH -> "a condition";
            case FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP -> "a loop";
            case TRY -> "a `try`";
            case THROW -> "a `throw`";
            case VARIABLE -> "a variable without a value";
            case RETURN -> "a `return` without a value";
            case EXPRESSION_STATEMENT -> "a statement that does something";
            default -> "this statement";
        };
        return new Refused(
                what + " has no value when the report is compiled",
                "a report is data: `return` one expression, with a helper method or a variable for what is repeated",
                place(statement));
    }

    private Place place(Tree tree) {
        var start = positions.getStartPosition(file.unit(), tree);
        var end = positions.getEndPosition(file.unit(), tree);
        var from = (int) Math.max(start, 0);
        return Place.of(file, new Span(from, (int) Math.max(end, from)));
    }

    /** The place of a method's name: behind the receiver's dot, or where the call begins. */
    private Place namePlace(MethodInvocationTree call) {
        var select = call.getMethodSelect();
        var whole = place(select);
        if (select instanceof MemberSelectTree member) {
            var start = whole.span().end() - member.getIdentifier().length();
            if (start >= whole.span().start()) {
                return Place.of(file, new Span(start, whole.span().end()));
            }
        }
        return whole;
    }

    private final class ExpressionReader extends SimpleTreeVisitor<Expression, TreePath> {

        @Override
        protected Expression defaultAction(Tree tree, TreePath parent) {
            if (tree instanceof ErroneousTree) {
                return new Broken("", place(tree));
            }
            var what = switch (tree.getKind()) {
                case CONDITIONAL_EXPRESSION, SWITCH_EXPRESSION -> "a condition";
                case LAMBDA_EXPRESSION, MEMBER_REFERENCE -> "a lambda";
                case NEW_CLASS -> "an object made with `new`";
                case ARRAY_ACCESS -> "an element of an array";
                case ASSIGNMENT -> "an assignment";
                default -> "this expression";
            };
            return new Refused(
                    what + " has no value when the report is compiled",
                    "write the value itself, or a helper method that returns it",
                    place(tree));
        }

        @Override
        public Expression visitParenthesized(ParenthesizedTree tree, TreePath parent) {
            return visit(tree.getExpression(), new TreePath(parent, tree));
        }

        @Override
        public Expression visitTypeCast(TypeCastTree tree, TreePath parent) {
            return visit(tree.getExpression(), new TreePath(parent, tree));
        }

        @Override
        public Expression visitLiteral(LiteralTree tree, TreePath parent) {
            var value = tree.getValue();
            if (value instanceof String string) {
                return new Text(string, place(tree));
            }
            return value == null
                    ? new Refused("`null` is not part of a report", "leave it out, or write \"\"", place(tree))
                    : new Literal(value, place(tree));
        }

        @Override
        public Expression visitBinary(BinaryTree tree, TreePath parent) {
            if (tree.getKind() != Tree.Kind.PLUS) {
                return defaultAction(tree, parent);
            }
            var path = new TreePath(parent, tree);
            return new Concatenation(
                    visit(tree.getLeftOperand(), path), visit(tree.getRightOperand(), path), place(tree));
        }

        @Override
        public Expression visitNewArray(NewArrayTree tree, TreePath parent) {
            var path = new TreePath(parent, tree);
            var type = trees.getTypeMirror(path);
            if (tree.getInitializers() == null || !(type instanceof ArrayType array)) {
                return defaultAction(tree, parent);
            }
            var values = tree.getInitializers().stream()
                    .map(element -> visit(element, path))
                    .toList();
            return new ArrayOf(names.erasedName(array.getComponentType()), values, place(tree));
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
            if (!(element instanceof VariableElement variable)
                    || variable.asType().getKind() == TypeKind.ERROR) {
                return new Broken(
                        tree instanceof IdentifierTree identifier
                                ? identifier.getName().toString()
                                : "",
                        place(tree));
            }
            if (variable.getKind() != ElementKind.FIELD && variable.getKind() != ElementKind.ENUM_CONSTANT) {
                return new Variable(variable.getSimpleName().toString(), place(tree));
            }
            var owner = names.owner(variable);
            if (owner.refs()) {
                return new CatalogConstant(
                        owner.binaryName(), variable.getSimpleName().toString(), place(tree));
            }
            return new Field(names.memberName(variable), Optional.ofNullable(variable.getConstantValue()), place(tree));
        }

        @Override
        public Expression visitMethodInvocation(MethodInvocationTree tree, TreePath parent) {
            var path = new TreePath(parent, tree);
            var select = tree.getMethodSelect();
            var element = trees.getElement(new TreePath(path, select));
            if (!(element instanceof ExecutableElement method)
                    || !(method.getEnclosingElement() instanceof TypeElement owner)
                    || method.asType().getKind() == TypeKind.ERROR) {
                return brokenCall(tree, path);
            }
            var dslMethod = names.dslMethod(method);
            if (dslMethod.isPresent()) {
                return dslCall(tree, path, method, dslMethod.get());
            }
            var arguments = arguments(tree, path);
            return !isSource.test(names.binaryName(ResolvedNames.outermost(owner)))
                    ? new Refused(
                            "the value of `" + owner.getSimpleName() + "." + method.getSimpleName()
                                    + "()` is not known when the report is compiled",
                            "write the value itself, or call a helper method of this compilation"
                                    + " whose body is one `return`",
                            namePlace(tree))
                    : new HelperCall(names.memberName(method), pack(method, tree, path, arguments), namePlace(tree));
        }

        private Expression brokenCall(MethodInvocationTree tree, TreePath path) {
            var select = tree.getMethodSelect();
            var arguments = arguments(tree, path);
            if (select instanceof MemberSelectTree member) {
                var receiver = visit(member.getExpression(), new TreePath(path, member));
                return new BrokenCall(
                        receiver instanceof Broken ? Optional.empty() : Optional.of(receiver),
                        member.getIdentifier().toString(),
                        arguments,
                        place(tree));
            }
            var name = select instanceof IdentifierTree identifier
                    ? identifier.getName().toString()
                    : "";
            return new BrokenCall(Optional.empty(), name, arguments, place(tree));
        }

        private List<Expression> arguments(MethodInvocationTree tree, TreePath path) {
            return tree.getArguments().stream()
                    .map(argument -> visit(argument, path))
                    .toList();
        }

        private Expression dslCall(
                MethodInvocationTree tree, TreePath path, ExecutableElement method, DslMethod dslMethod) {
            var receiver = Optional.<Expression>empty();
            if (!method.getModifiers().contains(Modifier.STATIC)) {
                receiver = Optional.of(
                        tree.getMethodSelect() instanceof MemberSelectTree member
                                ? visit(member.getExpression(), new TreePath(path, member))
                                : new Refused(
                                        "`" + method.getSimpleName() + "` is called on the report itself",
                                        "begin the document with `report()`",
                                        namePlace(tree)));
            }
            var arguments = arguments(tree, path);
            return new DslCall(receiver, dslMethod, pack(method, tree, path, arguments), namePlace(tree), place(tree));
        }

        /** Puts the arguments of a variable arity into an array (JLS 15.12.4.2). */
        private List<Expression> pack(
                ExecutableElement method, MethodInvocationTree tree, TreePath path, List<Expression> arguments) {
            var parameters = method.getParameters();
            var isSpread = method.isVarArgs()
                    && !(arguments.size() == parameters.size()
                            && isArray(tree.getArguments().get(arguments.size() - 1), path));
            if (!isSpread) {
                return arguments;
            }
            var fixed = parameters.size() - 1;
            if (arguments.size() < fixed) {
                return arguments;
            }
            var packed = new ArrayList<>(arguments.subList(0, fixed));
            var component = ((ArrayType) parameters.get(fixed).asType()).getComponentType();
            var rest = arguments.subList(fixed, arguments.size());
            packed.add(new ArrayOf(
                    names.erasedName(component),
                    rest,
                    rest.isEmpty() ? namePlace(tree) : rest.get(0).place()));
            return packed;
        }

        private boolean isArray(ExpressionTree argument, TreePath path) {
            var type = trees.getTypeMirror(new TreePath(path, argument));
            return type != null && type.getKind() == TypeKind.ARRAY;
        }
    }
}
