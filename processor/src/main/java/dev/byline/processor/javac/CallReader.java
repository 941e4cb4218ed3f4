package dev.byline.processor.javac;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.byline.expression.DslMethod;
import dev.byline.expression.Expression;
import dev.byline.expression.Expression.ArrayOf;
import dev.byline.expression.Expression.Broken;
import dev.byline.expression.Expression.BrokenCall;
import dev.byline.expression.Expression.Call;
import dev.byline.expression.Expression.Chain;
import dev.byline.expression.Expression.DslCall;
import dev.byline.expression.Expression.FamilyCall;
import dev.byline.expression.Expression.HelperCall;
import dev.byline.tree.NoValue;
import dev.byline.tree.TreePlaces;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Reads calls. A chain of them is read in a loop, as it may be longer than the stack is deep. */
final class CallReader {

    private final Trees trees;
    private final TreePlaces places;
    private final ResolvedNames names;
    private final Predicate<String> isSource;
    private final ObjectMembers own;
    private final ExpressionReader expressions;

    CallReader(
            Trees trees,
            TreePlaces places,
            ResolvedNames names,
            Predicate<String> isSource,
            ObjectMembers own,
            ExpressionReader expressions) {
        this.trees = trees;
        this.places = places;
        this.names = names;
        this.isSource = isSource;
        this.own = own;
        this.expressions = expressions;
    }

    /** The calls that were read so far, from the first one of a chain on. */
    private static final class Read {

        private final List<Expression> receiver = new ArrayList<>();
        private final List<Call> calls = new ArrayList<>();

        boolean isEmpty() {
            return receiver.isEmpty();
        }

        void begin(Expression expression) {
            receiver.clear();
            receiver.add(expression);
            calls.clear();
        }

        void add(Call call) {
            calls.add(call);
        }

        Expression expression() {
            return calls.isEmpty() ? receiver.get(0) : new Chain(receiver.get(0), calls);
        }
    }

    /** Reads a call, and those that its receiver is made of. */
    Expression read(MethodInvocationTree tree, TreePath parent) {
        var chain = new ArrayDeque<TreePath>();
        for (var path = Optional.of(new TreePath(parent, tree)); path.isPresent(); path = receiver(path.get())) {
            chain.push(path.get());
        }
        var start = places.start(tree);
        var read = new Read();
        for (var path : chain) {
            read((MethodInvocationTree) path.getLeaf(), path, start, read);
        }
        return read.expression();
    }

    /** The call that a call is called on. */
    private static Optional<TreePath> receiver(TreePath call) {
        if (!(((MethodInvocationTree) call.getLeaf()).getMethodSelect() instanceof MemberSelectTree member)) {
            return Optional.empty();
        }
        var path = new TreePath(new TreePath(call, member), member.getExpression());
        while (path.getLeaf() instanceof ParenthesizedTree parenthesized) {
            path = new TreePath(path, parenthesized.getExpression());
        }
        return path.getLeaf() instanceof MethodInvocationTree ? Optional.of(path) : Optional.empty();
    }

    private void read(MethodInvocationTree tree, TreePath path, int start, Read read) {
        var select = tree.getMethodSelect();
        var element = trees.getElement(new TreePath(path, select));
        if (!(element instanceof ExecutableElement method)
                || !(method.getEnclosingElement() instanceof TypeElement owner)
                || method.asType().getKind() == TypeKind.ERROR) {
            broken(tree, path, start, read);
            return;
        }
        var dslMethod = names.dslMethod(method);
        if (dslMethod.isPresent()) {
            dsl(tree, path, start, method, dslMethod.get(), read);
        } else if (names.isRefs(owner)) {
            read.begin(new FamilyCall(
                    names.binaryName(owner),
                    method.getSimpleName().toString(),
                    arguments(method, names.parameters(method), tree, path),
                    places.from(start, tree)));
        } else if (isSource.test(names.binaryName(ResolvedNames.outermost(owner)))) {
            var place = places.name(start, select);
            var refusal = own.refusal(method, select, path, place);
            read.begin(
                    refusal.isPresent()
                            ? refusal.get()
                            : new HelperCall(
                                    names.memberName(method),
                                    arguments(method, names.parameters(method), tree, path),
                                    place));
        } else {
            read.begin(NoValue.ofForeignMethod(
                    owner.getSimpleName().toString(), method.getSimpleName().toString(), places, start, select));
        }
    }

    private void broken(MethodInvocationTree tree, TreePath path, int start, Read read) {
        var select = tree.getMethodSelect();
        var arguments = tree.getArguments().stream()
                .map(argument -> expressions.visit(argument, path))
                .toList();
        var place = places.from(start, tree);
        if (select instanceof MemberSelectTree member) {
            var call = new BrokenCall(member.getIdentifier().toString(), arguments, place);
            if (read.isEmpty()) {
                read.begin(expressions.visit(member.getExpression(), new TreePath(path, member)));
            }
            if (read.expression() instanceof Broken) {
                read.begin(call);
            } else {
                read.add(call);
            }
            return;
        }
        var name = select instanceof IdentifierTree identifier
                ? identifier.getName().toString()
                : "";
        read.begin(new BrokenCall(name, arguments, place));
    }

    private void dsl(
            MethodInvocationTree tree,
            TreePath path,
            int start,
            ExecutableElement method,
            DslMethod dslMethod,
            Read read) {
        var select = tree.getMethodSelect();
        var isStatic = method.getModifiers().contains(Modifier.STATIC);
        if (!isStatic && read.isEmpty()) {
            read.begin(
                    select instanceof MemberSelectTree member
                            ? expressions.visit(member.getExpression(), new TreePath(path, member))
                            : NoValue.ofMissingReceiver(method.getSimpleName().toString(), places, start, select));
        }
        var call = new DslCall(
                dslMethod,
                arguments(method, dslMethod.parameters(), tree, path),
                places.name(start, select),
                places.from(start, tree));
        if (isStatic) {
            read.begin(call);
        } else {
            read.add(call);
        }
    }

    /**
     * The arguments as the parameters take them; those of a variable arity are put into an array (JLS 15.12.4.2).
     *
     * @param types the erased names of the parameters' types
     */
    private List<Expression> arguments(
            ExecutableElement method, List<String> types, MethodInvocationTree tree, TreePath path) {
        var arguments = tree.getArguments();
        var last = types.size() - 1;
        var isSpread = method.isVarArgs()
                && arguments.size() >= last
                && !(arguments.size() == types.size() && isArray(arguments.get(last), path));
        var fixed = isSpread ? last : Math.min(arguments.size(), types.size());
        var read = new ArrayList<Expression>();
        for (var i = 0; i < fixed; i++) {
            read.add(expressions.assigned(arguments.get(i), types.get(i), path));
        }
        if (isSpread) {
            var component = types.get(last).substring(0, types.get(last).length() - "[]".length());
            var elements = arguments.subList(last, arguments.size()).stream()
                    .map(argument -> expressions.assigned(argument, component, path))
                    .toList();
            var place = elements.isEmpty()
                    ? places.name(places.start(tree), tree.getMethodSelect())
                    : elements.get(0).place();
            read.add(new ArrayOf(component, elements, place));
        }
        return read;
    }

    private boolean isArray(ExpressionTree argument, TreePath path) {
        var type = trees.getTypeMirror(new TreePath(path, argument));
        return type != null && type.getKind() == TypeKind.ARRAY;
    }
}
