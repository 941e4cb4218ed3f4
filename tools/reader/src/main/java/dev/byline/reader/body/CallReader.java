package dev.byline.reader.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
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
import dev.byline.expression.Expression.Refused;
import dev.byline.expression.MemberName;
import dev.byline.expression.Place;
import dev.byline.reader.symbol.JavaType;
import dev.byline.reader.symbol.MethodSymbol;
import dev.byline.reader.symbol.Overloads;
import dev.byline.reader.symbol.Scope;
import dev.byline.reader.symbol.SourceType;
import dev.byline.reader.symbol.Symbols;
import dev.byline.tree.NoValue;
import dev.byline.tree.OwnMembers;
import dev.byline.tree.TreePlaces;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads calls. A chain of them is read in a loop, as it may be longer than the stack is deep. */
final class CallReader {

    private static final String DSL_PACKAGE = "dev.byline.dsl.";

    private final Symbols symbols;
    private final Overloads overloads;
    private final TreePlaces places;
    private final ExpressionReader expressions;

    CallReader(Symbols symbols, Overloads overloads, TreePlaces places, ExpressionReader expressions) {
        this.symbols = symbols;
        this.overloads = overloads;
        this.places = places;
        this.expressions = expressions;
    }

    /** The calls that were read so far, from the first one of a chain on. */
    private static final class Read {

        private final List<Expression> receiver = new ArrayList<>();
        private final List<Call> calls = new ArrayList<>();
        private JavaType type = JavaType.UNKNOWN;

        boolean isEmpty() {
            return receiver.isEmpty();
        }

        void begin(Expression expression, JavaType of) {
            receiver.clear();
            receiver.add(expression);
            calls.clear();
            type = of;
        }

        void add(Call call, JavaType of) {
            calls.add(call);
            type = of;
        }

        Expression expression() {
            return calls.isEmpty() ? receiver.get(0) : new Chain(receiver.get(0), calls);
        }
    }

    /** Reads a call, and those that its receiver is made of. */
    Typed read(MethodInvocationTree tree, Scope scope) {
        var chain = new ArrayDeque<MethodInvocationTree>();
        for (var call = Optional.of(tree); call.isPresent(); call = receiver(call.get())) {
            chain.push(call.get());
        }
        var start = places.start(tree);
        var read = new Read();
        for (var call : chain) {
            read(call, scope, start, read);
        }
        return new Typed(read.expression(), read.type);
    }

    /** The call that a call is called on. */
    private static Optional<MethodInvocationTree> receiver(MethodInvocationTree call) {
        if (!(call.getMethodSelect() instanceof MemberSelectTree member)) {
            return Optional.empty();
        }
        var receiver = member.getExpression();
        while (receiver instanceof ParenthesizedTree parenthesized) {
            receiver = parenthesized.getExpression();
        }
        return receiver instanceof MethodInvocationTree inner ? Optional.of(inner) : Optional.empty();
    }

    private void read(MethodInvocationTree tree, Scope scope, int start, Read read) {
        var select = tree.getMethodSelect();
        var arguments = tree.getArguments().stream()
                .map(argument -> expressions.visit(argument, scope))
                .toList();
        var found = overloads.choose(
                methods(select, scope, read),
                arguments.stream().map(Typed::type).toList());
        if (found.isEmpty()) {
            var owner = unknownOwner(select, scope, read);
            if (owner.isPresent()) {
                read.begin(NoValue.ofForeignMethod(owner.get(), name(select), places, start, select), JavaType.UNKNOWN);
            } else {
                broken(tree, arguments, scope, start, read);
            }
            return;
        }
        var method = found.get();
        if (method.owner().startsWith(DSL_PACKAGE) && method.source().isEmpty()) {
            dsl(tree, method, arguments, scope, start, read);
        } else if (symbols.makesLinks(method)) {
            read.begin(
                    new FamilyCall(
                            method.owner(),
                            method.name(),
                            arguments(method, arguments, tree),
                            places.from(start, tree)),
                    method.result());
        } else if (method.source().isPresent() || symbols.isGenerated(method.owner())) {
            var place = places.name(start, select);
            Expression helper = new HelperCall(
                    new MemberName(
                            method.owner(), method.name(), "(" + String.join(",", method.parameterNames()) + ")"),
                    arguments(method, arguments, tree),
                    place);
            read.begin(
                    method.isStatic()
                            ? helper
                            : refusal(method, scope, select, place)
                                    .map(Expression.class::cast)
                                    .orElse(helper),
                    method.result());
        } else {
            read.begin(
                    NoValue.ofForeignMethod(method.ownerSimpleName(), method.name(), places, start, select),
                    method.result());
        }
    }

    private static Optional<Refused> refusal(MethodSymbol method, Scope scope, ExpressionTree select, Place place) {
        return OwnMembers.refusal(
                method.name(),
                method.ownerSimpleName(),
                scope.type().map(SourceType::simpleName),
                scope.type()
                        .filter(type -> type.binaryName().equals(method.owner()))
                        .isPresent(),
                select,
                place);
    }

    private static String name(ExpressionTree select) {
        return select instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : select instanceof IdentifierTree identifier
                        ? identifier.getName().toString()
                        : "";
    }

    private List<MethodSymbol> methods(ExpressionTree select, Scope scope, Read read) {
        if (select instanceof MemberSelectTree member) {
            var type = read.isEmpty() ? expressions.receiver(member.getExpression(), scope) : read.type;
            return type.isKnown() && !type.isPrimitive()
                    ? symbols.methods(type.isArray() ? JavaType.OBJECT.name() : type.name(), name(select))
                    : List.of();
        }
        return symbols.names().methods(name(select), scope);
    }

    /** The class of a method that is not known without the class path. It has no value whatever it returns. */
    private Optional<String> unknownOwner(ExpressionTree select, Scope scope, Read read) {
        if (select instanceof IdentifierTree) {
            return symbols.names().unknownOwner(name(select), scope);
        }
        return select instanceof MemberSelectTree member
                        && read.isEmpty()
                        && member.getExpression() instanceof IdentifierTree type
                        && symbols.names().isUnknownImport(type.getName().toString(), scope)
                ? Optional.of(type.getName().toString())
                : Optional.empty();
    }

    private void broken(MethodInvocationTree tree, List<Typed> arguments, Scope scope, int start, Read read) {
        var select = tree.getMethodSelect();
        var values = arguments.stream().map(Typed::expression).toList();
        var call = new BrokenCall(name(select), values, places.from(start, tree));
        if (select instanceof MemberSelectTree member) {
            if (read.isEmpty()) {
                read.begin(expressions.visit(member.getExpression(), scope).expression(), JavaType.UNKNOWN);
            }
            if (!(read.expression() instanceof Broken)) {
                read.add(call, JavaType.UNKNOWN);
                return;
            }
        }
        read.begin(call, JavaType.UNKNOWN);
    }

    private void dsl(
            MethodInvocationTree tree, MethodSymbol method, List<Typed> arguments, Scope scope, int start, Read read) {
        var select = tree.getMethodSelect();
        if (!method.isStatic() && read.isEmpty()) {
            read.begin(
                    select instanceof MemberSelectTree member
                            ? expressions.visit(member.getExpression(), scope).expression()
                            : NoValue.ofMissingReceiver(method.name(), places, start, select),
                    JavaType.UNKNOWN);
        }
        var call = new DslCall(
                new DslMethod(method.owner(), method.name(), method.parameterNames()),
                arguments(method, arguments, tree),
                places.name(start, select),
                places.from(start, tree));
        if (method.isStatic()) {
            read.begin(call, method.result());
        } else {
            read.add(call, method.result());
        }
    }

    /** The arguments as the parameters take them; those of a variable arity are put into an array (JLS 15.12.4.2). */
    private List<Expression> arguments(MethodSymbol method, List<Typed> arguments, MethodInvocationTree tree) {
        var types = method.parameters();
        var last = types.size() - 1;
        var isSpread = method.isVarArgs()
                && arguments.size() >= last
                && !(arguments.size() == types.size()
                        && arguments.get(last).type().isArray());
        var fixed = isSpread ? last : Math.min(arguments.size(), types.size());
        var read = new ArrayList<Expression>();
        for (var i = 0; i < fixed; i++) {
            read.add(ExpressionReader.assigned(arguments.get(i), types.get(i)));
        }
        if (isSpread) {
            var component = types.get(last).component();
            var elements = arguments.subList(last, arguments.size()).stream()
                    .map(argument -> ExpressionReader.assigned(argument, component))
                    .toList();
            var place = elements.isEmpty()
                    ? places.name(places.start(tree), tree.getMethodSelect())
                    : elements.get(0).place();
            read.add(new ArrayOf(component.name(), elements, place));
        }
        return read;
    }
}
