package dev.byline.reader;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import dev.byline.reader.parse.ParsedFile;
import dev.byline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call in a source, by its name alone: what the name means is not looked up, so that there is an outline of half a report too.
 *
 * @param name the method's name
 * @param title its first argument, where that is a string literal
 * @param titleSpan where the first argument stands; the name, where there is none
 * @param nameSpan where the name stands
 * @param span from the name to the end of the call
 * @param arguments where the arguments stand
 * @param inner the calls in its arguments, in the order of the source
 */
public record CallPlace(
        String name,
        Optional<String> title,
        Span titleSpan,
        Span nameSpan,
        Span span,
        List<Span> arguments,
        List<CallPlace> inner) {

    /** Copies the lists, so that they cannot change. */
    public CallPlace {
        arguments = List.copyOf(arguments);
        inner = List.copyOf(inner);
    }

    /** The calls of a class, those of a chain one behind the other. */
    static List<CallPlace> in(ParsedFile file, ClassTree type) {
        var scanner = new Scanner(file);
        scanner.scan(type.getMembers(), null);
        return scanner.calls;
    }

    private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final ParsedFile file;
        private List<CallPlace> calls = new ArrayList<>();

        Scanner(ParsedFile file) {
            this.file = file;
        }

        @Override
        public @Nullable Void visitErroneous(ErroneousTree tree, @Nullable Void nothing) {
            return scan(tree.getErrorTrees(), null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
            if (tree.getMethodSelect() instanceof MemberSelectTree select) {
                scan(select.getExpression(), null);
            }
            var around = calls;
            calls = new ArrayList<>();
            scan(tree.getArguments(), null);
            var inner = calls;
            calls = around;
            calls.add(call(tree, inner));
            return null;
        }

        private CallPlace call(MethodInvocationTree tree, List<CallPlace> inner) {
            var places = file.places();
            var name = places.name(places.start(tree.getMethodSelect()), tree.getMethodSelect())
                    .span();
            var arguments = tree.getArguments().stream()
                    .map(argument -> places.of(argument).span())
                    .toList();
            var first = tree.getArguments().isEmpty()
                    ? Optional.<Object>empty()
                    : literal(tree.getArguments().get(0));
            return new CallPlace(
                    name(tree),
                    first.filter(String.class::isInstance).map(String.class::cast),
                    arguments.isEmpty() ? name : arguments.get(0),
                    name,
                    new Span(
                            name.start(),
                            Math.max(name.end(), places.of(tree).span().end())),
                    arguments,
                    inner);
        }

        private static Optional<Object> literal(ExpressionTree tree) {
            return tree instanceof LiteralTree literal ? Optional.ofNullable(literal.getValue()) : Optional.empty();
        }

        private static String name(MethodInvocationTree tree) {
            return tree.getMethodSelect() instanceof MemberSelectTree select
                    ? select.getIdentifier().toString()
                    : tree.getMethodSelect() instanceof IdentifierTree identifier
                            ? identifier.getName().toString()
                            : "";
        }
    }
}
